import autocannon from "autocannon";
import { cpuMicros, type Running, untilQuiet } from "./cpu-usage.ts";

/** Connections that ask at the same time. */
const CONNECTIONS = 8;

/** How often autocannon looks whether it is done; with its own second every round takes one. Milliseconds. */
const LOOK_EVERY = 10;

/** What a round asks for, and what it must get. */
export interface Ask {
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly status: number;
}

/** Asks a server a number of times; gives its CPU per request in microseconds. An answer of another status is an error. */
export async function cpuPerRequest(server: Running, ask: Ask, amount: number): Promise<number> {
  const before = cpuMicros(server.pid);
  const result = await autocannon({
    url: server.origin + ask.path,
    connections: CONNECTIONS,
    amount,
    headers: { ...ask.headers },
    sampleInt: LOOK_EVERY,
  });
  const expected = result.statusCodeStats?.[String(ask.status) as `${200 | 304}`]?.count ?? 0;
  if (expected < amount) {
    throw new Error(`${server.origin}${ask.path}: ${expected} of ${amount} answers had status ${ask.status}`);
  }
  return (cpuMicros(server.pid) - before) / amount;
}

/** What one request costs a server, in microseconds of CPU, with what it does behind the answer. */
export async function cpuOfOne(server: Running, { path, headers = {}, status }: Ask, before: number): Promise<number> {
  const response = await fetch(server.origin + path, { headers: { ...headers } });
  await response.arrayBuffer();
  if (response.status !== status) throw new Error(`${path} answered ${response.status}`);
  return (await untilQuiet(server.pid)) - before;
}
