import type { Facts } from "../src/domain/facts.ts";
import { loadCurrentRelease } from "../src/seed/publish/current-release.ts";
import { publish } from "../src/seed/publish/publish.ts";
import { type KeyValueStore, StoreError } from "../src/seed/publish/store.ts";
import { serializeRelease } from "../src/seed/serialize/release.ts";

/** The fixed publication time, because responses contain it. */
const PUBLISHED = Date.parse("2026-01-01T12:00:00Z");

/** The largest value of KV, in bytes. */
const LARGEST_VALUE = 25 * 2 ** 20;

/** A store in memory that counts the keys of its calls. */
export interface CountingStore extends KeyValueStore {
  readonly values: ReadonlyMap<string, string>;
  readonly count: { reads: number; writes: number };
}

/** An empty store; like KV, it rejects a value that is too large. */
export function countingStore(): CountingStore {
  const values = new Map<string, string>();
  const count = { reads: 0, writes: 0 };
  return {
    values,
    count,
    async get(keys) {
      count.reads += keys.length;
      return new Map(keys.flatMap((key) => (values.has(key) ? [[key, values.get(key) ?? ""] as const] : [])));
    },
    async keys(prefix) {
      return new Set([...values.keys()].filter((key) => key.startsWith(prefix)));
    },
    async delete(keys) {
      for (const key of keys) values.delete(key);
    },
    async put(pairs) {
      for (const [key, value] of pairs) {
        const size = Buffer.byteLength(value);
        if (size > LARGEST_VALUE)
          throw new StoreError(`${key} has ${size} bytes and KV takes ${LARGEST_VALUE}`, "permanent");
        count.writes += 1;
        values.set(key, value);
      }
    },
  };
}

/** Publishes the facts as the seed does. */
export async function publishTo(store: KeyValueStore, facts: Facts): Promise<void> {
  const context = { store, now: () => PUBLISHED, onStep: () => {}, onChunks: () => {}, retryPolicy: async () => false };
  const current = await loadCurrentRelease(context);
  if (current instanceof StoreError) throw current;
  const outcome = await publish(current, await serializeRelease(facts), context);
  if (outcome.kind === "published" || outcome.kind === "unchanged") return;
  throw new StoreError("reason" in outcome ? outcome.reason : outcome.kind, "permanent");
}

/** The values of KV after the facts have been published. */
export async function releaseValues(facts: Facts): Promise<ReadonlyMap<string, string>> {
  const store = countingStore();
  await publishTo(store, facts);
  return store.values;
}
