import { describe, expect, test } from "vitest";
import { parsePointer } from "../../src/release/pointer.ts";
import { POINTER_KEY, snapshotKey } from "../../src/release/storage.ts";
import { type KeyValueStore, StoreError } from "../../src/seed/publish/store.ts";
import type { ChunkLimits } from "../../src/seed/serialize/release.ts";
import { factsNaming, publishFrom, releaseFrom, tableStore, visibleName } from "./published.ts";

const OLD = "Gamla Söderön";
const NEW = "Nya Söderön";

/** A table in which the old release is live. */
async function publishedBefore(sizes?: ChunkLimits): Promise<Map<string, string>> {
  const values = new Map<string, string>();
  await publishFrom(factsNaming(OLD), tableStore(values), sizes);
  return values;
}

/** The store with something happening before and after each of its calls, which are counted from 1. */
function watched(store: KeyValueStore, before: (call: number) => unknown, after: (call: number) => unknown) {
  let calls = 0;
  const around = async <Value>(ask: () => Promise<Value>): Promise<Value> => {
    calls += 1;
    const call = calls;
    await before(call);
    const value = await ask();
    await after(call);
    return value;
  };
  const watchedStore: KeyValueStore = {
    get: (keys) => around(() => store.get(keys)),
    put: (values) => around(() => store.put(values)),
    delete: (keys) => around(() => store.delete(keys)),
    keys: (prefix) => around(() => store.keys(prefix)),
  };
  return { store: watchedStore, calls: () => calls };
}

/** The publication of a change of one organization. */
interface Way {
  readonly name: string;
  readonly sizes: ChunkLimits | undefined;
  readonly writes: number;
  readonly calls: number;
}

const WAYS: readonly Way[] = [
  { name: "as one value", sizes: undefined, writes: 3, calls: 6 },
  // The organization's part, the references and the index are written in one call and read back in another; the others stay.
  { name: "in parts", sizes: { whole: 0, documents: 500, summaries: 1 }, writes: 6, calls: 9 },
];

const MOMENTS = WAYS.flatMap((way) => Array.from({ length: way.calls }, (_, index) => ({ ...way, at: index + 1 })));

test.for(WAYS)("$name, a changed fact costs $writes writes, and an unchanged one none", async ({ sizes, writes }) => {
  const values = await publishedBefore(sizes);
  expect(await publishFrom(factsNaming(NEW), tableStore(values), sizes)).toMatchObject({ kind: "published", writes });
  expect(await visibleName(values)).toBe(NEW);
  const stored = new Map(values);
  const again = await publishFrom(factsNaming(NEW), tableStore(values), sizes);
  expect(again).toMatchObject({ kind: "unchanged", writes: 0 });
  expect(values).toEqual(stored);
});

test.for(WAYS)("$name, publishing a change makes the calls that the tests below interrupt", async (way) => {
  const { store, calls } = watched(
    tableStore(await publishedBefore(way.sizes)),
    () => {},
    () => {},
  );
  await publishFrom(factsNaming(NEW), store, way.sizes);
  expect(calls()).toBe(way.calls);
});

test("the history names what was live before", async () => {
  const values = await publishedBefore();
  const old = parsePointer(values.get(POINTER_KEY) ?? "");
  await publishFrom(factsNaming(NEW), tableStore(values));
  expect(parsePointer(values.get(POINTER_KEY) ?? "")?.previous.map(({ id }) => id)).toEqual([old?.id]);
});

describe.for(WAYS)("$name", ({ sizes }) => {
  test.for([
    ["lost", undefined],
    ["damaged", "{}"],
  ])("a value of the live release that is %s is stored again by publishing the same facts", async ([, damage]) => {
    const published = await publishedBefore(sizes);
    const { sha, chunks } = await releaseFrom(factsNaming(OLD), sizes);
    expect(published.size).toBe(chunks.size + 3);
    for (const key of published.keys()) {
      if (key === POINTER_KEY || key.startsWith("publication/")) continue;
      const values = new Map(published);
      values.delete(key);
      if (damage !== undefined) values.set(key, damage);
      // Without the live snapshot it is unknown which chunks are complete; those of one batch are written without a
      // check.
      const writes = key === snapshotKey(sha) ? chunks.size + 1 : 1;
      const outcome = await publishFrom(factsNaming(OLD), tableStore(values), sizes);
      expect(outcome).toMatchObject({ kind: "unchanged", writes });
      expect(values).toEqual(published);
    }
  });
});

describe.for(MOMENTS)("$name, at call $at", ({ sizes, calls, at }) => {
  class Killed extends Error {}
  const killAt = (call: number) => {
    if (call === at) throw new Killed();
  };
  const nothing = () => {};

  test.for([
    ["before", killAt, nothing],
    ["after", nothing, killAt],
  ] as const)("a process that ends %s it leaves a whole release, and the next run heals", async ([, before, after]) => {
    const values = await publishedBefore(sizes);
    const { store } = watched(tableStore(values), before, after);
    await expect(publishFrom(factsNaming(NEW), store, sizes)).rejects.toThrow(Killed);
    expect([OLD, NEW]).toContain(await visibleName(values));
    await publishFrom(factsNaming(NEW), tableStore(values), sizes);
    expect(await visibleName(values)).toBe(NEW);
  });

  test("one transient error does not change the outcome", async () => {
    const values = await publishedBefore(sizes);
    const fail = (call: number) => {
      if (call === at) throw new StoreError("hicka", "transient");
    };
    expect(await publishFrom(factsNaming(NEW), watched(tableStore(values), fail, nothing).store, sizes)).toMatchObject({
      kind: "published",
    });
    expect(await visibleName(values)).toBe(NEW);
  });

  test("a lost response of a successful call does not change the outcome", async () => {
    const values = await publishedBefore(sizes);
    const fail = (call: number) => {
      if (call === at) throw new StoreError("hicka", "transient");
    };
    expect(await publishFrom(factsNaming(NEW), watched(tableStore(values), nothing, fail).store, sizes)).toMatchObject({
      kind: "published",
    });
    expect(await visibleName(values)).toBe(NEW);
  });

  test("a store that fails from there on leaves a complete release live, and the outcome names it only if it is known", async () => {
    const values = await publishedBefore(sizes);
    const fail = (call: number) => {
      if (call >= at) throw new StoreError("ur funktion", "transient");
    };
    const outcome = await publishFrom(factsNaming(NEW), watched(tableStore(values), fail, nothing).store, sizes);
    const seen = await visibleName(values);
    expect(outcome.kind).toBe(at < calls - 1 ? "failed" : "unknown");
    expect(seen).toBe(at < calls ? OLD : NEW);
  });

  test("a concurrent publication is never overwritten without a message", async () => {
    const values = await publishedBefore(sizes);
    const theirs = factsNaming("Deras Söderön");
    const interfere = async (call: number) => {
      if (call === at) await publishFrom(theirs, tableStore(values), sizes);
    };
    const outcome = await publishFrom(factsNaming(NEW), watched(tableStore(values), interfere, nothing).store, sizes);
    const { sha } = await releaseFrom(theirs, sizes);
    const pointer = parsePointer(values.get(POINTER_KEY) ?? "");
    if (outcome.kind === "conflict") expect(await visibleName(values)).toBe("Deras Söderön");
    // Before we have read anything, theirs is simply what was live before us.
    else if (at === 1) expect(pointer?.previous[0]?.snapshot).toBe(sha);
    // KV has no compare-and-set: between our last look and our write a moment is left, and their facts stay stored.
    else expect([at, values.has(snapshotKey(sha))]).toEqual([calls - 1, true]);
  });
});

test.for(WAYS)("$name, a store that accepts writes but loses them is detected", async ({ sizes }) => {
  const values = await publishedBefore(sizes);
  const forgetful: KeyValueStore = { ...tableStore(values), put: async () => {} };
  expect(await publishFrom(factsNaming(NEW), forgetful, sizes)).toMatchObject({
    kind: "failed",
    step: sizes === undefined ? "verify-snapshot" : "upload-chunks",
  });
  expect(await visibleName(values)).toBe(OLD);
});

test("a pointer of another version is replaced and not followed", async () => {
  const values = new Map([[POINTER_KEY, '{"schema":0}']]);
  expect(await publishFrom(factsNaming(NEW), tableStore(values))).toMatchObject({ kind: "published" });
  expect(await visibleName(values)).toBe(NEW);
});
