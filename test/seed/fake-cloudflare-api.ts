import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { buffer } from "node:stream/consumers";
import { onCleanup } from "./cleanup.ts";
import type { ApiRequest, ApiResponse } from "./fake-api-routes.ts";
import { UPLOAD } from "./fake-asset-uploads.ts";
import { WORKER } from "./worker-name.ts";

/** A call that wrangler made, in the order of arrival and counted from 1. */
export interface ApiCall {
  readonly number: number;
  readonly kind: "settings" | "get" | "put" | "list" | "delete";
  /** Its keys, or the prefix of a list. */
  readonly keys: readonly string[];
  /** The editor of `environmentFor`; empty for `environment`. */
  readonly editor: string;
}

/** How long reads lag behind the writes of others; an editor's own writes are read at once. */
export interface ReadLag {
  /** Seconds, by the clock of the test. */
  readonly now: () => number;
  /** Seconds, from 0 to 60 as KV documents it. */
  readonly lagOf: (editor: string) => number;
}

/** A fault instead of the response. `lose response` performs the operation and then closes the connection. */
export type InjectedFault =
  | { readonly kind: "status"; readonly status: number; readonly code: number; readonly message?: string }
  | { readonly kind: "reset" | "hang" | "unsuccessful_keys" | "lose response" };

/** What the API does otherwise than by default. */
export interface FakeApiOptions {
  /** Called for every request before the response. */
  readonly injectFault?: (call: ApiCall) => InjectedFault | undefined | Promise<InjectedFault | undefined>;
  /** Can respond first, for a fake with more operations. */
  readonly handleOther?: (request: ApiRequest) => ApiResponse | undefined | Promise<ApiResponse | undefined>;
  readonly readLag?: ReadLag;
  /** How far the network's clock is ahead of this computer's, in milliseconds. */
  readonly clockSkew?: number;
}

/** A small Cloudflare API with one Worker and one KV namespace. */
export interface FakeApi {
  readonly url: string;
  /** The values of the namespace. */
  readonly values: Map<string, string>;
  readonly calls: readonly ApiCall[];
  /** Waits until all connections are closed, so that no wrangler is left behind. */
  readonly allConnectionsClosed: () => Promise<void>;
  /** The environment variables with which wrangler calls this API and no other. */
  readonly environment: Readonly<Record<string, string>>;
  /** The same for an editor with a read lag of their own. */
  readonly environmentFor: (editor: string) => Readonly<Record<string, string>>;
}

interface Write {
  readonly at: number;
  readonly editor: string;
  readonly key: string;
  readonly value: string;
  /** The earlier value of the key. */
  readonly before: string | undefined;
}

export const TOKEN = "a-token-of-the-fake";
const ACCOUNT = "0123456789abcdef0123456789abcdef";
export const NAMESPACE = "fedcba9876543210fedcba9876543210";
const KV = `/accounts/${ACCOUNT}/storage/kv/namespaces/${NAMESPACE}`;

const ROUTES: Readonly<Record<string, ApiCall["kind"]>> = {
  [`GET /accounts/${ACCOUNT}/workers/scripts/${WORKER}/settings`]: "settings",
  [`POST ${KV}/bulk/get`]: "get",
  [`PUT ${KV}/bulk`]: "put",
  [`DELETE ${KV}/bulk`]: "delete",
  [`GET ${KV}/keys`]: "list",
};

const NO_LAG: ReadLag = { now: () => 0, lagOf: () => 0 };

/** Keys per page of a list: few, so that callers have to request the next page. */
const PAGE_SIZE = 5;

/**
 * Starts the API on loopback until the tests have ended. An unknown request fails the test. Modelled on wrangler 4.155
 * and on KV's documented consistency. Left out: KV caches a missing key as missing.
 */
export async function fakeCloudflareApi({
  injectFault = () => undefined,
  handleOther = () => undefined,
  readLag = NO_LAG,
  clockSkew = 0,
}: FakeApiOptions = {}): Promise<FakeApi> {
  const values = new Map<string, string>();
  const writes: Write[] = [];
  const calls: ApiCall[] = [];
  const unexpectedRequests: string[] = [];

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const apiRequest = await toApiRequest(request);
    const body = apiRequest.body.toString("utf8");
    const route = `${request.method} ${request.url}`;
    // The seed reads the time from the Date header.
    if (route === "HEAD /")
      return void response.writeHead(400, { Date: new Date(Date.now() + clockSkew).toUTCString() }).end();
    // wrangler requests this after a token was rejected, for the details of its message.
    if (["GET /user/tokens/verify", "GET /user"].includes(route)) return respondWithError(response, 401, 1000);
    const [, editor = ""] = new RegExp(`^Bearer ${TOKEN}(?:-(.+))?$`).exec(request.headers.authorization ?? "") ?? [];
    const isAuthorized = request.headers.authorization?.startsWith(`Bearer ${TOKEN}`) === true;
    const other = isAuthorized || apiRequest.route === UPLOAD ? await handleOther(apiRequest) : undefined;
    if (other?.kind === "error") return respondWithError(response, other.status, other.code);
    if (other?.kind === "result") return respondWithResult(response, other.result);
    const { pathname, searchParams } = new URL(request.url ?? "", "http://api.example");
    const kind = ROUTES[`${request.method} ${pathname}`];
    if (kind === undefined) {
      unexpectedRequests.push(route);
      return respondWithError(response, 501, 1);
    }
    if (!isAuthorized) return respondWithError(response, 403, 10000);
    const call: ApiCall = { number: calls.length + 1, kind, keys: keysIn(kind, body, searchParams), editor };
    calls.push(call);
    const fault = await injectFault(call);
    if (fault?.kind === "status") return respondWithError(response, fault.status, fault.code, fault.message);
    if (fault?.kind === "hang") return;
    if (fault?.kind === "reset") return void request.socket.destroy();
    if (kind === "list") return respondWithList(response, searchParams, editor);
    const result = fault?.kind === "unsuccessful_keys" ? { unsuccessful_keys: call.keys } : perform(kind, body, editor);
    if (fault?.kind === "lose response") return void request.socket.destroy();
    respondWithResult(response, result);
  }

  function readValue(key: string, editor: string): string | undefined {
    const all = writes.filter((write) => write.key === key);
    const readable = all.filter(
      (write) => write.editor === editor || write.at + readLag.lagOf(editor) <= readLag.now(),
    );
    return readable.length === all.length ? values.get(key) : (readable.at(-1)?.value ?? all[0]?.before);
  }

  function perform(kind: ApiCall["kind"], body: string, editor: string): unknown {
    if (kind === "settings") return { bindings: [{ type: "kv_namespace", name: "KV", namespace_id: NAMESPACE }] };
    const content: unknown = JSON.parse(body);
    if (kind === "get") {
      return { values: Object.fromEntries(keysIn(kind, body).map((key) => [key, readValue(key, editor) ?? null])) };
    }
    if (kind === "delete") {
      for (const key of keysIn(kind, body)) values.delete(key);
      return null;
    }
    for (const { key, value } of content as readonly { key: string; value: string }[]) {
      writes.push({ at: readLag.now(), editor, key, value, before: values.get(key) });
      values.set(key, value);
    }
    return { successful_key_count: keysIn(kind, body).length, unsuccessful_keys: [] };
  }

  function respondWithList(response: ServerResponse, query: URLSearchParams, editor: string): void {
    const keys = [...values.keys()]
      .filter((key) => key.startsWith(query.get("prefix") ?? "") && readValue(key, editor) !== undefined)
      .toSorted();
    const start = Number(query.get("cursor") ?? 0);
    const page = keys.slice(start, start + PAGE_SIZE).map((name) => ({ name }));
    const cursor = start + PAGE_SIZE < keys.length ? String(start + PAGE_SIZE) : "";
    respondWithResult(response, page, { count: page.length, cursor });
  }

  const server = createServer((request, response) => void handle(request, response));
  const sockets = new Set<Socket>();
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
  });
  const allConnectionsClosed = async () => {
    await Promise.all(Array.from(sockets, (socket) => socket.destroyed || once(socket, "close")));
  };
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onCleanup(async () => {
    server.closeAllConnections();
    server.close();
    await once(server, "close");
    if (unexpectedRequests.length > 0)
      throw new Error(`Requests that the fake API does not know: ${unexpectedRequests.join(", ")}`);
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const environment = {
    CLOUDFLARE_API_BASE_URL: url,
    CLOUDFLARE_API_TOKEN: TOKEN,
    CLOUDFLARE_ACCOUNT_ID: ACCOUNT,
    CLOUDFLARE_CF_FETCH_ENABLED: "false",
    WRANGLER_SEND_METRICS: "false",
    WRANGLER_HIDE_BANNER: "true",
  };
  const environmentFor = (editor: string) => ({ ...environment, CLOUDFLARE_API_TOKEN: `${TOKEN}-${editor}` });
  return { url, values, calls, allConnectionsClosed, environment, environmentFor };
}

function keysIn(kind: ApiCall["kind"], body: string, searchParams = new URLSearchParams()): readonly string[] {
  if (kind === "settings") return [];
  if (kind === "list") return searchParams.getAll("prefix");
  const content = JSON.parse(body) as { keys: string[] } | { key: string }[] | string[];
  return Array.isArray(content) ? content.map((each) => (typeof each === "string" ? each : each.key)) : content.keys;
}

async function toApiRequest(request: IncomingMessage): Promise<ApiRequest> {
  const { method, url = "", headers } = request;
  const route = `${method} ${url.replace(`/accounts/${ACCOUNT}`, "")}`;
  const token = headers.authorization?.replace("Bearer ", "") ?? "";
  return { route, token, contentType: headers["content-type"] ?? "", body: await buffer(request) };
}

function respondWithResult(response: ServerResponse, result: unknown, result_info?: object): void {
  send(response, 200, { success: true, errors: [], messages: [], result, result_info });
}

function respondWithError(response: ServerResponse, status: number, code: number, message = MESSAGES[code]): void {
  send(response, status, {
    success: false,
    errors: [{ code, message: message ?? "Error" }],
    messages: [],
    result: null,
  });
}

const MESSAGES: Readonly<Record<number, string>> = {
  1000: "Invalid API Token",
  10000: "Authentication error",
  10013: "Internal error",
  10007: "This Worker does not exist on your account.",
  10014: "a namespace with this account ID and title already exists",
  10021: "The uploaded script is not valid",
};

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}
