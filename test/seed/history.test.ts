import { describe, expect, test } from "vitest";
import { nextPointer } from "../../src/release/next-pointer.ts";
import { MAX_HISTORY } from "../../src/release/pointer.ts";
import { chunkKey, POINTER_KEY, publicationKey, snapshotKey } from "../../src/release/storage.ts";
import { loadHistory } from "../../src/seed/publish/history.ts";
import { planPrune, prune } from "../../src/seed/publish/prune.ts";
import { NO_DETAILS, serializeDetails } from "../../src/seed/publish/publication.ts";
import { loadPrevious, rollback } from "../../src/seed/publish/rollback.ts";
import { type KeyValueStore, StoreError } from "../../src/seed/publish/store.ts";
import { createMemoryStore, publishContext } from "./published.ts";
import { currentReleaseOf, foundedIn, publishInTurn, START } from "./published-in-turn.ts";

const HOUR = 3_600_000;

const years = (count: number) => Array.from({ length: count }, (_, index) => foundedIn(String(1900 + index)));

/** Stores a publication that no pointer names, some hours after the first; its id. */
function addUnlinked(values: Map<string, string>, hours: number, snapshot = "f".repeat(64)): string {
  const pointer = nextPointer(snapshot, START + hours * HOUR, undefined);
  values.set(publicationKey(pointer.id), serializeDetails(pointer, NO_DETAILS, undefined));
  return pointer.id;
}

async function historyIn(store: KeyValueStore) {
  const history = await loadHistory(await currentReleaseOf(store), publishContext(store));
  if (history instanceof StoreError) throw history;
  return history.map(({ record, state, publication }) => [record.id, state, publication?.id]);
}

/** A store whose call of this kind fails, the first or a later one. */
function failingAt(store: KeyValueStore, kind: keyof KeyValueStore, at = 1): KeyValueStore {
  let calls = 0;
  const failOrCall = <Value>(call: () => Promise<Value>): Promise<Value> => {
    calls += 1;
    return calls >= at ? Promise.reject(new StoreError("ur funktion", "permanent")) : call();
  };
  const failing: KeyValueStore = {
    get: (keys) => failOrCall(() => store.get(keys)),
    put: (values) => failOrCall(() => store.put(values)),
    delete: (keys) => failOrCall(() => store.delete(keys)),
    keys: (prefix) => failOrCall(() => store.keys(prefix)),
  };
  return { ...store, [kind]: failing[kind] };
}

describe("the history", () => {
  test("is empty before the first publication", async () => {
    expect(await historyIn(createMemoryStore(new Map()))).toEqual([]);
  });

  test("has the live release and those before it, the newest first", async () => {
    const { store, ids } = await publishInTurn(years(3));
    const [first, second, third] = ids;
    expect(await historyIn(store)).toEqual([
      [third, "live", third],
      [second, "earlier", second],
      [first, "earlier", first],
    ]);
  });

  test("has an unlinked publication at its position", async () => {
    const { values, store, ids } = await publishInTurn(years(2));
    const [older, newer] = [addUnlinked(values, 0.5), addUnlinked(values, 5)];
    expect((await historyIn(store)).map(([id, state]) => [id, state])).toEqual([
      [newer, "unlinked"],
      [ids[1], "live"],
      [older, "unlinked"],
      [ids[0], "earlier"],
    ]);
  });

  test("has releases whose publication is lost or damaged, without its details", async () => {
    const { values, store, ids } = await publishInTurn(years(3));
    values.delete(publicationKey(ids[0] ?? ""));
    values.set(publicationKey(ids[1] ?? ""), "damaged");
    expect((await historyIn(store)).map(([id, , publication]) => [id, publication])).toEqual([
      [ids[2], ids[2]],
      [ids[1], undefined],
      [ids[0], undefined],
    ]);
    for (const id of ids) values.delete(publicationKey(id));
    expect(await historyIn(store)).toHaveLength(3);
  });

  test("is listed without another read where every publication is linked", async () => {
    const { store, ids } = await publishInTurn(years(3));
    const current = await currentReleaseOf(store);
    const history = await loadHistory(current, publishContext(failingAt(store, "get")));
    expect(history).toHaveLength(ids.length);
  });

  test("reads no more than one call takes, the newest of the unlinked publications", async () => {
    const { values, store, ids } = await publishInTurn(years(1));
    const unlinked = Array.from({ length: 60 }, (_, index) => addUnlinked(values, index + 1));
    const history = await historyIn(store);
    expect(history.map(([id]) => id)).toEqual([...unlinked.slice(60 - (50 - MAX_HISTORY - 1)).reverse(), ids[0]]);
  });

  test.for(["get", "keys"] as const)("is not given where %s fails", async (kind) => {
    const { values, store } = await publishInTurn(years(2));
    addUnlinked(values, 5);
    const failing = publishContext(failingAt(store, kind));
    expect(await loadHistory(await currentReleaseOf(store), failing)).toMatchObject({ message: "ur funktion" });
  });
});

/** The live release of a store, and the one before it. */
async function previousIn(store: KeyValueStore) {
  const current = await currentReleaseOf(store);
  const [record] = current.pointer?.previous ?? [];
  const previous = record && (await loadPrevious(record, current, publishContext(store)));
  if (previous === undefined || previous instanceof StoreError) throw new Error("there is an earlier release");
  return { current, previous };
}

describe("a rollback", () => {
  test("makes the earlier release live in a new publication, by two writes", async () => {
    const { values, store, ids } = await publishInTurn(years(3));
    const { current, previous } = await previousIn(store);
    expect(previous.facts).toMatchObject({ ...years(2)[1] });
    const context = { ...publishContext(store), now: () => START + 5 * HOUR };
    const outcome = await rollback(current, previous, context, {
      changes: [{ kind: "changed", of: "collaboration", id: "brandkaren", name: "x", fields: [], concerned: ["byn"] }],
    });
    expect(outcome).toMatchObject({ kind: "published", writes: 2, pointer: { snapshot: previous.record.snapshot } });
    const { pointer, facts, publication } = await currentReleaseOf(store);
    expect(facts).toMatchObject({ ...years(2)[1] });
    expect(pointer?.previous.map(({ id }) => id)).toEqual(ids.toReversed());
    expect(pointer?.root).toBe(values.get(snapshotKey(previous.record.snapshot)));
    expect(pointer?.changedOn?.["2026-01-01"]).toEqual(["collaborations/brandkaren", "organizations/byn"]);
    expect(publication?.changes.map(({ id }) => id)).toEqual(["brandkaren"]);
  });

  test("does not overwrite a concurrent publication", async () => {
    const { values, store } = await publishInTurn(years(2));
    const { current, previous } = await previousIn(store);
    values.set(POINTER_KEY, "theirs");
    const outcome = await rollback(current, previous, publishContext(store));
    expect(outcome).toEqual({ kind: "conflict", by: undefined, when: "before" });
    expect(values.get(POINTER_KEY)).toBe("theirs");
  });

  test.for([
    ["put", 1, "upload-snapshot"],
    ["get", 1, "verify-snapshot"],
    ["put", 2, "switch-pointer"],
  ] as const)("changes nothing where %s %i fails, and says at which step", async ([kind, at, step]) => {
    const { values, store } = await publishInTurn(years(2));
    const { current, previous } = await previousIn(store);
    const pointer = values.get(POINTER_KEY);
    const outcome = await rollback(current, previous, publishContext(failingAt(store, kind, at)));
    expect(outcome).toMatchObject({ kind: "failed", step, reason: "ur funktion" });
    expect(values.get(POINTER_KEY)).toBe(pointer);
    const load = loadPrevious(previous.record, current, publishContext(failingAt(store, "get")));
    expect(await load).toBeInstanceOf(StoreError);
  });
});

describe("a plan of pruning", () => {
  const plan = (store: KeyValueStore, isShared = false, now = START + 500 * HOUR) =>
    planPrune({ isShared, now }, publishContext(store));

  /** More publications than the history has, and not so many that one call does not read them. */
  const many = () => publishInTurn(years(MAX_HISTORY + 45));

  test("is empty without a release", async () => {
    expect(await plan(createMemoryStore(new Map()))).toEqual({ kind: "no-release" });
    expect(await plan(createMemoryStore(new Map([[POINTER_KEY, "{}"]])))).toEqual({ kind: "no-release" });
  });

  test("starts right after a publication in a local store, and an hour after it in a shared one", async () => {
    const { store } = await publishInTurn(years(1));
    expect(await plan(store, false, START)).toMatchObject({ kind: "plan", keys: [], remembered: 1 });
    expect(await plan(store, true, START + HOUR - 1)).toMatchObject({ kind: "recent", pointer: { previous: [] } });
    expect(await plan(store, true, START + HOUR)).toMatchObject({ kind: "plan", keys: [], remembered: 1 });
  });

  test.for([true, false])("deletes every key, snapshots before publications (shared: %j)", async (isShared) => {
    const { values, store } = await many();
    const before = await historyIn(store);
    const found = await plan(store, isShared);
    if (found instanceof StoreError || found.kind !== "plan") throw new Error("a plan");
    const forgotten = MAX_HISTORY + 45 - before.length;
    expect(found.remembered).toBe(before.length);
    expect(found.keys.map((key) => key.split("/")[0])).toEqual([
      ...Array.from({ length: forgotten }, () => "snapshot"),
      ...Array.from({ length: forgotten }, () => "publication"),
    ]);
    expect(await prune(found, publishContext(store))).toEqual({ kind: "pruned", deleted: 2 * forgotten });
    expect(values.size).toBe(1 + 2 * before.length);
    expect(await historyIn(store)).toEqual(before);
  });

  test("has the publication of a release whose snapshot is lost, in a shared store too", async () => {
    const { values, store, ids } = await many();
    const old = publicationKey(ids[0] ?? "");
    const { snapshot } = JSON.parse(values.get(old) ?? "");
    values.delete(snapshotKey(snapshot));
    const found = await plan(store, true);
    expect(found).toMatchObject({ kind: "plan", keys: expect.arrayContaining([old]) });
    expect(found).not.toMatchObject({ keys: expect.arrayContaining([snapshotKey(snapshot)]) });
  });

  test("is refused where a release of the history has no readable snapshot", async () => {
    const { values, store, ids } = await publishInTurn(years(3));
    const { pointer } = await currentReleaseOf(store);
    values.delete(snapshotKey(pointer?.previous[1]?.snapshot ?? ""));
    expect(await plan(store)).toMatchObject({ kind: "unreadable", record: { id: ids[0] } });
  });

  test.for([
    ["keys", 1],
    ["keys", 3],
    ["get", 1],
    ["get", 2],
    ["get", 3],
    ["get", 4],
    ["get", 5],
  ] as const)("is not made where %s %i fails", async ([kind, at]) => {
    const { store } = await many();
    expect(await plan(failingAt(store, kind, at), true)).toBeInstanceOf(StoreError);
  });

  test("deletes call by call, and counts the deleted keys before a failure or a concurrent publication", async () => {
    const keys = Array.from({ length: 120 }, (_, index) => chunkKey(String(index)));
    const filled = () => new Map([[POINTER_KEY, "p"], ...keys.map((key) => [key, ""] as const)]);
    const planned = { kind: "plan", pointerText: "p", remembered: 1, keys } as const;
    const failed = { kind: "failed", deleted: 50, reason: "ur funktion" };
    const values = filled();
    expect(await prune(planned, publishContext(failingAt(createMemoryStore(values), "delete", 2)))).toEqual(failed);
    expect(values.size).toBe(71);
    expect(await prune(planned, publishContext(failingAt(createMemoryStore(filled()), "get", 2)))).toEqual(failed);
    const left = filled();
    const store = createMemoryStore(left);
    const concurrentStore: KeyValueStore = {
      ...store,
      delete: async (some) => {
        await store.delete(some);
        left.set(POINTER_KEY, "theirs");
      },
    };
    expect(await prune(planned, publishContext(concurrentStore))).toEqual({ kind: "conflict", deleted: 50 });
    expect(await prune(planned, publishContext(createMemoryStore(filled())))).toEqual({ kind: "pruned", deleted: 120 });
  });
});
