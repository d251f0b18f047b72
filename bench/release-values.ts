import type { Facts } from "../src/domain/facts.ts";
import { POINTER_KEY, snapshotKey } from "../src/release/keys.ts";
import { pointerText, pointerTo } from "../src/release/pointer.ts";
import { snapshotOf } from "../src/release/snapshot.ts";
import { snapshotText } from "../src/release/snapshot-text.ts";

/** A time at which everything here was published; the answers hold it, so it never varies. */
const PUBLISHED = Date.parse("2026-01-01T12:00:00Z");

/** What KV holds after the facts have been published. */
export async function releaseValues(facts: Facts): Promise<ReadonlyMap<string, string>> {
  const { sha, text } = await snapshotOf(snapshotText(facts));
  return new Map([
    [POINTER_KEY, pointerText(pointerTo(sha, PUBLISHED, undefined))],
    [snapshotKey(sha), text],
  ]);
}
