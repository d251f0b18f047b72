import type { Facts } from "../../domain/facts.ts";
import type { ReleaseRecord } from "../../release/pointer.ts";
import { type DocumentRef, isSameDocument } from "../diff/restore-document.ts";
import type { PublishContext } from "./context.ts";
import type { CurrentRelease } from "./current-release.ts";
import { type LoadedRelease, loadRelease } from "./load-release.ts";
import { StoreError } from "./store.ts";

/** An earlier release with its facts. */
export interface EarlierRelease {
  readonly record: ReleaseRecord;
  readonly facts: Facts;
  /** The text of its snapshot. */
  readonly root: string;
}

/** A loaded release with its record; undefined if its snapshot or any of its chunks is lost. */
export function toEarlierRelease(record: ReleaseRecord, { facts, texts }: LoadedRelease): EarlierRelease | undefined {
  const root = texts.get(record.snapshot);
  return facts === undefined || root === undefined ? undefined : { record, facts, root };
}

/**
 * Finds the newest of the releases, given newest first, with another version of the document; undefined if there is none. A
 * release whose copy is lost is skipped.
 */
export async function findEarlierVersion(
  document: DocumentRef,
  live: Facts,
  records: readonly ReleaseRecord[],
  { texts }: Pick<CurrentRelease, "texts">,
  context: Pick<PublishContext, "store" | "retryPolicy" | "onChunks">,
): Promise<EarlierRelease | undefined | StoreError> {
  const known = new Map(texts);
  const seen = new Set<string>();
  for (const record of records) {
    if (seen.has(record.snapshot)) continue;
    seen.add(record.snapshot);
    const release = await loadRelease(record.snapshot, context, known);
    if (release instanceof StoreError) return release;
    for (const [name, text] of release.texts) known.set(name, text);
    const earlier = toEarlierRelease(record, release);
    if (earlier !== undefined && !isSameDocument(live, earlier.facts, document)) return earlier;
  }
  return undefined;
}
