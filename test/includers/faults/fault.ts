import type { IncomingMessage, ServerResponse } from "node:http";
import type { Socket } from "node:net";

/** Stands in every error document that is not ours. */
export const ERROR_MARK = "This is the error document of a proxy";

export const ERROR_DOCUMENT = `<html><body><h1>${ERROR_MARK}</h1></body></html>`;

/** The answer that a fault spoils. */
export interface WholeAnswer {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** A request that fails. */
export interface FailingRequest {
  readonly incoming: IncomingMessage;
  readonly socket: Socket;
  readonly outgoing: ServerResponse;
  /** What the service would have answered. */
  readonly whole: () => Promise<WholeAnswer>;
  /** Says that an answer of so many bytes was cut after so many. */
  readonly noteCut: (cut: Cut) => void;
}

/** An answer that was cut. */
export interface Cut {
  readonly sent: number;
  readonly length: number;
}

/** One way in which an answer fails on its way to an includer. */
export interface Fault {
  readonly id: string;
  /** Its row in the table. */
  readonly en: string;
  /**
   * How curl says what happened: the exit codes of its manual (18 a part, 22 status 400 or more, 28 too late, 52 nothing, 56 reset …),
   * after `--fail --compressed --max-time 1`.
   */
  readonly curl: readonly number[];
  /** What the head and the body that curl received look like, where its exit code alone does not tell. */
  readonly shows?: RegExp;
  readonly answer: (request: FailingRequest) => void | Promise<void>;
}

/** A fault that curl tells by its exit code, and where that is 0 by what it received. */
export function fault(id: string, en: string, curl: readonly number[], answer: Fault["answer"], shows?: RegExp): Fault {
  return { id, en, curl, answer, ...(shows === undefined ? {} : { shows }) };
}

/** The head of an answer as it goes over the wire. */
export function head(status: number, headers: Readonly<Record<string, string>>, more: readonly string[] = []): Buffer {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return Buffer.from([`HTTP/1.1 ${status} OK`, ...lines, ...more, "", ""].join("\r\n"), "latin1");
}

/** Headers without one of them. */
export function without(headers: Readonly<Record<string, string>>, name: string): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(headers).filter(([each]) => each !== name));
}
