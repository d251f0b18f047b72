import { describe, expect, test } from "vitest";
import { nextPointer } from "../../src/release/next-pointer.ts";
import { type Pointer, serializePointer } from "../../src/release/pointer.ts";
import { POINTER_KEY, publicationKey } from "../../src/release/storage.ts";
import { confirmPublication } from "../../src/seed/publish/confirm-publication.ts";
import { type KeyValueStore, StoreError } from "../../src/seed/publish/store.ts";
import { createMemoryStore, publishContext } from "./published.ts";

const START = Date.UTC(2026, 0, 1);

const snapshotOf = (digit: number) => String(digit).repeat(64);

/** A pointer to a release, a minute after the one before it for each number. */
const pointerTo = (number: number, before?: Pointer) =>
  nextPointer(snapshotOf(number), START + number * 60_000, before);

const first = pointerTo(1);
const ours = pointerTo(2, first);

/** A store in which a pointer is live and these releases have their publications. */
function storeWith(live: Pointer | undefined, ...published: readonly Pointer[]): KeyValueStore {
  const pointer = live === undefined ? [] : [[POINTER_KEY, serializePointer(live)] as const];
  return createMemoryStore(new Map([...pointer, ...published.map(({ id }) => [publicationKey(id), "{}"] as const)]));
}

const wait = async () => true;

/** The result of reading the store after one wait. */
const confirmedIn = (store: KeyValueStore, published = ours) =>
  confirmPublication(published, publishContext(store), [wait]);

describe("a publication that is read back after a while", () => {
  test("is live, and builds on all that was published since its base", async () => {
    expect(await confirmedIn(storeWith(ours, first, ours))).toEqual({ kind: "live", unlinked: [] });
  });

  test("reports the publications since its base that it does not build on, the oldest first, and no older ones", async () => {
    const [old, theirs, later] = [pointerTo(0), pointerTo(3, first), pointerTo(4, first)];
    expect(await confirmedIn(storeWith(ours, later, first, theirs, old, ours))).toEqual({
      kind: "live",
      unlinked: [theirs.id, later.id],
    });
  });

  test("reports every other publication where it is the first", async () => {
    expect(await confirmedIn(storeWith(first, pointerTo(0), first), first)).toEqual({
      kind: "live",
      unlinked: [pointerTo(0).id],
    });
  });

  test("is followed by one that builds on it, directly or not", async () => {
    const next = pointerTo(3, ours);
    expect(await confirmedIn(storeWith(next))).toEqual({ kind: "followed", by: next });
    const after = pointerTo(4, next);
    expect(await confirmedIn(storeWith(after))).toEqual({ kind: "followed", by: after });
  });

  test("is overwritten by one that does not, or by none", async () => {
    const theirs = pointerTo(3, first);
    expect(await confirmedIn(storeWith(theirs))).toEqual({ kind: "overwritten", by: theirs });
    expect(await confirmedIn(storeWith(undefined))).toEqual({ kind: "overwritten", by: undefined });
  });

  test.for(["get", "keys"] as const)("is not seen where %s fails, and the reason is given", async (call) => {
    const refuse = () => Promise.reject(new StoreError("ur funktion", "transient"));
    const store = { ...storeWith(ours, ours), [call]: refuse };
    expect(await confirmedIn(store)).toEqual({ kind: "unseen", reason: "ur funktion" });
  });
});

describe("reading back several times", () => {
  const aborted = { kind: "unseen", reason: "kommandot avbröts" };

  /** A store whose pointer is each of these in turn, one at a read. */
  function storeWithPointersInTurn(...pointers: readonly Pointer[]) {
    const remaining = [...pointers];
    const reads = { count: 0 };
    const get: KeyValueStore["get"] = async () => {
      reads.count += 1;
      return new Map([[POINTER_KEY, serializePointer(remaining.shift() ?? ours)]]);
    };
    return { store: { ...storeWith(ours), get }, reads };
  }

  test("gives the last result, because others may not have seen ours yet", async () => {
    const next = pointerTo(3, ours);
    const { store } = storeWithPointersInTurn(ours, next);
    expect(await confirmPublication(ours, publishContext(store), [wait, wait])).toEqual({ kind: "followed", by: next });
  });

  test("stops when ours was overwritten", async () => {
    const { store, reads } = storeWithPointersInTurn(pointerTo(3, first), ours);
    const confirmation = await confirmPublication(ours, publishContext(store), [wait, wait]);
    expect([confirmation.kind, reads.count]).toEqual(["overwritten", 1]);
  });

  test("stops at an interruption, and earlier results do not count", async () => {
    const { store, reads } = storeWithPointersInTurn(ours, ours);
    expect(await confirmPublication(ours, publishContext(store), [wait, async () => false, wait])).toEqual(aborted);
    expect(reads.count).toBe(1);
    expect(await confirmPublication(ours, publishContext(store), [])).toEqual(aborted);
  });
});
