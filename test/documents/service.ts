import { readFileSync } from "node:fs";
import { inject } from "vitest";
import { createTodayClock } from "../../src/domain/status.ts";
import { toBytes } from "../../src/release/storage.ts";
import { createApp } from "../../src/worker/app.ts";
import { createResponseCache } from "../../src/worker/http/response-cache.ts";
import { parseBundledRelease } from "../../src/worker/store/bundled-release.ts";
import { createStore, TIMEOUTS } from "../../src/worker/store/store.ts";
import { createUrls } from "../../src/worker/urls.ts";

export const ORIGIN = "https://samverkan.example";

/** The service in this process. */
export interface DocumentService {
  readonly request: (path: string, headers?: Record<string, string>, method?: string) => Promise<Response>;
  /** The text of a successful response. */
  readonly textOf: (path: string, headers?: Record<string, string>) => Promise<string>;
}

const NOW = Date.parse("2026-11-23T12:00:00Z");

/** The options of a service under test, beside its bundled snapshot. */
interface ServiceOptions {
  /** The values in KV; none by default. */
  readonly values?: ReadonlyMap<string, string>;
  /** Milliseconds since 1970. */
  readonly now?: number;
  /** Whether every read of the date, of a file or of the URLs throws, as for an internal error. */
  readonly isBroken?: boolean;
  /** Whether it caches rendered responses, as in production; true by default. */
  readonly isCaching?: boolean;
}

/**
 * Starts the service with the facts of a snapshot, in Node: its documents are checked with libraries that need Node
 * (parsers, a validator, a compiler). Its behaviour in workerd is tested in test/worker.
 */
export function serviceWith(
  snapshot: string,
  { values = new Map(), now = NOW, isBroken = false, isCaching = true }: ServiceOptions = {},
): DocumentService {
  const clock = () => (isBroken ? Number.NaN : now);
  const storedValue = (key: string) => {
    const value = values.get(key);
    return value === undefined ? null : toBytes(value);
  };
  const store = createStore({
    reader: {
      get: async (key) => storedValue(key),
      getAll: async (keys) => new Map(keys.map((key) => [key, storedValue(key)] as const)),
    },
    clock,
    bundled: () => parseBundledRelease(snapshot),
    log: () => {},
    timeouts: TIMEOUTS,
  });
  const files = {
    read: async (path: string) => (isBroken ? fail() : readFileSync(`.generated/static${path}`, "utf8")),
    readBytes: async (path: string) => readFileSync(`.generated/static${path}`),
    findBytes: async () => undefined,
  };
  const today = createTodayClock(clock);
  const context = {
    store,
    cache: isCaching ? createResponseCache() : createResponseCache(0),
    files,
    today,
    urls: isBroken ? { ...createUrls(ORIGIN), url: () => fail() } : createUrls(ORIGIN),
    version: "test",
    editorRepository: undefined,
  };
  const app = createApp(context, () => {});
  async function request(path: string, headers: Record<string, string> = {}, method = "GET"): Promise<Response> {
    const url = path.startsWith(ORIGIN) ? path : ORIGIN + path;
    const execution = { waitUntil: () => {}, passThroughOnException: () => {}, props: {} };
    return app.fetch(new Request(url, { headers, method }), {}, execution);
  }
  return {
    request,
    async textOf(path, headers) {
      const response = await request(path, headers);
      if (response.status !== 200) throw new Error(`${path} has status ${response.status}: ${await response.text()}`);
      return response.text();
    },
  };
}

function fail(): never {
  throw new Error("an internal error");
}

/** A service with the facts of fixtures/tyreso. */
export function startService(options?: ServiceOptions): DocumentService {
  return serviceWith(inject("snapshot"), options);
}

/** A service that the tests of a file share; without a response cache, so that each request is rendered. */
export const { request, textOf } = startService({ isCaching: false });
