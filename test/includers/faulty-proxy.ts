import { once } from "node:events";
import { createServer, type IncomingHttpHeaders, type IncomingMessage, request, type ServerResponse } from "node:http";
import { type CompleteResponse, type Cut, type Fault, without } from "./faults/fault.ts";
import { FAULTS } from "./faults/faults.ts";
import { HOSTILE_RESPONSES } from "./faults/hostile-responses.ts";
import { LATE_RESPONSE } from "./faults/late-response.ts";

/** The facts that services have published: today's, tomorrow's, and hostile ones. */
export type FactsName = "today" | "tomorrow" | "hostile";

/** A request as it reached us. */
export interface ReceivedRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
}

/** A proxy in front of the service, which injects faults. */
export interface FaultyProxy {
  readonly port: number;
  readonly requests: readonly ReceivedRequest[];
  /** The number of bytes sent before each truncation, and the length of the fragment. */
  readonly cuts: readonly (Cut & Pick<ReceivedRequest, "path">)[];
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
 * ignore them: `fault` is the fault to inject; `after=1` passes requests through until one got a response; `at` is the
 * position of truncation in thousandths, the middle by default; `facts` selects the service. Time runs sixty times as
 * fast: a minute of caching is one second here.
 */
export async function startFaultyProxy(services: Readonly<Record<FactsName, string>>): Promise<FaultyProxy> {
  let live: FactsName = "today";
  let current: Fault | undefined;
  const requests: ReceivedRequest[] = [];
  const cuts: (Cut & Pick<ReceivedRequest, "path">)[] = [];
  const delivered = new Set<string>();
  const server = createServer((incoming, outgoing) => {
    const path = incoming.url ?? "/";
    // A preflight request gets a response, and the request after it the fault.
    const fault = incoming.method === "OPTIONS" ? undefined : (current ?? faultFor(path, delivered.has(path)));
    requests.push({ method: incoming.method ?? "", path, headers: incoming.headers });
    const service = services[path.includes("facts=hostile") ? "hostile" : live];
    if (fault === undefined) {
      outgoing.on("finish", () => delivered.add(path));
      forward(service, incoming, outgoing);
      return;
    }
    const { socket } = incoming;
    const complete = () => fetchComplete(service, path);
    const failing = fault.respond({
      incoming,
      socket,
      outgoing,
      complete,
      onCut: (cut) => cuts.push({ ...cut, path }),
    });
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
    requests,
    cuts,
    publish: (facts) => {
      live = facts;
    },
    fail: (id) => {
      current = id === undefined ? undefined : findFault(id);
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
  return id === null ? undefined : findFault(id);
}

function findFault(id: string): Fault {
  const fault = [...FAULTS, ...HOSTILE_RESPONSES, LATE_RESPONSE].find((each) => each.id === id);
  if (fault === undefined) throw new Error(`no fault is called ${id}`);
  return fault;
}

/** Headers that networks in front of services add to responses. */
const COOKIE = "__network=1; Path=/";

function forward(origin: string, incoming: IncomingMessage, outgoing: ServerResponse): void {
  const { hostname, port } = new URL(origin);
  const { method, url, headers } = incoming;
  const passed = request({ hostname, port, method, path: url, headers, agent: false }, (response) => {
    outgoing.writeHead(response.statusCode ?? 502, { ...withShortLifetime(response.headers), "set-cookie": COOKIE });
    response.pipe(outgoing);
  });
  passed.on("error", () => outgoing.destroy());
  incoming.pipe(passed);
}

/** The complete response to an unconditional request, for a fault that needs a response to change. */
async function fetchComplete(origin: string, path: string): Promise<CompleteResponse> {
  const response = await fetch(origin + path, { headers: { "Accept-Encoding": "identity" } });
  const body = Buffer.from(await response.arrayBuffer());
  const headers = Object.fromEntries(
    Object.entries(withShortLifetime(Object.fromEntries(response.headers))).map(([name, value]) => [
      name,
      String(value),
    ]),
  );
  return { body, headers: { ...without(headers, "transfer-encoding"), "content-length": String(body.length) } };
}

function withShortLifetime(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  const caching = headers["cache-control"]?.replace(/=60\b/g, "=1");
  return caching === undefined ? headers : { ...headers, "cache-control": caching };
}
