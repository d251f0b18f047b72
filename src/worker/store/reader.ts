import type { Content } from "../../release/content.ts";
import { withinLimit } from "../within-limit.ts";

/** Reads values. What it throws is a fault of the place it reads from. */
export interface Reader {
  /** Null where there is none. */
  readonly get: (key: string, cacheTtl: number) => Promise<Content | null>;
  /** The values of at most a hundred keys; null for those that are not there. */
  readonly getAll: (keys: readonly string[], cacheTtl: number) => Promise<ReadonlyMap<string, Content | null>>;
}

/** Reading failed. It carries what happened, without secrets. */
interface ReadingFault {
  readonly kind: "fault";
  readonly reason: string;
}

/** What a read came to. */
export type Reading =
  | { readonly kind: "value"; readonly content: Content }
  | { readonly kind: "absent" }
  | ReadingFault;

/** How many values KV gives in one go. */
const MOST_KEYS = 100;

/**
 * So few values are read one by one: KV packs many into one JSON text, which costs more CPU than asking a dozen times. A
 * first search asks three times for parts, and the free plan gives a request of ours 50 of its own.
 */
const FEW_KEYS = 12;

/** Reads a key within a time limit in milliseconds; never throws. `cacheTtl` is in seconds, 30 at least. */
export async function readWithinLimit(
  reader: Reader,
  key: string,
  cacheTtl: number,
  milliseconds: number,
): Promise<Reading> {
  try {
    const content = await withinLimit(reader.get(key, cacheTtl), milliseconds);
    return content === null ? { kind: "absent" } : { kind: "value", content };
  } catch (error) {
    return faultOf(error);
  }
}

/** Reads many keys in the same way, all of them within one time limit. */
export async function readAllWithinLimit(
  reader: Reader,
  keys: readonly string[],
  cacheTtl: number,
  milliseconds: number,
): Promise<{ readonly kind: "values"; readonly values: ReadonlyMap<string, Content | null> } | ReadingFault> {
  const groups = Array.from({ length: Math.ceil(keys.length / MOST_KEYS) }, (_, index) =>
    keys.slice(index * MOST_KEYS, (index + 1) * MOST_KEYS),
  );
  const reading = Promise.all(groups.map((group) => readGroup(reader, group, cacheTtl)));
  try {
    const read = await withinLimit(reading, milliseconds);
    return { kind: "values", values: new Map(read.flatMap((values) => [...values])) };
  } catch (error) {
    return faultOf(error);
  }
}

async function readGroup(reader: Reader, keys: readonly string[], cacheTtl: number) {
  if (keys.length > FEW_KEYS) return reader.getAll(keys, cacheTtl);
  return new Map(await Promise.all(keys.map(async (key) => [key, await reader.get(key, cacheTtl)] as const)));
}

function faultOf(error: unknown): ReadingFault {
  return { kind: "fault", reason: error instanceof Error ? error.message : String(error) };
}
