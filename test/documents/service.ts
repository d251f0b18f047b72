import { readFileSync } from "node:fs";
import { createTodayClock } from "../../src/domain/status.ts";
import { createApp } from "../../src/worker/app.ts";
import { createResponseCache } from "../../src/worker/http/response-cache.ts";
import { parseBundledRelease } from "../../src/worker/store/bundled-release.ts";
import { createStore, TIMEOUTS } from "../../src/worker/store/store.ts";
import { createUrls } from "../../src/worker/urls.ts";

export const ORIGIN = "https://samverkan.example";

/**
 * Asks the service in this process. Its documents are held against libraries that need Node (parsers, a validator, a
 * compiler); how the service behaves in its own runtime is tested in test/worker.
 */
export async function ask(path: string, headers: Record<string, string> = {}): Promise<Response> {
  const url = path.startsWith(ORIGIN) ? path : ORIGIN + path;
  return app.fetch(
    new Request(url, { headers }),
    {},
    { waitUntil: () => {}, passThroughOnException: () => {}, props: {} },
  );
}

/** The text of a good answer. */
export async function textOf(path: string, headers: Record<string, string> = {}): Promise<string> {
  const response = await ask(path, headers);
  if (response.status !== 200) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
  return response.text();
}

const clock = () => Date.parse("2026-11-23T12:00:00Z");
const snapshot = readFileSync(".generated/snapshot.txt", "utf8");
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
};
const app = createApp(
  {
    store,
    cache: createResponseCache(),
    files,
    today: createTodayClock(clock),
    urls: createUrls(ORIGIN),
    version: "test",
  },
  () => {},
);
