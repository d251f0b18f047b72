import { expect, test } from "vitest";
import { createLruCache } from "../../src/worker/lru-cache.ts";

/** A cache for ten characters with these values, one after the other; the name of each is its first letter. */
function cacheWith(...texts: readonly string[]) {
  const cache = createLruCache<string>(10, (text) => text.length);
  for (const text of texts) cache.set(text.slice(0, 1), text);
  return cache;
}

const kept = (cache: ReturnType<typeof cacheWith>) => ["a", "b", "c"].filter((name) => cache.get(name) !== undefined);

test("values that fill the cache exactly are all kept", () => {
  expect(kept(cacheWith("aaaaa", "bbbbb"))).toEqual(["a", "b"]);
});

test("a value as large as the cache is kept, and nothing else", () => {
  expect(kept(cacheWith("a", "bbbbbbbbbb"))).toEqual(["b"]);
});

test("a value larger than the cache is not kept, and evicts nothing", () => {
  expect(kept(cacheWith("a", "bbbbbbbbbbb"))).toEqual(["a"]);
});

test("one more value evicts the least recently used", () => {
  const cache = cacheWith("aaaaa", "bbbbb");
  cache.get("a");
  cache.set("c", "c");
  expect(kept(cache)).toEqual(["a", "c"]);
});

test("another value under the same name replaces the first", () => {
  const cache = cacheWith("aaaaa", "bbbb");
  cache.set("a", "A");
  cache.set("c", "ccccc");
  expect([cache.get("a"), ...kept(cache)]).toEqual(["A", "a", "b", "c"]);
});
