// The remote case runs the real wrangler against fake-cloudflare-api.ts, which says what it was modelled on.

import { describe, expect, test } from "vitest";
import { chunkKey, POINTER_KEY, publicationKey } from "../../src/release/storage.ts";
import { loadCurrentRelease } from "../../src/seed/publish/current-release.ts";
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
import { factsIn, factsNaming, publishContext, releaseFrom, tableStore } from "./published.ts";
import { scratchFolder, TINY } from "./scratch-folder.ts";
import { runCommand } from "./seed-command.ts";

const START = Date.UTC(2026, 0, 1);
const HOUR = 3_600_000;
const FACTS = factsIn(TINY);
const CHUNKED = { whole: 0, documents: 700, summaries: 10 };

/** The tiny facts in chunks, with the name of the first organization from a few, so that releases share and repeat chunks. */
function releaseNaming(number: number) {
  const [first, ...rest] = FACTS.organizations;
  if (first === undefined) throw new Error("no organization");
  return serializeRelease(
    { ...FACTS, organizations: [{ ...first, name: { sv: `Namn ${number}` } }, ...rest] },
    CHUNKED,
  );
}

async function currentOf(store: KeyValueStore) {
  const current = await loadCurrentRelease(publishContext(store));
  if (current instanceof StoreError) throw current;
  return current;
}

async function historyOf(store: KeyValueStore) {
  const history = await loadHistory(await currentOf(store), publishContext(store));
  if (history instanceof StoreError) throw history;
  return history;
}

/** Publishes the names in turn, a minute apart; a negative one is interrupted before the pointer is written. */
async function publishAll(names: readonly number[], values: Map<string, string>): Promise<void> {
  for (const [index, name] of names.entries()) {
    const table = tableStore(values);
    const store: KeyValueStore = {
      ...table,
      put: async (put) => {
        if (name < 0 && put.has(POINTER_KEY)) throw new StoreError("avbrutet", "permanent");
        await table.put(put);
      },
    };
    const context = { ...publishContext(store), now: () => START + index * 60_000 };
    await publish(await currentOf(store), await releaseNaming(Math.abs(name)), context);
  }
}

async function planOf(values: Map<string, string>, isShared: boolean, now = START + 1000 * HOUR) {
  const plan = await planPrune({ isShared, now }, publishContext(tableStore(values)));
  if (plan instanceof StoreError || plan.kind !== "plan") throw new Error(JSON.stringify(plan));
  return plan;
}

describe("pruning", () => {
  test("after any history, every version that it can go back to is whole and can be rolled back to", async () => {
    const histories = fc.array(fc.integer({ min: -60, max: 60 }), { minLength: 41, maxLength: 70 });
    let deletedInAll = 0;
    await fc.assert(
      fc.asyncProperty(histories, fc.boolean(), async (names, isShared) => {
        const values = new Map<string, string>();
        await publishAll([1, ...names], values);
        const store = tableStore(values);
        const before = await historyOf(store);
        const outcome = await prune(await planOf(values, isShared), publishContext(store));
        expect(outcome.kind).toBe("pruned");
        deletedInAll += outcome.deleted;
        expect(await historyOf(store)).toEqual(before);
        expect((await planOf(values, isShared)).keys).toEqual([]);
        for (const { record } of before) {
          const copy = tableStore(new Map(values));
          const current = await currentOf(copy);
          const previous = await loadPrevious(record, current, publishContext(copy));
          if (previous === undefined || previous instanceof StoreError) throw new Error(`${record.id} is not whole`);
          const later = { ...publishContext(copy), now: () => START + 2000 * HOUR };
          expect(await rollback(current, previous, later)).toMatchObject({ kind: "published" });
        }
      }),
      { numRuns: IS_LONG ? 25 : 10 },
    );
    expect(deletedInAll).toBeGreaterThan(0);
  }, 300_000);

  test("keeps a chunk that a remembered release shares with a forgotten one, and every key of another kind", () => {
    const [live, old] = ["a", "b"].map((id) => ({ id, snapshot: id, chunks: ["shared", id] }));
    if (live === undefined || old === undefined) throw new Error("two releases");
    const stored = ["release/1", "other", "publication/b", "publication/a", "snapshot/b", "snapshot/a"];
    const parts = ["part/b", "part/a", "part/shared", "part/unnamed"];
    const ofForgotten = ["part/b", "snapshot/b", "publication/b"];
    expect(unreachableKeys([...stored, ...parts], [live], [old])).toEqual(ofForgotten);
    expect(unreachableKeys([...stored, ...parts], [live])).toEqual(["part/b", "part/unnamed", ...ofForgotten.slice(1)]);
  });

  test("deletes nothing when a remembered snapshot is damaged, or the last publication is less than an hour old", async () => {
    const values = new Map<string, string>();
    await publishAll([1, 2], values);
    const context = publishContext(tableStore(values));
    expect(await planPrune({ isShared: true, now: START + HOUR }, context)).toMatchObject({ kind: "recent" });
    const { pointer } = await currentOf(context.store);
    values.set(`snapshot/${pointer?.previous[0]?.snapshot}`, "damaged");
    const refused = await planPrune({ isShared: true, now: START + 2 * HOUR }, context);
    expect(refused).toMatchObject({ kind: "unreadable", record: pointer?.previous[0] });
  });

  test("stops before it deletes anything when somebody publishes after the plan was made", async () => {
    const values = new Map<string, string>();
    await publishAll([1], values);
    values.set(chunkKey("unnamed"), "");
    const plan = await planOf(values, false);
    expect(plan.keys).toEqual([chunkKey("unnamed")]);
    await publishAll([1, 2], values);
    expect(await prune(plan, publishContext(tableStore(values)))).toEqual({ kind: "conflict", deleted: 0 });
    expect(values.has(chunkKey("unnamed"))).toBe(true);
  });

  test("keeps unreferenced keys of a shared store, which may belong to a publication in progress", async () => {
    const values = new Map<string, string>();
    await publishAll([1], values);
    values.set(chunkKey("unnamed"), "");
    expect((await planOf(values, true)).keys).toEqual([]);
  });
});

/** Enough small publications that the first are no longer in the history. */
async function manyPublications(values: Map<string, string>): Promise<void> {
  await publishAll(
    Array.from({ length: 43 }, (_, index) => index),
    values,
  );
}

test("a local publication deletes by itself the keys that no version in the history needs", {
  timeout: 300_000,
}, async () => {
  const [state, values] = [scratchFolder(), new Map<string, string>()];
  await manyPublications(values);
  await withLocalStore((store) => store.put(values), state);
  const data = factsNaming("Söderöns stad");
  const published = await runCommand({ environment: {} }, ["seed", "--yes", "--state", state, "--data", data]);
  expect(published.output).toMatch(/^Borttaget: \d+ värden som ingen version i historiken behöver\.$/m);
  expect(published.exitCode).toBe(0);
  const left = await withLocalStore(
    async (store) => ({ keys: await store.keys(""), history: await historyOf(store) }),
    state,
  );
  const publications = [...left.keys].filter((key) => key.startsWith(publicationKey("")));
  expect(publications.toSorted()).toEqual(left.history.map(({ record }) => publicationKey(record.id)).toSorted());
  const again = await runCommand({ environment: {} }, ["prune", "--state", state]);
  expect(again.output).toContain("Det finns inget att ta bort.\n");
});

test("remotely it asks for confirmation, and deletes through the real wrangler", { timeout: 300_000 }, async () => {
  const api = await fakeCloudflareApi();
  await manyPublications(api.values);
  const before = new Map(api.values);
  const { keys } = await planOf(api.values, true);
  const asked = await runCommand(api, ["prune", "--remote"]);
  expect(asked.output).toContain("Inget är borttaget.\nÄr det meningen? npm run prune -- --yes --remote\n");
  expect(asked.exitCode).toBe(1);
  expect(api.values).toEqual(before);
  const pruned = await runCommand(api, ["prune", "--remote", "--yes"]);
  expect(pruned.output).toContain(`Borttaget: ${keys.length} värden av ${keys.length}.\nKlart: SKARPT`);
  expect(pruned.exitCode).toBe(0);
  expect(keys.length).toBeGreaterThan(0);
  expect([...api.values.keys()]).toEqual([...before.keys()].filter((key) => !keys.includes(key)));
});

test("remotely it refuses right after a publication", { timeout: 300_000 }, async () => {
  const api = await fakeCloudflareApi();
  const store = tableStore(api.values);
  await publish(await currentOf(store), await releaseFrom(TINY), { ...publishContext(store), now: Date.now });
  const refused = await runCommand(api, ["prune", "--remote", "--yes"]);
  expect(refused.output).toContain("Någon publicerade nyss: ");
  expect(refused.exitCode).toBe(1);
});
