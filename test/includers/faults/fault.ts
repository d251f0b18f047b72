import type { IncomingMessage, ServerResponse } from "node:http";
import type { Socket } from "node:net";

/** A text in every error document that is not ours. */
export const ERROR_MARK = "This is the error document of a proxy";

export const ERROR_DOCUMENT = `<html><body><h1>${ERROR_MARK}</h1></body></html>`;

/** The response that a fault changes. */
export interface CompleteResponse {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** A request that fails. */
export interface FailingRequest {
  readonly incoming: IncomingMessage;
  readonly socket: Socket;
  readonly outgoing: ServerResponse;
  /** The response of the service without the fault. */
  readonly complete: () => Promise<CompleteResponse>;
  /** Called when a response of this length was truncated after so many bytes. */
  readonly onCut: (cut: Cut) => void;
}

/** A truncated response. */
export interface Cut {
  readonly sent: number;
  readonly length: number;
}

/** One way in which a response fails on its way to an includer. */
export interface Fault {
  readonly id: string;
  /** Its row in the table. */
  readonly en: string;
  /**
   * curl's report of the fault: its documented exit codes (18 partial, 22 status 400 or more, 28 timeout, 52 empty, 56
   * reset …), with `--fail --compressed --max-time 1`.
   */
  readonly curl: readonly number[];
  /** Patterns for the headers and the body that curl received, if its exit code is not enough. */
  readonly shows?: RegExp;
  readonly respond: (request: FailingRequest) => void | Promise<void>;
}

/** A fault that curl detects by its exit code, or if that is 0, that its output shows. */
export function fault(
  id: string,
  en: string,
  curl: readonly number[],
  respond: Fault["respond"],
  shows?: RegExp,
): Fault {
  return { id, en, curl, respond, ...(shows === undefined ? {} : { shows }) };
}

/** The header section of a response as sent. */
export function head(status: number, headers: Readonly<Record<string, string>>, more: readonly string[] = []): Buffer {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return Buffer.from([`HTTP/1.1 ${status} OK`, ...lines, ...more, "", ""].join("\r\n"), "latin1");
}

/** Headers without one of them. */
export function without(headers: Readonly<Record<string, string>>, name: string): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(headers).filter(([each]) => each !== name));
}
