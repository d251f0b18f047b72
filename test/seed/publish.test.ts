import { describe, expect, test } from "vitest";
import { parsePointer } from "../../src/release/pointer.ts";
import { POINTER_KEY, snapshotKey } from "../../src/release/storage.ts";
import { type KeyValueStore, StoreError } from "../../src/seed/publish/store.ts";
import type { ChunkLimits } from "../../src/seed/serialize/release.ts";
import { createMemoryStore, factsWithName, publishFolder, serializeFolder, visibleName } from "./published.ts";

const OLD = "Gamla Söderön";
const NEW = "Nya Söderön";

/** A table in which the old release is live. */
async function publishedBefore(sizes?: ChunkLimits): Promise<Map<string, string>> {
  const values = new Map<string, string>();
  await publishFolder(factsWithName(OLD), createMemoryStore(values), sizes);
  return values;
}

/** A store that calls a function before and after each of its calls, which are counted from 1. */
function interceptCalls(store: KeyValueStore, before: (call: number) => unknown, after: (call: number) => unknown) {
  let calls = 0;
  const intercept = async <Value>(run: () => Promise<Value>): Promise<Value> => {
    calls += 1;
    const call = calls;
    await before(call);
    const value = await run();
    await after(call);
    return value;
  };
  const intercepted: KeyValueStore = {
    get: (keys) => intercept(() => store.get(keys)),
    put: (values) => intercept(() => store.put(values)),
    delete: (keys) => intercept(() => store.delete(keys)),
    keys: (prefix) => intercept(() => store.keys(prefix)),
  };
  return { store: intercepted, calls: () => calls };
}

/** The publication of a change of one organization. */
interface PublishCase {
  readonly name: string;
  readonly sizes: ChunkLimits | undefined;
  readonly writes: number;
  readonly calls: number;
}

const CASES: readonly PublishCase[] = [
  { name: "as one value", sizes: undefined, writes: 3, calls: 6 },
  // The organization's part, the references and the index are written in one call and read back in another; the others stay.
  { name: "in parts", sizes: { whole: 0, documents: 500, summaries: 1 }, writes: 6, calls: 9 },
];

const CALLS = CASES.flatMap((each) => Array.from({ length: each.calls }, (_, index) => ({ ...each, at: index + 1 })));

test.for(CASES)("$name, a changed fact costs $writes writes, and an unchanged one none", async ({ sizes, writes }) => {
  const values = await publishedBefore(sizes);
  expect(await publishFolder(factsWithName(NEW), createMemoryStore(values), sizes)).toMatchObject({
    kind: "published",
    writes,
  });
  expect(await visibleName(values)).toBe(NEW);
  const stored = new Map(values);
  const again = await publishFolder(factsWithName(NEW), createMemoryStore(values), sizes);
  expect(again).toMatchObject({ kind: "unchanged", writes: 0 });
  expect(values).toEqual(stored);
});

test.for(CASES)("$name, publishing a change makes the calls that are interrupted below", async (each) => {
  const { store, calls } = interceptCalls(
    createMemoryStore(await publishedBefore(each.sizes)),
    () => {},
    () => {},
  );
  await publishFolder(factsWithName(NEW), store, each.sizes);
  expect(calls()).toBe(each.calls);
});

test("the history names what was live before", async () => {
  const values = await publishedBefore();
  const old = parsePointer(values.get(POINTER_KEY) ?? "");
  await publishFolder(factsWithName(NEW), createMemoryStore(values));
  expect(parsePointer(values.get(POINTER_KEY) ?? "")?.previous.map(({ id }) => id)).toEqual([old?.id]);
});

describe.for(CASES)("$name", ({ sizes }) => {
  test.for([
    ["lost", undefined],
    ["damaged", "{}"],
  ])("a value of the live release that is %s is stored again by publishing the same facts", async ([, damage]) => {
    const published = await publishedBefore(sizes);
    const { sha, chunks } = await serializeFolder(factsWithName(OLD), sizes);
    expect(published.size).toBe(chunks.size + 3);
    for (const key of published.keys()) {
      if (key === POINTER_KEY || key.startsWith("publication/")) continue;
      const values = new Map(published);
      values.delete(key);
      if (damage !== undefined) values.set(key, damage);
      // Without the live snapshot it is unknown which chunks are complete; those of one batch are written without a
      // check.
      const writes = key === snapshotKey(sha) ? chunks.size + 1 : 1;
      const outcome = await publishFolder(factsWithName(OLD), createMemoryStore(values), sizes);
      expect(outcome).toMatchObject({ kind: "unchanged", writes });
      expect(values).toEqual(published);
    }
  });
});

describe.for(CALLS)("$name, at call $at", ({ sizes, calls, at }) => {
  class Killed extends Error {}
  const killAt = (call: number) => {
    if (call === at) throw new Killed();
  };
  const nothing = () => {};

  test.for([
    ["before", killAt, nothing],
    ["after", nothing, killAt],
  ] as const)(
    "a process that ends %s it leaves a complete release, and the next run repairs it",
    async ([, before, after]) => {
      const values = await publishedBefore(sizes);
      const { store } = interceptCalls(createMemoryStore(values), before, after);
      await expect(publishFolder(factsWithName(NEW), store, sizes)).rejects.toThrow(Killed);
      expect([OLD, NEW]).toContain(await visibleName(values));
      await publishFolder(factsWithName(NEW), createMemoryStore(values), sizes);
      expect(await visibleName(values)).toBe(NEW);
    },
  );

  test("one transient error does not change the outcome", async () => {
    const values = await publishedBefore(sizes);
    const fail = (call: number) => {
      if (call === at) throw new StoreError("hicka", "transient");
    };
    expect(
      await publishFolder(factsWithName(NEW), interceptCalls(createMemoryStore(values), fail, nothing).store, sizes),
    ).toMatchObject({
      kind: "published",
    });
    expect(await visibleName(values)).toBe(NEW);
  });

  test("a lost response of a successful call does not change the outcome", async () => {
    const values = await publishedBefore(sizes);
    const fail = (call: number) => {
      if (call === at) throw new StoreError("hicka", "transient");
    };
    expect(
      await publishFolder(factsWithName(NEW), interceptCalls(createMemoryStore(values), nothing, fail).store, sizes),
    ).toMatchObject({
      kind: "published",
    });
    expect(await visibleName(values)).toBe(NEW);
  });

  test("a store that fails from there on leaves a complete release live, and the outcome names it only if it is known", async () => {
    const values = await publishedBefore(sizes);
    const fail = (call: number) => {
      if (call >= at) throw new StoreError("ur funktion", "transient");
    };
    const outcome = await publishFolder(
      factsWithName(NEW),
      interceptCalls(createMemoryStore(values), fail, nothing).store,
      sizes,
    );
    const visible = await visibleName(values);
    expect(outcome.kind).toBe(at < calls - 1 ? "failed" : "unknown");
    expect(visible).toBe(at < calls ? OLD : NEW);
  });

  test("a concurrent publication is never overwritten without a message", async () => {
    const values = await publishedBefore(sizes);
    const theirs = factsWithName("Deras Söderön");
    const publishTheirs = async (call: number) => {
      if (call === at) await publishFolder(theirs, createMemoryStore(values), sizes);
    };
    const outcome = await publishFolder(
      factsWithName(NEW),
      interceptCalls(createMemoryStore(values), publishTheirs, nothing).store,
      sizes,
    );
    const { sha } = await serializeFolder(theirs, sizes);
    const pointer = parsePointer(values.get(POINTER_KEY) ?? "");
    if (outcome.kind === "conflict") expect(await visibleName(values)).toBe("Deras Söderön");
    // Before we have read anything, theirs is simply what was live before us.
    else if (at === 1) expect(pointer?.previous[0]?.snapshot).toBe(sha);
    // KV has no compare-and-set: between our last look and our write a moment is left, and their facts stay stored.
    else expect([at, values.has(snapshotKey(sha))]).toEqual([calls - 1, true]);
  });
});

test.for(CASES)("$name, a store that accepts writes but loses them is detected", async ({ sizes }) => {
  const values = await publishedBefore(sizes);
  const lossyStore: KeyValueStore = { ...createMemoryStore(values), put: async () => {} };
  expect(await publishFolder(factsWithName(NEW), lossyStore, sizes)).toMatchObject({
    kind: "failed",
    step: sizes === undefined ? "verify-snapshot" : "upload-chunks",
  });
  expect(await visibleName(values)).toBe(OLD);
});

test("a pointer of another version is replaced and not followed", async () => {
  const values = new Map([[POINTER_KEY, '{"schema":0}']]);
  expect(await publishFolder(factsWithName(NEW), createMemoryStore(values))).toMatchObject({ kind: "published" });
  expect(await visibleName(values)).toBe(NEW);
});
