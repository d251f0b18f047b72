import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import { setTimeout as pause } from "node:timers/promises";

/** The reads since the server started. */
export interface KvUsage {
  /** Keys; a bulk read counts each of its keys. */
  readonly reads: number;
  /** Bytes of the values that were found. */
  readonly bytes: number;
  /** Rounds of reads: concurrent requests are one round. */
  readonly rounds: number;
}

/** A KV namespace on a port of this machine, for workerd to bind. */
export interface KvServer {
  readonly port: number;
  readonly usage: () => KvUsage;
  readonly stop: () => Promise<void>;
}

/** The limits of one bulk read of KV: keys, and bytes of values. */
const BULK = { keys: 100, bytes: 25 * 2 ** 20 };

/**
 * Serves values by the protocol that workerd speaks with a KV namespace, as miniflare does, and counts what is read. It runs
 * in the process of the bench, so that its work and its memory are not counted as a Worker's. Each request takes `delay`
 * milliseconds; with `Infinity` none is answered.
 */
export async function startKvServer(values: ReadonlyMap<string, string>, delay = 0): Promise<KvServer> {
  const usage = { reads: 0, bytes: 0, rounds: 0 };
  let openRequests = 0;
  const stored = new Map([...values].map(([key, value]) => [key, Buffer.from(value)]));
  const read = (key: string) => {
    const value = stored.get(key);
    usage.reads += 1;
    usage.bytes += value?.byteLength ?? 0;
    return value;
  };
  const server = createServer(async (request, response) => {
    if (openRequests === 0) usage.rounds += 1;
    openRequests += 1;
    if (delay === Number.POSITIVE_INFINITY) return;
    if (delay > 0) await pause(delay);
    await handle(request, response, read);
    openRequests -= 1;
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("a TCP server has a port");
  return {
    port: address.port,
    usage: () => ({ ...usage }),
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

type Read = (key: string) => Buffer | undefined;

async function handle(request: IncomingMessage, response: ServerResponse, read: Read): Promise<void> {
  const { pathname } = new URL(request.url ?? "/", "http://kv");
  if (request.method === "POST" && pathname === "/bulk/get") return handleBulkGet(request, response, read);
  const value = read(decodeURIComponent(pathname.slice(1)));
  if (value === undefined) response.writeHead(404).end();
  else response.writeHead(200, { "Content-Length": value.byteLength }).end(value);
}

/** Responds to `{keys, type}` with an object of values by key, null for missing ones. */
async function handleBulkGet(request: IncomingMessage, response: ServerResponse, read: Read): Promise<void> {
  const { keys, type }: { keys: readonly string[]; type?: string } = JSON.parse(await text(request));
  if (keys.length < 1 || keys.length > BULK.keys) return void response.writeHead(400).end();
  const found = keys.map((key) => [key, read(key)] as const);
  if (found.reduce((sum, [, value]) => sum + (value?.byteLength ?? 0), 0) > BULK.bytes) {
    return void response.writeHead(413).end();
  }
  const decode = (value: Buffer) => (type === "json" ? JSON.parse(value.toString()) : value.toString());
  const values = found.map(([key, value]) => [key, value === undefined ? null : decode(value)]);
  response.writeHead(200, { "Content-Type": "application/json" }).end(JSON.stringify(Object.fromEntries(values)));
}
