import type { StoredValue } from "../../release/stored-value.ts";
import { withTimeout } from "../timeout.ts";

/** Reads values. What it throws is a fault of the place it reads from. */
export interface KvReader {
  /** Null where there is none. */
  readonly get: (key: string, cacheTtl: number) => Promise<StoredValue | null>;
  /** The values of at most a hundred keys; null for those that are not there. */
  readonly getAll: (keys: readonly string[], cacheTtl: number) => Promise<ReadonlyMap<string, StoredValue | null>>;
}

/** Reading failed. It carries what happened, without secrets. */
interface KvError {
  readonly kind: "fault";
  readonly reason: string;
}

/** What a read came to. */
export type KvResult =
  | { readonly kind: "value"; readonly content: StoredValue }
  | { readonly kind: "absent" }
  | KvError;

/** How many values KV gives in one go. */
const MAX_BULK_KEYS = 100;

/**
 * So few values are read one by one: KV packs many into one JSON text, which costs more CPU than asking a dozen times. A
 * first search asks three times for parts, and the free plan gives a request of ours 50 of its own.
 */
const MAX_SINGLE_READS = 12;

/** Reads a key within a time limit in milliseconds; never throws. `cacheTtl` is in seconds, 30 at least. */
export async function getWithTimeout(
  reader: KvReader,
  key: string,
  cacheTtl: number,
  milliseconds: number,
): Promise<KvResult> {
  try {
    const content = await withTimeout(reader.get(key, cacheTtl), milliseconds);
    return content === null ? { kind: "absent" } : { kind: "value", content };
  } catch (error) {
    return toKvError(error);
  }
}

/** Reads many keys in the same way, all of them within one time limit. */
export async function getAllWithTimeout(
  reader: KvReader,
  keys: readonly string[],
  cacheTtl: number,
  milliseconds: number,
): Promise<{ readonly kind: "values"; readonly values: ReadonlyMap<string, StoredValue | null> } | KvError> {
  const groups = Array.from({ length: Math.ceil(keys.length / MAX_BULK_KEYS) }, (_, index) =>
    keys.slice(index * MAX_BULK_KEYS, (index + 1) * MAX_BULK_KEYS),
  );
  const reading = Promise.all(groups.map((group) => getBatch(reader, group, cacheTtl)));
  try {
    const read = await withTimeout(reading, milliseconds);
    return { kind: "values", values: new Map(read.flatMap((values) => [...values])) };
  } catch (error) {
    return toKvError(error);
  }
}

async function getBatch(reader: KvReader, keys: readonly string[], cacheTtl: number) {
  if (keys.length > MAX_SINGLE_READS) return reader.getAll(keys, cacheTtl);
  return new Map(await Promise.all(keys.map(async (key) => [key, await reader.get(key, cacheTtl)] as const)));
}

function toKvError(error: unknown): KvError {
  return { kind: "fault", reason: error instanceof Error ? error.message : String(error) };
}
