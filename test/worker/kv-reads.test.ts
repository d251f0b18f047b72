import { expect, test } from "vitest";
import { toBytes } from "../../src/release/storage.ts";
import { getAllWithTimeout, type KvReader } from "../../src/worker/store/kv.ts";

/** Reads so many keys from a KV that answers when all reads have begun; returns the number of keys of each read. */
async function readsOf(count: number) {
  const reads: { readonly bulk: boolean; readonly keys: number }[] = [];
  const allBegun = Promise.withResolvers<void>();
  const begin = async (keys: readonly string[], bulk: boolean) => {
    reads.push({ bulk, keys: keys.length });
    if (reads.reduce((sum, each) => sum + each.keys, 0) === count) allBegun.resolve();
    await allBegun.promise;
  };
  const reader: KvReader = {
    async get(key) {
      await begin([key], false);
      return toBytes(key);
    },
    async getAll(keys) {
      await begin(keys, true);
      return new Map(keys.map((key) => [key, toBytes(key)]));
    },
  };
  const keys = Array.from({ length: count }, (_, index) => `part/${index}`);
  const result = await getAllWithTimeout(reader, keys, 60, 60_000);
  expect(result).toEqual({ kind: "values", values: new Map(keys.map((key) => [key, toBytes(key)])) });
  return reads;
}

test("up to four values are read one by one, and all at the same time", async () => {
  expect(await readsOf(4)).toEqual(Array(4).fill({ bulk: false, keys: 1 }));
});

test("more are read in four bulk reads at the same time, so that two of six connections are free", async () => {
  expect(await readsOf(8)).toEqual(Array(4).fill({ bulk: true, keys: 2 }));
  expect(await readsOf(160)).toEqual(Array(4).fill({ bulk: true, keys: 40 }));
});

test("no bulk read has more keys than KV takes", async () => {
  expect(await readsOf(500)).toEqual(Array(5).fill({ bulk: true, keys: 100 }));
});
