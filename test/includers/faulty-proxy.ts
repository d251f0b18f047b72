import { once } from "node:events";
import { createServer, type IncomingHttpHeaders, type IncomingMessage, request, type ServerResponse } from "node:http";

/** What can go wrong between an includer and us. */
export const FAULTS = ["500", "slow", "drip", "reset", "cut", "302", "304", "foreign", "evil", "unbalanced"] as const;
export type Fault = (typeof FAULTS)[number];

/** Stands in every error document that is not ours. */
export const ERROR_MARK = "This is the error document of a proxy";

/** What an answer with our headers brings along that must never stand in a page. */
export const EVIL_MARKS = [
  "evil-script",
  "evil-handler",
  "javascript:",
  "evil-frame",
  "evil-style",
  "evil-class",
] as const;

const EVIL = `<div class="samverkan" lang="sv"><h2 onclick="evil-handler()" style="evil-style">Rubrik</h2>
<script>"evil-script"</script><iframe src="https://evil-frame.example/"></iframe><p class="evil-class">Text</p>
<p><a href="javascript:alert(1)">Länk</a></p></div>`;

const UNBALANCED = '<div class="samverkan" lang="sv"><h2>Rubrik</h2></div></div></div><div class="samverkan"></div>';

/** The facts that services have published: today's, tomorrow's, and some that mean harm. */
export type FactsName = "today" | "tomorrow" | "hostile";

/** A request as it reached us. */
export interface Seen {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
}

/** An answer that was cut. */
export interface Cut {
  readonly sent: number;
  readonly length: number;
}

/** Between what has been sent and the cut, so that the first part arrives. Milliseconds. */
const CUT_PAUSE = 30;

/** What drips: bytes, and milliseconds between them. Slower than any limit for the whole, faster than those per read. */
const DRIP = { bytes: 400, interval: 900 } as const;

/** A proxy in front of the service that fails as it is told to. */
export interface FaultyProxy {
  readonly port: number;
  readonly seen: readonly Seen[];
  /** How many bytes of a fragment had left at each cut, and how many it has. */
  readonly cuts: readonly Cut[];
  /** From now on, the addresses that do not ask for others get these facts. */
  readonly publish: (facts: FactsName) => void;
  /** From now on, every answer fails like this; undefined ends that. */
  readonly fail: (fault: Fault | undefined) => void;
  /** Stops listening: connections are refused from now on. */
  readonly stop: () => Promise<void>;
}

/**
 * Starts a proxy to services by the facts that they have. The `fault` in an address says how the proxy fails for it;
 * `after=1` lets the first request through; `at` says after how many thousandths an answer is cut, half of it otherwise;
 * `facts` says which service is asked. The services ignore all four. Time passes sixty times as fast: a minute of caching is a
 * second here.
 */
export async function startFaultyProxy(services: Readonly<Record<FactsName, string>>): Promise<FaultyProxy> {
  let live: FactsName = "today";
  let current: Fault | undefined;
  const seen: Seen[] = [];
  const cuts: Cut[] = [];
  const server = createServer((incoming, outgoing) => {
    const path = incoming.url ?? "/";
    // Browsers that ask first get an answer, and then the fault.
    const fault = incoming.method === "OPTIONS" ? undefined : (current ?? faultFor(path, timesAsked(seen, path)));
    seen.push({ method: incoming.method ?? "", path, headers: incoming.headers });
    const service = services[path.includes("facts=hostile") ? "hostile" : live];
    if (fault === undefined) passOn(service, incoming, outgoing);
    else fail(fault, incoming, outgoing, service, cuts);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("a TCP server has a port");
  return {
    port: address.port,
    seen,
    cuts,
    publish: (facts) => {
      live = facts;
    },
    fail: (fault) => {
      current = fault;
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

function passOn(origin: string, incoming: IncomingMessage, outgoing: ServerResponse): void {
  const { hostname, port } = new URL(origin);
  const { method, url, headers } = incoming;
  const passed = request({ hostname, port, method, path: url, headers, agent: false }, (answer) => {
    outgoing.writeHead(answer.statusCode ?? 502, quickened(answer.headers));
    answer.pipe(outgoing);
  });
  passed.on("error", () => outgoing.destroy());
  incoming.pipe(passed);
}

/** The whole answer to a request without conditions, for a fault that needs something to spoil. */
async function wholeAnswer(origin: string, path = "/") {
  const answer = await fetch(origin + path, { headers: { "Accept-Encoding": "identity" } });
  const body = Buffer.from(await answer.arrayBuffer());
  return { body, headers: { ...quickened(Object.fromEntries(answer.headers)), "content-length": String(body.length) } };
}

function quickened(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  const caching = headers["cache-control"]?.replace(/=60\b/g, "=1");
  return caching === undefined ? headers : { ...headers, "cache-control": caching };
}

async function cut(incoming: IncomingMessage, outgoing: ServerResponse, origin: string, cuts: Cut[]): Promise<void> {
  const { body, headers } = await wholeAnswer(origin, incoming.url);
  const thousandths = Number(new URL(incoming.url ?? "/", "http://proxy.invalid").searchParams.get("at") ?? 500);
  const sent = Math.floor((body.length * thousandths) / 1000);
  outgoing.writeHead(200, headers);
  outgoing.write(body.subarray(0, sent), () => {
    setTimeout(() => {
      cuts.push({ sent, length: body.length });
      incoming.socket.destroy();
    }, CUT_PAUSE);
  });
}

async function drip(incoming: IncomingMessage, outgoing: ServerResponse, origin: string): Promise<void> {
  const { body, headers } = await wholeAnswer(origin, incoming.url);
  outgoing.writeHead(200, headers);
  let sent = 0;
  const dripping = setInterval(() => {
    outgoing.write(body.subarray(sent, sent + DRIP.bytes));
    sent += DRIP.bytes;
    if (sent >= body.length || outgoing.destroyed) {
      clearInterval(dripping);
      outgoing.end();
    }
  }, DRIP.interval);
  outgoing.on("close", () => clearInterval(dripping));
}

function fail(fault: Fault, incoming: IncomingMessage, outgoing: ServerResponse, origin: string, cuts: Cut[]): void {
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
      void cut(incoming, outgoing, origin, cuts).catch(() => outgoing.destroy());
      return;
    case "drip":
      void drip(incoming, outgoing, origin).catch(() => outgoing.destroy());
      return;
    case "evil":
    case "unbalanced":
      outgoing
        .writeHead(200, {
          "Content-Type": "text/html; charset=utf-8",
          "X-Samverkan-Release": "20261125T000000Z-00000000",
        })
        .end(fault === "evil" ? EVIL : UNBALANCED);
      return;
    case "foreign":
      outgoing.writeHead(200, { ...html, "Cache-Control": "max-age=3600" }).end(`<h1>${ERROR_MARK}</h1>`);
      return;
  }
}
