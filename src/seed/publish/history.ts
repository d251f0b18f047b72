import { MAX_HISTORY, type ReleaseRecord, toRecord } from "../../release/pointer.ts";
import { type Publication, parsePublication } from "../../release/publication.ts";
import { publicationKey } from "../../release/storage.ts";
import { BATCH_LIMITS } from "./batches.ts";
import type { CurrentRelease } from "./current-release.ts";
import { retry, type StoreContext, StoreError } from "./store.ts";

/** One publication of the history. */
export interface HistoryEntry {
  readonly record: ReleaseRecord;
  /**
   * `unlinked`: stored, but not in the history of the pointer: overwritten by a concurrent publication, interrupted before it
   * was live, or too old.
   */
  readonly state: "live" | "earlier" | "unlinked";
  /** Undefined for publications of earlier seeds. */
  readonly publication: Publication | undefined;
}

/** The ids of all stored publications. */
export async function listPublications({ store, retryPolicy }: StoreContext): Promise<readonly string[] | StoreError> {
  const prefix = publicationKey("");
  const listed = await retry(() => store.keys(prefix), retryPolicy);
  return listed instanceof StoreError ? listed : [...listed].map((key) => key.slice(prefix.length));
}

/** Loads the publications of these ids, in this order; missing and unreadable ones are omitted. */
export async function loadPublications(
  ids: readonly string[],
  { store, retryPolicy }: StoreContext,
): Promise<readonly Publication[] | StoreError> {
  const read = await retry(() => store.get(ids.map(publicationKey)), retryPolicy);
  if (read instanceof StoreError) return read;
  return ids.flatMap((id) => parsePublication(read.get(publicationKey(id)) ?? "") ?? []);
}

/**
 * Loads the history, newest first: the releases of the pointer, and every newer stored publication. Older ones are not read,
 * because their number grows without bound. `listed` are the ids of all stored publications, where they are known.
 */
export async function loadHistory(
  { pointer, publication, earlier }: Pick<CurrentRelease, "pointer" | "publication" | "earlier">,
  context: StoreContext,
  listed?: readonly string[],
): Promise<readonly HistoryEntry[] | StoreError> {
  if (pointer === undefined) return [];
  const linked = [toRecord(pointer), ...pointer.previous];
  const ids = listed ?? (await listPublications(context));
  if (ids instanceof StoreError) return ids;
  // Ids begin with their time. A full batch is read, so that an overwritten publication can still be found.
  const newest = ids
    .toSorted()
    .reverse()
    .slice(0, BATCH_LIMITS.values - MAX_HISTORY - 1);
  const known = new Set(linked.map(({ id }) => id));
  const wanted = newest.filter((id) => !known.has(id));
  const others = wanted.length === 0 ? [] : await loadPublications(wanted, context);
  if (others instanceof StoreError) return others;
  const entries = linked.map((record): HistoryEntry => {
    const { id } = record;
    const own = id === pointer.id ? publication : earlier.find((each) => each.id === id);
    return { record, state: id === pointer.id ? "live" : "earlier", publication: own };
  });
  const unlinked = others.map((publication): HistoryEntry => {
    const { id, snapshot, publishedAt } = publication;
    return { record: { id, snapshot, publishedAt }, state: "unlinked", publication };
  });
  return [...entries, ...unlinked].toSorted((a, b) => (a.record.id < b.record.id ? 1 : -1));
}
