import { type StoredValue, toBytes } from "../../release/storage.ts";
import { withTimeout } from "../timeout.ts";

/** Reads from KV: bytes, because they are hashed, and only a slice of most values is parsed. Any error is a fault of KV. */
export interface KvReader {
  /** Null where the key does not exist. `cacheTtl` is in seconds, 30 at least. */
  readonly get: (key: string, cacheTtl: number) => Promise<StoredValue | null>;
  /** The values of at most a hundred keys; null for those that do not exist. */
  readonly getAll: (keys: readonly string[], cacheTtl: number) => Promise<ReadonlyMap<string, StoredValue | null>>;
}

/** The part of a KV namespace that we use; declared here, because tests compile this file without the Workers types. */
interface KvNamespace {
  readonly get: {
    (key: string, options: { type: "arrayBuffer"; cacheTtl: number }): Promise<ArrayBuffer | null>;
    (keys: string[], options: { type: "text"; cacheTtl: number }): Promise<Map<string, string | null>>;
  };
}

/** Creates a reader of a Workers KV namespace. */
export function createKvReader(namespace: KvNamespace): KvReader {
  return {
    async get(key, cacheTtl) {
      const buffer = await namespace.get(key, { type: "arrayBuffer", cacheTtl });
      return buffer === null ? null : new Uint8Array(buffer);
    },
    // Bulk reads only return text.
    async getAll(keys, cacheTtl) {
      const texts = await namespace.get([...keys], { type: "text", cacheTtl });
      return new Map(Array.from(texts, ([key, text]) => [key, text === null ? null : toBytes(text)]));
    },
  };
}

/** A read failed. The reason holds no secret. */
interface KvError {
  readonly kind: "fault";
  readonly reason: string;
}

/** The result of a read. */
export type KvResult = { readonly kind: "value"; readonly value: StoredValue } | { readonly kind: "absent" } | KvError;

/**
 * The reads that many keys are divided into. A Worker has six connections, and a further read waits for a free one: two are left
 * to what a request reads at the same time. More than four keys are read in bulk.
 */
const CONCURRENT_READS = 4;

/** The most keys that KV takes in a bulk read. */
const MAX_BULK = 100;

/** Reads a key within a timeout in milliseconds; never throws. */
export async function getWithTimeout(
  reader: KvReader,
  key: string,
  cacheTtl: number,
  timeout: number,
): Promise<KvResult> {
  try {
    const value = await withTimeout(reader.get(key, cacheTtl), timeout);
    return value === null ? { kind: "absent" } : { kind: "value", value };
  } catch (error) {
    return toKvError(error);
  }
}

/** The same for many keys, all of them within one timeout. */
export async function getAllWithTimeout(
  reader: KvReader,
  keys: readonly string[],
  cacheTtl: number,
  timeout: number,
): Promise<{ readonly kind: "values"; readonly values: ReadonlyMap<string, StoredValue | null> } | KvError> {
  const size = Math.min(Math.ceil(keys.length / CONCURRENT_READS), MAX_BULK);
  const batches = Array.from({ length: Math.ceil(keys.length / size) }, (_, index) =>
    keys.slice(index * size, (index + 1) * size),
  );
  try {
    const read = await withTimeout(Promise.all(batches.map((batch) => getBatch(reader, batch, cacheTtl))), timeout);
    return { kind: "values", values: new Map(read.flatMap((values) => [...values])) };
  } catch (error) {
    return toKvError(error);
  }
}

async function getBatch(reader: KvReader, keys: readonly string[], cacheTtl: number) {
  const [key = ""] = keys;
  return keys.length > 1 ? reader.getAll(keys, cacheTtl) : new Map([[key, await reader.get(key, cacheTtl)]]);
}

function toKvError(error: unknown): KvError {
  return { kind: "fault", reason: error instanceof Error ? error.message : String(error) };
}
