import type { Facts } from "../src/domain/facts.ts";
import { POINTER_KEY, partKey, snapshotKey } from "../src/release/keys.ts";
import { pointerText, pointerTo } from "../src/release/pointer.ts";
import { storedRelease } from "../src/release/stored-release.ts";

/** A time at which everything here was published; the answers hold it, so it never varies. */
const PUBLISHED = Date.parse("2026-01-01T12:00:00Z");

/** What KV holds after the facts have been published. */
export async function releaseValues(facts: Facts): Promise<ReadonlyMap<string, string>> {
  const { sha, text, parts } = await storedRelease(facts);
  return new Map([
    [POINTER_KEY, pointerText(pointerTo(sha, PUBLISHED, undefined))],
    [snapshotKey(sha), text],
    ...Array.from(parts, ([name, part]) => [partKey(name), part] as const),
  ]);
}
