import { describe, expect, test } from "vitest";
import { chunkKey, POINTER_KEY, snapshotKey } from "../../src/release/storage.ts";
import { BATCH_LIMITS } from "../../src/seed/publish/batches.ts";
import { loadCurrentRelease } from "../../src/seed/publish/current-release.ts";
import { publish } from "../../src/seed/publish/publish.ts";
import { loadPrevious } from "../../src/seed/publish/rollback.ts";
import { type KeyValueStore, StoreError } from "../../src/seed/publish/store.ts";
import { type SerializedRelease, serializeRelease } from "../../src/seed/serialize/release.ts";
import { collaboration, factsWith } from "../fixtures/facts.ts";
import { tenThousandFacts, tenThousandRelease } from "../fixtures/ten-thousand.ts";
import { createMemoryStore, publishContext, publishRelease } from "./published.ts";

/** A release of more chunks than one call takes: several batches, and each of them several chunks. */
async function releaseOfGroups(summary = "Det här gör de.", length = 200): Promise<SerializedRelease> {
  const many = Array.from({ length }, (_, index) => collaboration(`nummer-${index}`, { summary: { sv: summary } }));
  return serializeRelease(factsWith({ collaborations: many }), { whole: 0, documents: 700, summaries: 10 });
}

/** The store with a log: the keys of every call. */
function logCalls(store: KeyValueStore) {
  const calls: { readonly kind: "get" | "put" | "keys"; readonly keys: readonly string[] }[] = [];
  const listed: KeyValueStore = {
    get: (keys) => {
      calls.push({ kind: "get", keys });
      return store.get(keys);
    },
    put: (values) => {
      calls.push({ kind: "put", keys: [...values.keys()] });
      return store.put(values);
    },
    delete: store.delete,
    keys: (prefix) => {
      calls.push({ kind: "keys", keys: [] });
      return store.keys(prefix);
    },
  };
  return { store: listed, calls, written: () => calls.flatMap(({ kind, keys }) => (kind === "put" ? keys : [])) };
}

describe("a release in several batches", () => {
  test("is written once and completely, its pointer last and alone, and no call exceeds the limits of KV", async () => {
    const release = await releaseOfGroups();
    const values = new Map<string, string>();
    const { store, calls, written } = logCalls(createMemoryStore(values));
    const outcome = await publishRelease(release, store);
    expect(outcome).toMatchObject({ kind: "published", writes: release.chunks.size + 3 });
    const publication = written().filter((key) => key.startsWith("publication/"));
    expect(publication).toHaveLength(1);
    expect(new Set(written()).size).toBe(written().length);
    expect(new Set(written())).toEqual(
      new Set([...[...release.chunks.keys()].map(chunkKey), snapshotKey(release.sha), ...publication, POINTER_KEY]),
    );
    const puts = calls.filter(({ kind }) => kind === "put");
    expect(puts.length).toBeGreaterThan(4);
    expect(puts.at(-2)?.keys).toEqual([snapshotKey(release.sha), ...publication]);
    expect(puts.at(-1)?.keys).toEqual([POINTER_KEY]);
    await publishRelease(release, store);
    expect(Math.max(...calls.map(({ keys }) => keys.length))).toBeLessThanOrEqual(100);
  });

  test("no key is read before it is written, because KV caches its absence", async () => {
    const { store, calls } = logCalls(createMemoryStore(new Map()));
    await publishRelease(await releaseOfGroups(), store);
    const seen = new Set<string>();
    for (const { kind, keys } of calls) {
      if (kind === "put") for (const key of keys) seen.add(key);
      else expect(keys.filter((key) => key.startsWith("part/") && !seen.has(key))).toEqual([]);
    }
  });

  test("a second run after an interrupted one writes only the missing chunks", async () => {
    const release = await releaseOfGroups();
    for (let last = 1; ; last += 1) {
      const values = new Map<string, string>();
      let puts = 0;
      const table = createMemoryStore(values);
      const cut: KeyValueStore = {
        ...table,
        put: async (group) => {
          puts += 1;
          if (puts > last) throw new Error("killed");
          await table.put(group);
        },
      };
      const isCut = await publishRelease(release, cut).then(
        () => false,
        () => true,
      );
      if (!isCut) break;
      const before = new Set(values.keys());
      const { store, written } = logCalls(table);
      await publishRelease(release, store);
      expect(written().filter((key) => key.startsWith("part/") && before.has(key))).toEqual([]);
      expect(values.size).toBe(release.chunks.size + 3);
    }
  });

  test("a lost snapshot is written again, and of the chunks only lost or damaged ones", async () => {
    const release = await releaseOfGroups();
    const published = new Map<string, string>();
    await publishRelease(release, createMemoryStore(published));
    const [lost = "", damaged = ""] = [...release.chunks.keys()].map(chunkKey);
    const values = new Map([...published, [damaged, "{}"]]);
    for (const key of [lost, snapshotKey(release.sha)]) values.delete(key);
    const { store, written } = logCalls(createMemoryStore(values));
    expect(await publishRelease(release, store)).toMatchObject({ kind: "unchanged", writes: 3 });
    expect(written()).toEqual([lost, damaged, snapshotKey(release.sha)]);
    expect(values).toEqual(published);
  });

  test("a store that loses part of a batch is detected, and the old release stays live", async () => {
    const values = new Map<string, string>();
    const table = createMemoryStore(values);
    await publishRelease(await releaseOfGroups(), table);
    const pointer = values.get(POINTER_KEY);
    const lossyStore: KeyValueStore = { ...table, put: (group) => table.put(new Map([...group].slice(1))) };
    const outcome = await publishRelease(await releaseOfGroups("Det gör de nu."), lossyStore);
    expect(outcome).toMatchObject({ kind: "failed", step: "upload-chunks" });
    expect(values.get(POINTER_KEY)).toBe(pointer);
  });

  test("progress is reported batch by batch, to the last chunk", async () => {
    const release = await releaseOfGroups();
    const progress: string[] = [];
    const context = {
      ...publishContext(createMemoryStore(new Map())),
      onChunks: (act: string, done: number, all: number) => void progress.push(`${act} ${done}/${all}`),
    };
    const nothing = await loadCurrentRelease(context);
    if (nothing instanceof StoreError) throw nothing;
    await publish(nothing, release, context);
    const stored = progress.length;
    await loadCurrentRelease(context);
    const all = release.chunks.size;
    expect([progress[0], progress[stored - 1]]).toEqual([`upload 50/${all}`, `upload ${all}/${all}`]);
    expect([progress[stored], progress.at(-1)]).toEqual([`read 50/${all}`, `read ${all}/${all}`]);
  });
});

test("a rollback is rejected if any chunk of the release is lost, and only then", async () => {
  const values = new Map<string, string>();
  // Each is read whole for each chunk: two batches are enough.
  const old = await releaseOfGroups("Det här gör de.", 60);
  expect(old.chunks.size).toBeGreaterThan(BATCH_LIMITS.values);
  await publishRelease(old, createMemoryStore(values));
  await publishRelease(await releaseOfGroups("Det gör de nu.", 60), createMemoryStore(values));
  const loadDamaged = async (lost?: string) => {
    const damaged = new Map([...values].filter(([key]) => key !== lost));
    const context = publishContext(createMemoryStore(damaged));
    const live = await loadCurrentRelease(context);
    if (live instanceof StoreError) throw live;
    const target = live.pointer?.previous[0];
    const { store, calls } = logCalls(context.store);
    const previous = target && (await loadPrevious(target, live, { ...context, store }));
    const again = calls.flatMap(({ keys }) => keys).filter((key) => live.texts.has(key.slice("part/".length)));
    expect(again).toEqual([]);
    return previous instanceof StoreError ? previous : previous?.facts;
  };
  expect(await loadDamaged()).toMatchObject({ collaborations: { length: 60 } });
  for (const name of old.chunks.keys()) expect(await loadDamaged(chunkKey(name))).toBeUndefined();
});

test("ten thousand collaborations fit a free day's writes; a change of one fact takes four, and six where lists have it too", async () => {
  const facts = tenThousandFacts();
  const { store, written } = logCalls(createMemoryStore(new Map()));
  const writesOf = async (release: SerializedRelease) => {
    const before = written().length;
    await publishRelease(release, store);
    return written().length - before;
  };
  const first = await tenThousandRelease();
  expect(await writesOf(first)).toBeLessThanOrEqual(900);
  expect(await writesOf(first)).toBe(0);
  const website = facts.collaborations.map((each, index) =>
    index === 0 ? { ...each, website: "https://www.exempel.se/ny" } : each,
  );
  expect(await writesOf(await serializeRelease({ ...facts, collaborations: website }))).toBe(4);
  // serialize-release.test.ts counts the chunks of every other change.
  const collaborations = renamed(website);
  expect(await writesOf(await serializeRelease({ ...facts, collaborations }))).toBeLessThanOrEqual(6);
});

/** The documents with another name for the last of them. */
function renamed<Document extends { readonly name: object }>(documents: readonly Document[]): readonly Document[] {
  const name = { sv: "Ett annat namn" };
  return documents.map((each, index) => (index === documents.length - 1 ? { ...each, name } : each));
}
