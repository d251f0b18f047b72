// The remote tests run the real wrangler against fake-cloudflare-api.ts, which says what it was modelled on.

import { describe, expect, test } from "vitest";
import { chunkKey, POINTER_KEY, publicationKey } from "../../src/release/storage.ts";
import { loadHistory } from "../../src/seed/publish/history.ts";
import { withLocalStore } from "../../src/seed/publish/local-store.ts";
import { planPrune, prune } from "../../src/seed/publish/prune.ts";
import { publish } from "../../src/seed/publish/publish.ts";
import { loadPrevious, rollback } from "../../src/seed/publish/rollback.ts";
import { type KeyValueStore, StoreError } from "../../src/seed/publish/store.ts";
import { unreachableKeys } from "../../src/seed/publish/unreachable-keys.ts";
import { serializeRelease } from "../../src/seed/serialize/release.ts";
import fc from "../fast-check.ts";
import { IS_LONG } from "../long-form.ts";
import { fakeCloudflareApi } from "./fake-cloudflare-api.ts";
import { createMemoryStore, factsIn, factsWithName, publishContext, serializeFolder } from "./published.ts";
import { currentReleaseOf } from "./published-in-turn.ts";
import { scratchFolder, TINY } from "./scratch-folder.ts";
import { runCommand } from "./seed-command.ts";

const START = Date.UTC(2026, 0, 1);
const HOUR = 3_600_000;
const FACTS = factsIn(TINY);
const CHUNKED = { whole: 0, documents: 700, summaries: 10 };

/** The tiny facts in chunks, with a number in one name: releases share chunks, and a number that returns repeats them. */
function numberedRelease(number: number) {
  const [first, ...rest] = FACTS.organizations;
  if (first === undefined) throw new Error("no organization");
  return serializeRelease(
    { ...FACTS, organizations: [{ ...first, name: { sv: `Namn ${number}` } }, ...rest] },
    CHUNKED,
  );
}

async function historyOf(store: KeyValueStore) {
  const history = await loadHistory(await currentReleaseOf(store), publishContext(store));
  if (history instanceof StoreError) throw history;
  return history;
}

/** Publishes numbered releases, a minute apart; a negative number is interrupted before the pointer is written. */
async function publishAll(numbers: readonly number[], values: Map<string, string>): Promise<void> {
  for (const [index, number] of numbers.entries()) {
    const table = createMemoryStore(values);
    const store: KeyValueStore = {
      ...table,
      put: async (put) => {
        if (number < 0 && put.has(POINTER_KEY)) throw new StoreError("avbrutet", "permanent");
        await table.put(put);
      },
    };
    const context = { ...publishContext(store), now: () => START + index * 60_000 };
    await publish(await currentReleaseOf(store), await numberedRelease(Math.abs(number)), context);
  }
}

async function planOf(values: Map<string, string>, isShared: boolean, now = START + 1000 * HOUR) {
  const plan = await planPrune({ isShared, now }, publishContext(createMemoryStore(values)));
  if (plan instanceof StoreError || plan.kind !== "plan") throw new Error(JSON.stringify(plan));
  return plan;
}

describe("pruning", () => {
  test("keeps every release in the history complete, and it can be rolled back to", async () => {
    const histories = fc.array(fc.integer({ min: -60, max: 60 }), { minLength: 41, maxLength: 70 });
    let totalDeleted = 0;
    await fc.assert(
      fc.asyncProperty(histories, fc.boolean(), async (numbers, isShared) => {
        const values = new Map<string, string>();
        await publishAll([1, ...numbers], values);
        const store = createMemoryStore(values);
        const before = await historyOf(store);
        const outcome = await prune(await planOf(values, isShared), publishContext(store));
        expect(outcome.kind).toBe("pruned");
        totalDeleted += outcome.deleted;
        expect(await historyOf(store)).toEqual(before);
        expect((await planOf(values, isShared)).keys).toEqual([]);
        for (const { record } of before) {
          const copiedStore = createMemoryStore(new Map(values));
          const current = await currentReleaseOf(copiedStore);
          const previous = await loadPrevious(record, current, publishContext(copiedStore));
          if (previous === undefined || previous instanceof StoreError) throw new Error(`${record.id} is incomplete`);
          const later = { ...publishContext(copiedStore), now: () => START + 2000 * HOUR };
          expect(await rollback(current, previous, later)).toMatchObject({ kind: "published" });
        }
      }),
      { numRuns: IS_LONG ? 25 : 10 },
    );
    expect(totalDeleted).toBeGreaterThan(0);
  }, 300_000);

  test("keeps the chunks that a release in the history shares with a removed one, and every key of another kind", () => {
    const [kept, removed] = ["a", "b"].map((id) => ({ id, snapshot: id, chunks: ["shared", id] }));
    if (kept === undefined || removed === undefined) throw new Error("two releases");
    const stored = ["release/1", "other", "publication/b", "publication/a", "snapshot/b", "snapshot/a"];
    const chunks = ["part/b", "part/a", "part/shared", "part/orphan"];
    const ofRemoved = ["part/b", "snapshot/b", "publication/b"];
    expect(unreachableKeys([...stored, ...chunks], [kept], [removed])).toEqual(ofRemoved);
    expect(unreachableKeys([...stored, ...chunks], [kept])).toEqual(["part/b", "part/orphan", ...ofRemoved.slice(1)]);
  });

  test("deletes nothing if a snapshot in the history is damaged, or if the last publication is less than an hour old", async () => {
    const values = new Map<string, string>();
    await publishAll([1, 2], values);
    const context = publishContext(createMemoryStore(values));
    expect(await planPrune({ isShared: true, now: START + HOUR }, context)).toMatchObject({ kind: "recent" });
    const { pointer } = await currentReleaseOf(context.store);
    values.set(`snapshot/${pointer?.previous[0]?.snapshot}`, "damaged");
    const plan = await planPrune({ isShared: true, now: START + 2 * HOUR }, context);
    expect(plan).toMatchObject({ kind: "unreadable", record: pointer?.previous[0] });
  });

  test("stops before it deletes anything if another editor publishes after the plan was made", async () => {
    const values = new Map<string, string>();
    await publishAll([1], values);
    values.set(chunkKey("orphan"), "");
    const plan = await planOf(values, false);
    expect(plan.keys).toEqual([chunkKey("orphan")]);
    await publishAll([1, 2], values);
    expect(await prune(plan, publishContext(createMemoryStore(values)))).toEqual({ kind: "conflict", deleted: 0 });
    expect(values.has(chunkKey("orphan"))).toBe(true);
  });

  test("keeps unreferenced keys of a shared store, which may belong to a publication in progress", async () => {
    const values = new Map<string, string>();
    await publishAll([1], values);
    values.set(chunkKey("orphan"), "");
    expect((await planOf(values, true)).keys).toEqual([]);
  });
});

/** Publishes so many releases that the first are no longer in the history. */
async function publishMany(values: Map<string, string>): Promise<void> {
  await publishAll(
    Array.from({ length: 43 }, (_, index) => index),
    values,
  );
}

test("a local publication also deletes the keys that no release in the history needs", {
  timeout: 300_000,
}, async () => {
  const [state, values] = [scratchFolder(), new Map<string, string>()];
  await publishMany(values);
  await withLocalStore((store) => store.put(values), state);
  const data = factsWithName("Söderöns stad");
  const published = await runCommand({ environment: {} }, ["seed", "--yes", "--state", state, "--data", data]);
  expect(published.output).toMatch(/^Borttaget: \d+ värden som ingen version i historiken behöver\.$/m);
  expect(published.exitCode).toBe(0);
  const remaining = await withLocalStore(
    async (store) => ({ keys: await store.keys(""), history: await historyOf(store) }),
    state,
  );
  const publications = [...remaining.keys].filter((key) => key.startsWith(publicationKey("")));
  expect(publications.toSorted()).toEqual(remaining.history.map(({ record }) => publicationKey(record.id)).toSorted());
  const pruned = await runCommand({ environment: {} }, ["prune", "--state", state]);
  expect(pruned.output).toContain("Det finns inget att ta bort.\n");
});

test("remote pruning needs confirmation, and deletes through the real wrangler", { timeout: 300_000 }, async () => {
  const api = await fakeCloudflareApi();
  await publishMany(api.values);
  const before = new Map(api.values);
  const { keys } = await planOf(api.values, true);
  const unconfirmed = await runCommand(api, ["prune", "--remote"]);
  expect(unconfirmed.output).toContain("Inget är borttaget.\nÄr det meningen? npm run prune -- --yes --remote\n");
  expect(unconfirmed.exitCode).toBe(1);
  expect(api.values).toEqual(before);
  const pruned = await runCommand(api, ["prune", "--remote", "--yes"]);
  expect(pruned.output).toContain(`Borttaget: ${keys.length} värden av ${keys.length}.\nKlart: SKARPT`);
  expect(pruned.exitCode).toBe(0);
  expect(keys.length).toBeGreaterThan(0);
  expect([...api.values.keys()]).toEqual([...before.keys()].filter((key) => !keys.includes(key)));
});

test("remote pruning is rejected right after a publication", { timeout: 300_000 }, async () => {
  const api = await fakeCloudflareApi();
  const store = createMemoryStore(api.values);
  await publish(await currentReleaseOf(store), await serializeFolder(TINY), {
    ...publishContext(store),
    now: Date.now,
  });
  const rejected = await runCommand(api, ["prune", "--remote", "--yes"]);
  expect(rejected.output).toContain("Någon publicerade nyss: ");
  expect(rejected.exitCode).toBe(1);
});
