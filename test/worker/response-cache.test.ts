import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import type { CachedResponse } from "../../src/worker/http/response.ts";
import { cacheKey, createResponseCache } from "../../src/worker/http/response-cache.ts";
import { parseBundledRelease } from "../../src/worker/store/bundled-release.ts";
import type { ReleaseHandle } from "../../src/worker/store/store.ts";

async function liveRelease(): Promise<ReleaseHandle> {
  const bundled = await parseBundledRelease(env.SNAPSHOT);
  if (bundled === undefined) throw new Error("the project's own snapshot can always be read");
  return { release: bundled.release, freshness: "live" };
}

function response(bytes: number): CachedResponse {
  return { status: 200, headers: {}, body: new Uint8Array(bytes) };
}

test("a response is found under the key that it was cached under", () => {
  const cache = createResponseCache();
  const cached = response(10);
  cache.set("key a", "a", cached);
  expect(cache.get("key a")).toBe(cached);
  expect(cache.get("key b")).toBeUndefined();
});

test("another release, another freshness, another day and another request have other keys", async () => {
  const live = await liveRelease();
  const keys = [
    cacheKey(live, "2026-11-23", "a"),
    cacheKey({ ...live, release: { ...live.release, id: "another" } }, "2026-11-23", "a"),
    cacheKey({ ...live, freshness: "stale" }, "2026-11-23", "a"),
    cacheKey(live, "2026-11-24", "a"),
    cacheKey(live, "2026-11-23", "b"),
  ];
  expect(new Set(keys).size).toBe(keys.length);
});

test("the same release as another object has the same key", async () => {
  const [first, second] = [await liveRelease(), await liveRelease()];
  expect(cacheKey(first, "2026-11-23", "a")).toBe(cacheKey(second, "2026-11-23", "a"));
});

test("the least recently used response is evicted when the cache is full", () => {
  const cache = createResponseCache(10_000);
  for (const key of ["a", "b"]) cache.set(key, key, response(3_000));
  cache.get("a");
  cache.set("c", "c", response(3_000));
  expect(["a", "b", "c"].map((key) => cache.get(key) !== undefined)).toEqual([true, false, true]);
});

test("a response that is larger than the cache evicts nothing", () => {
  const cache = createResponseCache(10_000);
  cache.set("a", "a", response(3_000));
  cache.set("b", "b", response(20_000));
  expect(["a", "b"].map((key) => cache.get(key) !== undefined)).toEqual([true, false]);
});

test("the last response to a request is available whatever its release, marked as stale", () => {
  const cache = createResponseCache();
  expect(cache.getStale("a")).toBeUndefined();
  cache.set("release 1 a", "a", { ...response(10), headers: { ETag: '"1"' } });
  cache.set("release 2 a", "a", { ...response(10), headers: { ETag: '"2"' } });
  expect(cache.getStale("a")?.headers).toEqual({ ETag: '"2"', "X-Samverkan-Source": "stale" });
});

test("a URL as a client wrote it resolves to the same response, whatever campaign parameters it has", () => {
  const cache = createResponseCache();
  const alias = { requestKey: "a", varies: ["accept"] };
  cache.addAlias("https://x.example/a?utm_source=brev", alias);
  expect(cache.resolve("https://x.example/a?utm_source=brev")).toEqual(alias);
  expect(cache.resolve("https://x.example/a?utm_source=annat")).toBeUndefined();
});

test("a URL of up to 300 characters gets an alias, and a longer one does not", () => {
  const cache = createResponseCache();
  const alias = { requestKey: "a", varies: [] };
  const [longest, longer] = ["x".repeat(300), "x".repeat(301)];
  for (const url of [longest, longer]) cache.addAlias(url, alias);
  expect([cache.resolve(longest), cache.resolve(longer)]).toEqual([alias, undefined]);
});
