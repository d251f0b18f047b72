import { describe, expect, test } from "vitest";
import type { Facts } from "../../src/domain/facts.ts";
import { type ReleaseRecord, toRecord } from "../../src/release/pointer.ts";
import { publicationKey, snapshotKey } from "../../src/release/storage.ts";
import { checkBase } from "../../src/seed/publish/check-base.ts";
import { findEarlierVersion } from "../../src/seed/publish/rollback.ts";
import { type KeyValueStore, StoreError } from "../../src/seed/publish/store.ts";
import { collaboration, factsWith, organization } from "../fixtures/facts.ts";
import { createMemoryStore, publishContext } from "./published.ts";
import { currentReleaseOf, foundedIn, publishInTurn } from "./published-in-turn.ts";

const NO_COMMIT = async () => false;

/** The changes that publishing a folder would revert, in short. */
async function checkReverted(
  store: KeyValueStore,
  folder: Facts,
  recorded: ReleaseRecord | undefined,
  hasCommit: (commit: string) => Promise<boolean> = NO_COMMIT,
) {
  const checked = await checkBase(
    await currentReleaseOf(store),
    folder,
    { recorded, hasCommit },
    publishContext(store),
  );
  if (checked instanceof StoreError) throw checked;
  const reverted = checked.reverted.map(({ change, publication }) => [change.kind, change.id, publication?.message]);
  return { base: checked.base?.id, reverted };
}

/** The record of a publication, by its number from the first, which is 0. */
async function recordOf(store: KeyValueStore, number: number): Promise<ReleaseRecord> {
  const { pointer } = await currentReleaseOf(store);
  const records = pointer === undefined ? [] : [toRecord(pointer), ...pointer.previous];
  const record = records.toReversed()[number];
  if (record === undefined) throw new Error(`publication ${number}`);
  return record;
}

const publishThree = () =>
  publishInTurn([foundedIn("1990"), foundedIn("1993"), foundedIn("1995")], (index) => {
    return { message: `nummer ${index}`, commit: `commit${index}` };
  });

describe("a folder", () => {
  test("reverts nothing where no complete release is published", async () => {
    const nothing = { base: undefined, reverted: [] };
    expect(await checkReverted(createMemoryStore(new Map()), foundedIn("1990"), undefined)).toEqual(nothing);
    const { values, store } = await publishThree();
    values.delete(snapshotKey((await recordOf(store, 2)).snapshot));
    expect(await checkReverted(store, foundedIn("1990"), undefined)).toEqual(nothing);
  });

  test("that was edited from the current release reverts nothing", async () => {
    const { store, ids } = await publishThree();
    expect(await checkReverted(store, foundedIn("1990"), await recordOf(store, 2))).toEqual({
      base: ids[2],
      reverted: [],
    });
  });

  test("that was edited from an earlier release reverts the changes since, each with its newest publication", async () => {
    const { store, ids } = await publishThree();
    expect(await checkReverted(store, foundedIn("1990"), await recordOf(store, 0))).toEqual({
      base: ids[0],
      reverted: [["changed", "brandkaren", "nummer 2"]],
    });
    expect(await checkReverted(store, foundedIn("1995"), await recordOf(store, 0))).toEqual({
      base: ids[0],
      reverted: [],
    });
  });

  test("has as its base the newest release whose commit it has, also where an older one is recorded", async () => {
    const { store, ids } = await publishThree();
    const has =
      (...commits: readonly string[]) =>
      async (commit: string) =>
        commits.includes(commit);
    const oldest = await recordOf(store, 0);
    expect(await checkReverted(store, foundedIn("1990"), oldest, has("commit2"))).toEqual({
      base: ids[2],
      reverted: [],
    });
    expect(await checkReverted(store, foundedIn("1993"), oldest, has("commit0", "commit1"))).toMatchObject({
      base: ids[1],
      reverted: [["changed", "brandkaren", "nummer 2"]],
    });
    // The recorded release is newer than that of the commit.
    expect((await checkReverted(store, foundedIn("1990"), await recordOf(store, 1), has("commit0"))).base).toBe(ids[1]);
  });

  test("without a base reverts every difference but its additions", async () => {
    const { store } = await publishThree();
    const [live] = foundedIn("1995").collaborations;
    if (live === undefined) throw new Error("foundedIn() has a collaboration");
    const more = factsWith({ collaborations: [live, collaboration("sotarna")] });
    expect(await checkReverted(store, more, undefined)).toEqual({ base: undefined, reverted: [] });
    const other = factsWith({ collaborations: [collaboration("sotarna")], organizations: [organization("byn")] });
    expect(await checkReverted(store, other, undefined)).toEqual({
      base: undefined,
      reverted: [
        ["removed", "brandkaren", "nummer 2"],
        ["removed", "grannen", undefined],
      ],
    });
  });

  test("whose base is lost is compared as one without a base", async () => {
    const { values, store } = await publishThree();
    const base = await recordOf(store, 0);
    values.delete(snapshotKey(base.snapshot));
    expect(await checkReverted(store, foundedIn("1993"), base)).toEqual({
      base: undefined,
      reverted: [["changed", "brandkaren", "nummer 2"]],
    });
  });

  test("is compared also where a publication is lost, of which only the publisher is unknown", async () => {
    const { values, store, ids } = await publishThree();
    values.set(publicationKey(ids[2] ?? ""), "damaged");
    const { reverted } = await checkReverted(store, foundedIn("1990"), await recordOf(store, 0));
    expect(reverted).toEqual([["changed", "brandkaren", "nummer 1"]]);
  });

  test("is not compared where the release that it was edited from cannot be read, and the failure is given", async () => {
    const { store } = await publishThree();
    const current = await currentReleaseOf(store);
    const failing: KeyValueStore = {
      ...store,
      get: () => Promise.reject(new StoreError("ur funktion", "permanent")),
    };
    const base = { recorded: await recordOf(store, 0), hasCommit: NO_COMMIT };
    expect(await checkBase(current, foundedIn("1990"), base, publishContext(failing))).toBeInstanceOf(StoreError);
  });
});

describe("an earlier version of a document", () => {
  const DOCUMENT = { of: "collaboration", id: "brandkaren" } as const;

  async function earlier(store: KeyValueStore, reading = store) {
    const current = await currentReleaseOf(store);
    const records = current.pointer?.previous ?? [];
    return findEarlierVersion(DOCUMENT, foundedIn("1993"), records, current, publishContext(reading));
  }

  test("is the newest that differs", async () => {
    const { store, ids } = await publishInTurn(["1990", "1991", "1993", "1991", "1993"].map(foundedIn));
    expect(await earlier(store)).toMatchObject({ record: { id: ids[3] } });
    const all = await publishInTurn(["1993", "1995", "1993"].map(foundedIn));
    expect(await earlier(all.store)).toMatchObject({
      record: { id: all.ids[1] },
      facts: { collaborations: [{ founded: "1995" }] },
    });
  });

  test("is searched past a release whose snapshot is lost, once in each", async () => {
    const { values, store, ids } = await publishInTurn(["1990", "1991", "1993", "1991", "1993"].map(foundedIn));
    const { pointer } = await currentReleaseOf(store);
    values.delete(snapshotKey(pointer?.previous[0]?.snapshot ?? ""));
    const read: string[] = [];
    const reading: KeyValueStore = {
      ...store,
      get: (keys) => {
        read.push(...keys);
        return store.get(keys);
      },
    };
    expect(await earlier(store, reading)).toMatchObject({ record: { id: ids[0] } });
    expect(new Set(read).size).toBe(read.length);
  });

  test("is absent where all are equal, and an error of the store is returned", async () => {
    const other = { ...foundedIn("1993"), site: { ...factsWith().site, contact: "post@byn.example" } };
    const { store } = await publishInTurn([other, foundedIn("1993")]);
    expect(await earlier(store)).toBeUndefined();
    const failing = { ...store, get: () => Promise.reject(new StoreError("ur funktion", "permanent")) };
    expect(await earlier(store, failing)).toBeInstanceOf(StoreError);
  });
});
