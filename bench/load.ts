import autocannon from "autocannon";
import { cpuMicros, type Running } from "./running.ts";

/** Connections that ask at the same time. */
const CONNECTIONS = 8;

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
  });
  const expected = result.statusCodeStats?.[String(ask.status) as `${200 | 304}`]?.count ?? 0;
  if (expected < amount) {
    throw new Error(`${server.origin}${ask.path}: ${expected} of ${amount} answers had status ${ask.status}`);
  }
  return (cpuMicros(server.pid) - before) / amount;
}
