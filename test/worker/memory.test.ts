import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import type { Release } from "../../src/release/queries.ts";
import type { CachedResponse } from "../../src/worker/http/response.ts";
import { createResponseCache, type Edition } from "../../src/worker/http/response-cache.ts";
import { bundledRelease } from "../../src/worker/store/bundled.ts";

async function release(): Promise<Release> {
  const made = await bundledRelease(env.SNAPSHOT);
  if (made === undefined) throw new Error("the project's own snapshot can always be read");
  return made;
}

async function edition(changes: Partial<Edition> = {}): Promise<Edition> {
  return { serving: { release: await release(), source: "live" }, day: "2026-11-23", ...changes };
}

function answer(bytes: number): CachedResponse {
  return { status: 200, headers: {}, body: new Uint8Array(bytes) };
}

test("an answer is recalled for the edition and the address that it was made for", async () => {
  const memory = createResponseCache();
  const today = await edition();
  const kept = answer(10);
  memory.recall(today, "a");
  memory.keep(today, "a", kept);
  expect(memory.recall(today, "a")).toBe(kept);
  expect(memory.recall(today, "b")).toBeUndefined();
});

test("another release, another source and another day forget what was made for the one before", async () => {
  const first = await edition();
  const others = [
    await edition(),
    { ...first, serving: { ...first.serving, source: "stale" as const } },
    { ...first, day: "2026-11-24" },
  ];
  for (const other of others) {
    const memory = createResponseCache();
    memory.recall(first, "a");
    memory.keep(first, "a", answer(10));
    expect(memory.recall(other, "a")).toBeUndefined();
  }
});

test("an answer that was finished after a switch is not kept for the new release", async () => {
  const memory = createResponseCache();
  const [old, now] = [await edition(), await edition()];
  memory.recall(old, "a");
  memory.recall(now, "a");
  memory.keep(old, "a", answer(10));
  expect(memory.recall(now, "a")).toBeUndefined();
});

test("what has gone longest without use leaves first when the memory is full", async () => {
  const memory = createResponseCache(10_000);
  const today = await edition();
  memory.recall(today, "a");
  for (const address of ["a", "b"]) memory.keep(today, address, answer(3_000));
  memory.recall(today, "a");
  memory.keep(today, "c", answer(3_000));
  expect(["a", "b", "c"].map((address) => memory.recall(today, address) !== undefined)).toEqual([true, false, true]);
});

test("an answer that is too large for the memory leaves what is in it", async () => {
  const memory = createResponseCache(10_000);
  const today = await edition();
  memory.recall(today, "a");
  memory.keep(today, "a", answer(3_000));
  memory.keep(today, "b", answer(20_000));
  expect(["a", "b"].map((address) => memory.recall(today, address) !== undefined)).toEqual([true, false]);
});

test("the last answer of an edition before is there for the day when no other can be made, marked as stale", async () => {
  const memory = createResponseCache();
  const first = await edition();
  memory.recall(first, "a");
  memory.keep(first, "a", answer(10));
  expect(memory.recallFormer("a")).toBeUndefined();
  memory.recall({ ...first, day: "2026-11-24" }, "a");
  expect(memory.recallFormer("a")?.headers).toEqual({ "X-Samverkan-Source": "stale" });
});

test("an address as a client wrote it leads to the same answer, whatever tags it carries", async () => {
  const memory = createResponseCache();
  const today = await edition();
  const kept = answer(10);
  memory.recall(today, "a");
  memory.keep(today, "a", kept);
  memory.learn("https://x.example/a?utm_source=brev", "a");
  expect(memory.recallAsWritten(today, "https://x.example/a?utm_source=brev")).toBe(kept);
  expect(memory.recallAsWritten(today, "https://x.example/a?utm_source=annat")).toBeUndefined();
});
