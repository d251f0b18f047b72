import { readFileSync } from "node:fs";
import { createTodayClock } from "../../src/domain/status.ts";
import { createApp } from "../../src/worker/app.ts";
import { createResponseCache } from "../../src/worker/http/response-cache.ts";
import { parseBundledRelease } from "../../src/worker/store/bundled-release.ts";
import { createStore, TIMEOUTS } from "../../src/worker/store/store.ts";
import { createUrls } from "../../src/worker/urls.ts";

export const ORIGIN = "https://samverkan.example";

/** The service in this process. */
export interface DocumentService {
  readonly ask: (path: string, headers?: Record<string, string>) => Promise<Response>;
  /** The text of a good answer. */
  readonly textOf: (path: string, headers?: Record<string, string>) => Promise<string>;
}

const clock = () => Date.parse("2026-11-23T12:00:00Z");

/**
 * The service with the facts of a snapshot. Its documents are held against libraries that need Node (parsers, a validator,
 * a compiler); how it behaves in its own runtime is tested in test/worker.
 */
export function serviceWith(snapshot: string): DocumentService {
  const store = createStore({
    reader: { get: async () => null, getAll: async () => new Map() },
    clock,
    bundled: () => parseBundledRelease(snapshot),
    report: () => {},
    timeouts: TIMEOUTS,
  });
  const files = {
    read: async (path: string) => readFileSync(`.generated/static${path}`, "utf8"),
    readBytes: async (path: string) => readFileSync(`.generated/static${path}`),
    findBytes: async () => undefined,
  };
  const today = createTodayClock(clock);
  const context = {
    store,
    cache: createResponseCache(),
    files,
    today,
    urls: createUrls(ORIGIN),
    version: "test",
    editorRepository: undefined,
  };
  const app = createApp(context, () => {});
  async function ask(path: string, headers: Record<string, string> = {}): Promise<Response> {
    const url = path.startsWith(ORIGIN) ? path : ORIGIN + path;
    const execution = { waitUntil: () => {}, passThroughOnException: () => {}, props: {} };
    return app.fetch(new Request(url, { headers }), {}, execution);
  }
  return {
    ask,
    async textOf(path, headers) {
      const response = await ask(path, headers);
      if (response.status !== 200) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
      return response.text();
    },
  };
}

/** The service with the project's own facts. */
export const { ask, textOf } = serviceWith(readFileSync(".generated/snapshot.txt", "utf8"));
