import { describe, expect, test } from "vitest";
import { POINTER_KEY, snapshotKey } from "../../src/release/keys.ts";
import { parsePointer } from "../../src/release/pointer.ts";
import { type KeyValueStore, StoreFault } from "../../src/seed/publishing/key-value-store.ts";
import { factsNaming, publishFrom, snapshotFrom, tableStore, visibleName } from "./published.ts";

const OLD = "Gamla Söderön";
const NEW = "Nya Söderön";

/** A table in which the old release is live. */
async function publishedBefore(): Promise<Map<string, string>> {
  const values = new Map<string, string>();
  await publishFrom(factsNaming(OLD), tableStore(values));
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
    put: (key, value) => around(() => store.put(key, value)),
  };
  return { store: watchedStore, calls: () => calls };
}

/** How many calls publishing a change takes. */
const CALLS = [1, 2, 3, 4, 5, 6];

test("a changed fact costs two writes, and an unchanged one none", async () => {
  const values = await publishedBefore();
  expect(await publishFrom(factsNaming(NEW), tableStore(values))).toMatchObject({ kind: "published", writes: 2 });
  expect(await visibleName(values)).toBe(NEW);
  const stored = new Map(values);
  expect(await publishFrom(factsNaming(NEW), tableStore(values))).toMatchObject({ kind: "unchanged", writes: 0 });
  expect(values).toEqual(stored);
});

test("publishing a change takes the calls that the tests below go through", async () => {
  const { store, calls } = watched(
    tableStore(await publishedBefore()),
    () => {},
    () => {},
  );
  await publishFrom(factsNaming(NEW), store);
  expect(calls()).toBe(CALLS.length);
});

test("the history names what was live before", async () => {
  const values = await publishedBefore();
  const old = parsePointer(values.get(POINTER_KEY) ?? "");
  await publishFrom(factsNaming(NEW), tableStore(values));
  expect(parsePointer(values.get(POINTER_KEY) ?? "")?.previous.map(({ id }) => id)).toEqual([old?.id]);
});

test.for([
  ["lost", undefined],
  ["damaged", "{}"],
])("a live snapshot that is %s is stored again by publishing the same facts", async ([, damage]) => {
  const values = await publishedBefore();
  const { sha } = await snapshotFrom(factsNaming(OLD));
  values.delete(snapshotKey(sha));
  if (damage !== undefined) values.set(snapshotKey(sha), damage);
  expect(await publishFrom(factsNaming(OLD), tableStore(values))).toMatchObject({ kind: "unchanged", writes: 1 });
  expect(await visibleName(values)).toBe(OLD);
});

describe.for(CALLS)("at call %i", (at) => {
  class Killed extends Error {}
  const killAt = (call: number) => {
    if (call === at) throw new Killed();
  };
  const nothing = () => {};

  test.for([
    ["before", killAt, nothing],
    ["after", nothing, killAt],
  ] as const)("a process that ends %s it leaves a whole release, and the next run heals", async ([, before, after]) => {
    const values = await publishedBefore();
    const { store } = watched(tableStore(values), before, after);
    await expect(publishFrom(factsNaming(NEW), store)).rejects.toThrow(Killed);
    expect([OLD, NEW]).toContain(await visibleName(values));
    await publishFrom(factsNaming(NEW), tableStore(values));
    expect(await visibleName(values)).toBe(NEW);
  });

  test("one passing fault changes nothing in the end", async () => {
    const values = await publishedBefore();
    const fail = (call: number) => {
      if (call === at) throw new StoreFault("hicka", "passing");
    };
    expect(await publishFrom(factsNaming(NEW), watched(tableStore(values), fail, nothing).store)).toMatchObject({
      kind: "published",
    });
    expect(await visibleName(values)).toBe(NEW);
  });

  test("an answer that is lost after the work was done changes nothing in the end", async () => {
    const values = await publishedBefore();
    const fail = (call: number) => {
      if (call === at) throw new StoreFault("hicka", "passing");
    };
    expect(await publishFrom(factsNaming(NEW), watched(tableStore(values), nothing, fail).store)).toMatchObject({
      kind: "published",
    });
    expect(await visibleName(values)).toBe(NEW);
  });

  test("a store that fails from there on leaves a whole release, and says which only when it knows", async () => {
    const values = await publishedBefore();
    const fail = (call: number) => {
      if (call >= at) throw new StoreFault("ur funktion", "passing");
    };
    const outcome = await publishFrom(factsNaming(NEW), watched(tableStore(values), fail, nothing).store);
    const seen = await visibleName(values);
    expect(outcome.kind).toBe(at < 5 ? "untouched" : "unsure");
    expect(seen).toBe(at < 6 ? OLD : NEW);
  });

  test("somebody else who publishes just then is never overwritten unseen", async () => {
    const values = await publishedBefore();
    const theirs = factsNaming("Deras Söderön");
    const interfere = async (call: number) => {
      if (call === at) await publishFrom(theirs, tableStore(values));
    };
    const outcome = await publishFrom(factsNaming(NEW), watched(tableStore(values), interfere, nothing).store);
    const { sha } = await snapshotFrom(theirs);
    const pointer = parsePointer(values.get(POINTER_KEY) ?? "");
    if (outcome.kind === "overtaken") expect(await visibleName(values)).toBe("Deras Söderön");
    // Before we have read anything, theirs is simply what was live before us.
    else if (at === 1) expect(pointer?.previous[0]?.snapshot).toBe(sha);
    // KV has no compare-and-set: between our last look and our write a moment is left, and their facts stay stored.
    else expect([at, values.has(snapshotKey(sha))]).toEqual([5, true]);
  });
});

test("a store that says yes and keeps nothing is found out", async () => {
  const values = await publishedBefore();
  const forgetful: KeyValueStore = { ...tableStore(values), put: async () => {} };
  expect(await publishFrom(factsNaming(NEW), forgetful)).toMatchObject({
    kind: "untouched",
    step: "compare-snapshot",
  });
  expect(await visibleName(values)).toBe(OLD);
});

test("a pointer of a version that is not ours is replaced, not believed", async () => {
  const values = new Map([[POINTER_KEY, '{"schema":0}']]);
  expect(await publishFrom(factsNaming(NEW), tableStore(values))).toMatchObject({ kind: "published" });
  expect(await visibleName(values)).toBe(NEW);
});
