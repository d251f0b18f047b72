import autocannon from "autocannon";
import { cpuMicros, type Running, waitUntilIdle } from "./cpu-usage.ts";

/** Concurrent connections. */
const CONNECTIONS = 8;

/** How often autocannon checks whether it is done; with its default every round would take a second. Milliseconds. */
const SAMPLE_INTERVAL = 10;

/** The request of a round, and the expected response. */
export interface BenchRequest {
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly status: number;
}

/** Sends a number of requests; returns the server's CPU per request in microseconds. Another status is an error. */
export async function cpuPerRequest(server: Running, request: BenchRequest, amount: number): Promise<number> {
  const before = cpuMicros(server.pid);
  const result = await autocannon({
    url: server.origin + request.path,
    connections: CONNECTIONS,
    amount,
    headers: { ...request.headers },
    sampleInt: SAMPLE_INTERVAL,
  });
  const expected = result.statusCodeStats?.[String(request.status) as `${200 | 304}`]?.count ?? 0;
  if (expected < amount) {
    throw new Error(`${server.origin}${request.path}: ${expected} of ${amount} responses had status ${request.status}`);
  }
  return (cpuMicros(server.pid) - before) / amount;
}

/** The CPU of a server for one request in microseconds, with its work after the response. */
export async function cpuOfOne(
  server: Running,
  { path, headers = {}, status }: BenchRequest,
  before: number,
): Promise<number> {
  const response = await fetch(server.origin + path, { headers: { ...headers } });
  await response.arrayBuffer();
  if (response.status !== status) throw new Error(`${path} has status ${response.status}`);
  return (await waitUntilIdle(server.pid)) - before;
}
