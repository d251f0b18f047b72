import { once } from "node:events";
import { createServer, type IncomingHttpHeaders, type IncomingMessage, request, type ServerResponse } from "node:http";
import { EVIL_ANSWERS } from "./faults/evil-answers.ts";
import { type Cut, type Fault, type WholeAnswer, without } from "./faults/fault.ts";
import { FAULTS } from "./faults/faults.ts";
import { LATE_ANSWER } from "./faults/late-answer.ts";

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
  /** How many bytes of a fragment had left at each cut, and how many it has. */
  readonly cuts: readonly (Cut & Pick<Seen, "path">)[];
  /** Publishes facts for as long as something takes. */
  readonly whilePublished: (facts: FactsName, act: () => Promise<void>) => Promise<void>;
  /** From now on, the addresses that do not ask for others get these facts. */
  readonly publish: (facts: FactsName) => void;
  /** From now on, every answer fails like this, by the id of a fault; undefined ends that. */
  readonly fail: (fault: string | undefined) => void;
  /** Stops listening: connections are refused from now on. */
  readonly stop: () => Promise<void>;
}

/**
 * Starts a proxy to services by the facts that they have. The `fault` in an address says how the proxy fails for it;
 * `after=1` lets requests through until one has had its answer; `at` says after how many thousandths an answer is cut, half of it otherwise;
 * `facts` says which service is asked. The services ignore all four. Time passes sixty times as fast: a minute of caching is a
 * second here.
 */
export async function startFaultyProxy(services: Readonly<Record<FactsName, string>>): Promise<FaultyProxy> {
  let live: FactsName = "today";
  let current: Fault | undefined;
  const seen: Seen[] = [];
  const cuts: (Cut & Pick<Seen, "path">)[] = [];
  const delivered = new Set<string>();
  const server = createServer((incoming, outgoing) => {
    const path = incoming.url ?? "/";
    // Browsers that ask first get an answer, and then the fault.
    const fault = incoming.method === "OPTIONS" ? undefined : (current ?? faultFor(path, delivered.has(path)));
    seen.push({ method: incoming.method ?? "", path, headers: incoming.headers });
    const service = services[path.includes("facts=hostile") ? "hostile" : live];
    if (fault === undefined) {
      outgoing.on("finish", () => delivered.add(path));
      passOn(service, incoming, outgoing);
      return;
    }
    const { socket } = incoming;
    const whole = () => wholeAnswer(service, path);
    const failing = fault.answer({ incoming, socket, outgoing, whole, noteCut: (cut) => cuts.push({ ...cut, path }) });
    Promise.resolve(failing).catch(() => socket.destroy());
  });
  // Includers end connections as they like.
  server.on("connection", (socket) => socket.on("error", () => {}));
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
    fail: (id) => {
      current = id === undefined ? undefined : faultCalled(id);
    },
    async whilePublished(facts, act) {
      const before = live;
      live = facts;
      try {
        await act();
      } finally {
        live = before;
      }
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

function faultFor(path: string, isDelivered: boolean): Fault | undefined {
  const query = new URL(path, "http://proxy.invalid").searchParams;
  if (query.has("after") && !isDelivered) return undefined;
  const id = query.get("fault");
  return id === null ? undefined : faultCalled(id);
}

function faultCalled(id: string): Fault {
  const fault = [...FAULTS, ...EVIL_ANSWERS, LATE_ANSWER].find((each) => each.id === id);
  if (fault === undefined) throw new Error(`no fault is called ${id}`);
  return fault;
}

/** What networks in front of services add to their answers. */
const COOKIE = "__network=1; Path=/";

function passOn(origin: string, incoming: IncomingMessage, outgoing: ServerResponse): void {
  const { hostname, port } = new URL(origin);
  const { method, url, headers } = incoming;
  const passed = request({ hostname, port, method, path: url, headers, agent: false }, (answer) => {
    outgoing.writeHead(answer.statusCode ?? 502, { ...quickened(answer.headers), "set-cookie": COOKIE });
    answer.pipe(outgoing);
  });
  passed.on("error", () => outgoing.destroy());
  incoming.pipe(passed);
}

/** The whole answer to a request without conditions, for a fault that needs something to spoil. */
async function wholeAnswer(origin: string, path: string): Promise<WholeAnswer> {
  const answer = await fetch(origin + path, { headers: { "Accept-Encoding": "identity" } });
  const body = Buffer.from(await answer.arrayBuffer());
  const headers = Object.fromEntries(
    Object.entries(quickened(Object.fromEntries(answer.headers))).map(([name, value]) => [name, String(value)]),
  );
  return { body, headers: { ...without(headers, "transfer-encoding"), "content-length": String(body.length) } };
}

function quickened(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  const caching = headers["cache-control"]?.replace(/=60\b/g, "=1");
  return caching === undefined ? headers : { ...headers, "cache-control": caching };
}
