import { once } from "node:events";
import { createServer, type IncomingHttpHeaders, type IncomingMessage, request, type ServerResponse } from "node:http";
import { EVIL_ANSWERS } from "./faults/evil-answers.ts";
import { type CompleteResponse, type Cut, type Fault, without } from "./faults/fault.ts";
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

/** A proxy in front of the service, which injects faults. */
export interface FaultyProxy {
  readonly port: number;
  readonly seen: readonly Seen[];
  /** The number of bytes sent before each truncation, and the length of the fragment. */
  readonly cuts: readonly (Cut & Pick<Seen, "path">)[];
  /** Publishes facts for as long as something takes. */
  readonly withPublished: (facts: FactsName, action: () => Promise<void>) => Promise<void>;
  /** From now on, addresses without facts of their own get these. */
  readonly publish: (facts: FactsName) => void;
  /** Makes every response fail from now on, by the id of a fault; undefined stops that. */
  readonly fail: (fault: string | undefined) => void;
  /** Stops listening: connections are refused from now on. */
  readonly stop: () => Promise<void>;
}

/**
 * Starts a proxy to several services, by the name of their facts. Parameters of a URL control it, and the services
 * ignore them: `fault` is the fault to inject; `after=1` passes requests through until one was answered; `at` is the
 * position of truncation in thousandths, the middle by default; `facts` selects the service. Time runs sixty times as
 * fast: a minute of caching is one second here.
 */
export async function startFaultyProxy(services: Readonly<Record<FactsName, string>>): Promise<FaultyProxy> {
  let live: FactsName = "today";
  let current: Fault | undefined;
  const seen: Seen[] = [];
  const cuts: (Cut & Pick<Seen, "path">)[] = [];
  const delivered = new Set<string>();
  const server = createServer((incoming, outgoing) => {
    const path = incoming.url ?? "/";
    // A preflight request gets a response, and the request after it the fault.
    const fault = incoming.method === "OPTIONS" ? undefined : (current ?? faultFor(path, delivered.has(path)));
    seen.push({ method: incoming.method ?? "", path, headers: incoming.headers });
    const service = services[path.includes("facts=hostile") ? "hostile" : live];
    if (fault === undefined) {
      outgoing.on("finish", () => delivered.add(path));
      forward(service, incoming, outgoing);
      return;
    }
    const { socket } = incoming;
    const complete = () => fetchComplete(service, path);
    const failing = fault.answer({ incoming, socket, outgoing, complete, onCut: (cut) => cuts.push({ ...cut, path }) });
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
    async withPublished(facts, action) {
      const before = live;
      live = facts;
      try {
        await action();
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

/** Headers that networks in front of services add to responses. */
const COOKIE = "__network=1; Path=/";

function forward(origin: string, incoming: IncomingMessage, outgoing: ServerResponse): void {
  const { hostname, port } = new URL(origin);
  const { method, url, headers } = incoming;
  const passed = request({ hostname, port, method, path: url, headers, agent: false }, (answer) => {
    outgoing.writeHead(answer.statusCode ?? 502, { ...withShortLifetime(answer.headers), "set-cookie": COOKIE });
    answer.pipe(outgoing);
  });
  passed.on("error", () => outgoing.destroy());
  incoming.pipe(passed);
}

/** The complete response to an unconditional request, for a fault that needs a response to change. */
async function fetchComplete(origin: string, path: string): Promise<CompleteResponse> {
  const answer = await fetch(origin + path, { headers: { "Accept-Encoding": "identity" } });
  const body = Buffer.from(await answer.arrayBuffer());
  const headers = Object.fromEntries(
    Object.entries(withShortLifetime(Object.fromEntries(answer.headers))).map(([name, value]) => [name, String(value)]),
  );
  return { body, headers: { ...without(headers, "transfer-encoding"), "content-length": String(body.length) } };
}

function withShortLifetime(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  const caching = headers["cache-control"]?.replace(/=60\b/g, "=1");
  return caching === undefined ? headers : { ...headers, "cache-control": caching };
}
