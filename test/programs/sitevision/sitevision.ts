import { readFileSync } from "node:fs";
import { Worker } from "node:worker_threads";
import type { Command } from "./server.ts";
import { unzip } from "./unzip.ts";

/** The settings that an editor made. */
export type Fields = Readonly<Record<string, string>>;

/** A server of Sitevision (a harness: modules.ts) in which the app's zip is installed. */
export interface Sitevision {
  /** The markup of the app in a page and in its head. */
  readonly page: (fields: Fields) => Promise<{ readonly html: string; readonly head: string }>;
  /** The app's markup of concurrent pages: all but the first are requested while that one waits for the service. */
  readonly visitConcurrently: (fields: Fields, visitors: number) => Promise<readonly string[]>;
  /** The form of the app as an editor opens it. */
  readonly form: (fields: Fields) => Promise<string>;
  readonly set: (changes: Extract<Command, { kind: "set" }>["changes"]) => Promise<void>;
  readonly advanceClock: (seconds: number) => Promise<void>;
  /** Empties the cache, as a new start of the server does. */
  readonly restart: () => Promise<void>;
  readonly files: ReadonlyMap<string, string>;
  readonly stop: () => Promise<void>;
}

interface Reply {
  readonly id: number;
  readonly value?: unknown;
  readonly error?: string;
}

/** Installs the zip. The server's clock stands still at this time unless it is advanced. */
export function startSitevision(zip: string, now: number): Sitevision {
  const files = unzip(readFileSync(zip));
  const worker = new Worker(new URL("./server.ts", import.meta.url), { workerData: { files, now } });
  const waiting = new Map<number, (reply: Reply) => void>();
  worker.on("message", (reply: Reply) => {
    waiting.get(reply.id)?.(reply);
    waiting.delete(reply.id);
  });
  let lastId = 0;
  async function send(command: Command): Promise<unknown> {
    const id = ++lastId;
    const { value, error } = await new Promise<Reply>((resolve) => {
      waiting.set(id, resolve);
      worker.postMessage({ id, command });
    });
    if (error !== undefined) throw new Error(error);
    return value;
  }
  return {
    page: async (fields) => (await send({ kind: "page", fields })) as { html: string; head: string },
    visitConcurrently: async (fields, visitors) =>
      ((await send({ kind: "crowd", fields, visitors })) as readonly { readonly html: string }[]).map(
        ({ html }) => html,
      ),
    form: async (fields) => String(await send({ kind: "form", fields })),
    set: async (changes) => void (await send({ kind: "set", changes })),
    advanceClock: async (seconds) => void (await send({ kind: "pass", seconds })),
    restart: async () => void (await send({ kind: "restart" })),
    files,
    stop: async () => void (await worker.terminate()),
  };
}
