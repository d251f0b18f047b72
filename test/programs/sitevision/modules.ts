import { execFileSync } from "node:child_process";

/*
 * Sitevision's modules as the types and comments of @sitevision/api 2025.4.1 describe them: `router`, `Requester`, `appData`,
 * `cache`, `storage`, `hooks`, `i18n`, `VersionUtil`. Left out: everything else of Sitevision, its page around the app,
 * its script engine (Node's is used, without what came after ES5), the escaping and the look of its form, how its cache
 * treats concurrent callers (here pages that are rendered while another waits for a response are rendered in the middle
 * of that, and do not wait for the cache), and whether its limit of typically five seconds is for a whole response or
 * for each read (here for the whole, and it is one second).
 */

/** Milliseconds. */
const REQUEST_LIMIT = 1_000;

/** The state of a Sitevision server for an app, with controls for tests. */
export interface Server {
  readonly files: ReadonlyMap<string, string>;
  fields: Readonly<Record<string, unknown>>;
  language: "sv" | "en";
  isOffline: boolean;
  isStoreReadOnly: boolean;
  /** Unix time in milliseconds. */
  now: number;
  /** Runs on the server while the next response is awaited. */
  whileWaiting: (() => void) | undefined;
  readonly cached: Map<string, { readonly value: unknown; readonly until: number }>;
  readonly stored: Map<string, string>;
}

/** The handlers that the app has registered, and its responses. */
export interface Registered {
  get?: (request: object, response: object) => void;
  readonly heads: (() => string)[];
}

/** The modules by the name that `require` takes. */
export function modulesOf(server: Server, registered: Registered): ReadonlyMap<string, unknown> {
  const texts = () => JSON.parse(server.files.get(`i18n/${server.language}.json`) ?? "{}") as Record<string, string>;
  return new Map<string, unknown>([
    ["router", { get: (_route: string, callback: Registered["get"]) => Object.assign(registered, { get: callback }) }],
    ["Requester", requesterOf(server)],
    ["appData", { get: (field: string) => server.fields[field] }],
    ["hooks", { addHeadElement: (callback: () => string) => void registered.heads.push(callback) }],
    ["i18n", { get: (key: string) => texts()[key] ?? key }],
    ["VersionUtil", { OFFLINE_VERSION: 0, ONLINE_VERSION: 1, getCurrentVersion: () => (server.isOffline ? 0 : 1) }],
    ["cache", { getCache: () => cacheOf(server) }],
    ["storage", { getKeyValueDataStore: (name: string) => storeOf(server, name) }],
  ]);
}

function cacheOf({ cached, now }: Server) {
  return {
    get(key: string, ttl: number, callback: () => unknown): unknown {
      const hit = cached.get(key);
      if (hit !== undefined && hit.until > now) return hit.value;
      const value = callback();
      cached.set(key, { value, until: now + ttl * 1000 });
      return value;
    },
    purge: (key: string) => void cached.delete(key),
  };
}

function storeOf(server: Server, name: string) {
  return {
    put(key: string, value: unknown) {
      if (server.isStoreReadOnly) throw new Error("read_only");
      server.stored.set(`${name} ${key}`, JSON.stringify(value));
    },
    get(key: string): unknown {
      const text = server.stored.get(`${name} ${key}`);
      return text === undefined ? undefined : JSON.parse(text);
    },
  };
}

type Done = (result: unknown, statusCode: number, headers: object) => void;
type Fail = (message: string, status: { readonly statusCode: number; readonly body?: string }) => void;

const requesterOf = (server: Server) => ({
  get(
    url: string,
    { dataType = "json", headers = {} }: { readonly dataType?: string; readonly headers?: object } = {},
  ) {
    const { whileWaiting } = server;
    server.whileWaiting = undefined;
    whileWaiting?.();
    const answer = fetchNow(url, headers);
    const isDone = answer.statusCode >= 200 && answer.statusCode < 300;
    const chain = {
      done(callback: Done) {
        if (isDone)
          callback(dataType === "json" ? JSON.parse(answer.body) : answer.body, answer.statusCode, answer.headers);
        return chain;
      },
      fail(callback: Fail) {
        if (!isDone) callback("failed", { statusCode: answer.statusCode, body: answer.body });
        return chain;
      },
    };
    return chain;
  },
});

interface RequesterResponse {
  readonly statusCode: number;
  readonly body: string;
  readonly headers: object;
}

/** Redirects are followed, as Sitevision does for GET. 1000 is its code for a time-out, -1 for what is not known. */
const FETCH = `const [url, headers] = process.argv.slice(1);
fetch(url, { headers: JSON.parse(headers), signal: AbortSignal.timeout(${REQUEST_LIMIT}) }).then(
  async (response) => ({ statusCode: response.status, body: await response.text(), headers: Object.fromEntries(response.headers) }),
).catch((error) => ({ statusCode: error.name === "TimeoutError" ? 1000 : -1, body: "", headers: {} })).then(
  (answer) => process.stdout.write(JSON.stringify(answer)));`;

/** The script of a page blocks until the response arrives, so another process fetches it. */
function fetchNow(url: string, headers: object): RequesterResponse {
  return JSON.parse(
    execFileSync(process.execPath, ["-e", FETCH, url, JSON.stringify(headers)], { encoding: "utf8" }),
  ) as RequesterResponse;
}
