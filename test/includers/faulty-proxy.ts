import { once } from "node:events";
import { createServer, type IncomingHttpHeaders, type IncomingMessage, request, type ServerResponse } from "node:http";

/** What can go wrong between an includer and us. */
export const FAULTS = ["500", "slow", "reset", "cut", "302", "304"] as const;
export type Fault = (typeof FAULTS)[number];

/** Stands in every error document that is not ours. */
export const ERROR_MARK = "This is the error document of a proxy";

/** The facts that services have published: today's, tomorrow's, and some that mean harm. */
export type FactsName = "today" | "tomorrow" | "hostile";

/** A request as it reached us. */
export interface Seen {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
}

/** A proxy in front of the service that fails as it is told to. */
export interface FaultyProxy {
  readonly port: number;
  readonly seen: readonly Seen[];
  /** From now on, the addresses that do not ask for others get these facts. */
  readonly publish: (facts: FactsName) => void;
  /** Stops listening: connections are refused from now on. */
  readonly stop: () => Promise<void>;
}

/**
 * Starts a proxy to services by the facts that they have. The `fault` in an address says how the proxy fails for it;
 * `after=1` lets the first request through; `facts` says which service is asked. The services ignore all three. Time
 * passes sixty times as fast: a minute of caching is a second here.
 */
export async function startFaultyProxy(services: Readonly<Record<FactsName, string>>): Promise<FaultyProxy> {
  let live: FactsName = "today";
  const seen: Seen[] = [];
  const server = createServer((incoming, outgoing) => {
    const path = incoming.url ?? "/";
    // Browsers that ask first get an answer, and then the fault.
    const fault = incoming.method === "OPTIONS" ? undefined : faultFor(path, timesAsked(seen, path));
    seen.push({ method: incoming.method ?? "", path, headers: incoming.headers });
    const service = services[path.includes("facts=hostile") ? "hostile" : live];
    if (fault === undefined) passOn(service, incoming, outgoing);
    else fail(fault, incoming, outgoing, service);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("a TCP server has a port");
  return {
    port: address.port,
    seen,
    publish: (facts) => {
      live = facts;
    },
    async stop() {
      if (!server.listening) return;
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

function timesAsked(seen: readonly Seen[], path: string): number {
  return seen.filter((each) => each.path === path).length;
}

function faultFor(path: string, before: number): Fault | undefined {
  const query = new URL(path, "http://proxy.invalid").searchParams;
  if (query.has("after") && before === 0) return undefined;
  return FAULTS.find((fault) => fault === query.get("fault"));
}

function passOn(origin: string, incoming: IncomingMessage, outgoing: ServerResponse, cut = false): void {
  const { hostname, port } = new URL(origin);
  const { method, url, headers } = incoming;
  const passed = request({ hostname, port, method, path: url, headers, agent: false }, (answer) => {
    const caching = answer.headers["cache-control"]?.replace(/=60\b/g, "=1");
    if (caching !== undefined) answer.headers["cache-control"] = caching;
    if (!cut) {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
      return;
    }
    answer.once("data", (chunk: Buffer) => {
      outgoing.writeHead(200, { ...answer.headers, "content-length": String(chunk.length * 2) });
      outgoing.write(chunk.subarray(0, chunk.length / 2), () => incoming.socket.destroy());
      answer.destroy();
    });
  });
  passed.on("error", () => outgoing.destroy());
  incoming.pipe(passed);
}

function fail(fault: Fault, incoming: IncomingMessage, outgoing: ServerResponse, origin: string): void {
  const html = { "Content-Type": "text/html" };
  switch (fault) {
    case "500":
      outgoing.writeHead(500, html).end(`<html><body><h1>${ERROR_MARK}</h1></body></html>`);
      return;
    case "302":
      outgoing.writeHead(302, { ...html, Location: "https://elsewhere.example/" }).end(`<h1>${ERROR_MARK}</h1>`);
      return;
    case "304":
      outgoing.writeHead(304).end();
      return;
    case "slow":
      // Never answers; the includer's patience ends it.
      return;
    case "reset":
      incoming.socket.resetAndDestroy();
      return;
    case "cut":
      passOn(origin, incoming, outgoing, true);
      return;
  }
}
