import type { Facts } from "../src/domain/facts.ts";
import { storedRelease } from "../src/release/stored-release.ts";
import { type KeyValueStore, StoreFault } from "../src/seed/publishing/key-value-store.ts";
import { readLiveRelease } from "../src/seed/publishing/live-release.ts";
import { publish } from "../src/seed/publishing/publish.ts";

/** A time at which everything here was published; the answers hold it, so it never varies. */
const PUBLISHED = Date.parse("2026-01-01T12:00:00Z");

/** The most that KV takes as one value, in bytes. */
const LARGEST_VALUE = 25 * 2 ** 20;

/** A store in memory that counts what it is asked for, keys and not calls. */
export interface CountingStore extends KeyValueStore {
  readonly values: ReadonlyMap<string, string>;
  readonly count: { reads: number; writes: number };
}

/** An empty store; as KV does, it refuses a value that is too large. */
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
    async put(pairs) {
      for (const [key, value] of pairs) {
        const size = Buffer.byteLength(value);
        if (size > LARGEST_VALUE)
          throw new StoreFault(`${key} has ${size} bytes and KV takes ${LARGEST_VALUE}`, "lasting");
        count.writes += 1;
        values.set(key, value);
      }
    },
  };
}

/** Publishes the facts as the seed does. */
export async function publishTo(store: KeyValueStore, facts: Facts): Promise<void> {
  const around = { store, now: () => PUBLISHED, onStep: () => {}, onParts: () => {}, patience: async () => false };
  const live = await readLiveRelease(around);
  if (live instanceof StoreFault) throw live;
  const outcome = await publish(live, await storedRelease(facts), around);
  if (outcome.kind === "published" || outcome.kind === "unchanged") return;
  throw new StoreFault("reason" in outcome ? outcome.reason : outcome.kind, "lasting");
}

/** What KV holds after the facts have been published. */
export async function releaseValues(facts: Facts): Promise<ReadonlyMap<string, string>> {
  const store = countingStore();
  await publishTo(store, facts);
  return store.values;
}
