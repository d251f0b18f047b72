import { listChunks } from "../../release/manifest.ts";
import { type Pointer, parsePointer, type ReleaseRecord, toRecord } from "../../release/pointer.ts";
import { POINTER_KEY, parseSnapshot, publicationKey, snapshotKey } from "../../release/storage.ts";
import { batchKeys } from "./batches.ts";
import { loadHistory, loadPublications } from "./history.ts";
import { retry, type StoreContext, StoreError } from "./store.ts";
import { RELEASE_PREFIXES, type StoredRelease, unreachableKeys } from "./unreachable-keys.ts";

/** The keys that can be deleted, and the text of the pointer at that time. */
export interface PrunePlan {
  readonly kind: "plan";
  readonly pointerText: string | undefined;
  /** How many releases the history can go back to, the live one included. */
  readonly remembered: number;
  readonly keys: readonly string[];
}

/** Why nothing may be deleted. */
export type PruneRefusal =
  | { readonly kind: "no-release" }
  /** Others may still be publishing, or see an older history. */
  | { readonly kind: "recent"; readonly pointer: Pointer }
  /** The chunks of a release in the history are only known from its snapshot. */
  | { readonly kind: "unreadable"; readonly record: ReleaseRecord };

/** How long ago the last publication must be if others publish to the same store. Milliseconds. */
const QUIET_TIME = 3_600_000;

/**
 * Finds what no release of the history needs, those that the pointer does not link included: they can be restored too.
 * A shared store must have been quiet for an hour, and of it only keys of forgotten releases are deleted: other keys may
 * be chunks of a publication in progress. Deletes nothing.
 */
export async function planPrune(
  { isShared, now }: { readonly isShared: boolean; readonly now: number },
  context: StoreContext,
): Promise<PrunePlan | PruneRefusal | StoreError> {
  const read = await retry(() => context.store.get([POINTER_KEY]), context.retryPolicy);
  if (read instanceof StoreError) return read;
  const pointerText = read.get(POINTER_KEY);
  const pointer = parsePointer(pointerText ?? "");
  if (pointer === undefined) return { kind: "no-release" };
  if (isShared && now - Date.parse(pointer.publishedAt) < QUIET_TIME) return { kind: "recent", pointer };
  const stored = await listKeys(context);
  if (stored instanceof StoreError) return stored;
  const current = { pointer, publication: undefined, earlier: [] };
  const history = await loadHistory(current, context, publicationsIn(stored));
  if (history instanceof StoreError) return history;
  const records = [toRecord(pointer), ...history.map(({ record }) => record)];
  const remembered = await loadReleases(records, context);
  if (remembered instanceof StoreError) return remembered;
  const lost = records.find((_, index) => remembered[index] === undefined);
  if (lost !== undefined) return { kind: "unreadable", record: lost };
  const forgotten = isShared ? await loadForgotten(stored, records, context) : undefined;
  if (forgotten instanceof StoreError) return forgotten;
  const keys = unreachableKeys(
    stored,
    remembered.filter((release) => release !== undefined),
    forgotten,
  );
  return { kind: "plan", pointerText, remembered: history.length, keys };
}

/** The outcome of deleting. */
type PruneOutcome =
  | { readonly kind: "pruned"; readonly deleted: number }
  /** Somebody published after the plan was made; deletion stopped when that was noticed. */
  | { readonly kind: "conflict"; readonly deleted: number }
  /** The remaining keys are found again by the next run. */
  | { readonly kind: "failed"; readonly deleted: number; readonly reason: string };

/** Deletes what was planned, in its order; the pointer is read again before every batch. */
export async function prune(
  { keys, pointerText }: PrunePlan,
  { store, retryPolicy }: StoreContext,
): Promise<PruneOutcome> {
  let deleted = 0;
  for (const batch of batchKeys(keys)) {
    const read = await retry(() => store.get([POINTER_KEY]), retryPolicy);
    if (read instanceof StoreError) return { kind: "failed", deleted, reason: read.message };
    if (read.get(POINTER_KEY) !== pointerText) return { kind: "conflict", deleted };
    const refused = await retry(() => store.delete(batch), retryPolicy);
    if (refused instanceof StoreError) return { kind: "failed", deleted, reason: refused.message };
    deleted += batch.length;
  }
  return { kind: "pruned", deleted };
}

async function listKeys({ store, retryPolicy }: StoreContext): Promise<readonly string[] | StoreError> {
  const keys: string[] = [];
  for (const prefix of RELEASE_PREFIXES) {
    const listed = await retry(() => store.keys(prefix), retryPolicy);
    if (listed instanceof StoreError) return listed;
    keys.push(...listed);
  }
  return keys;
}

/** The ids of the publications among the keys. */
function publicationsIn(keys: readonly string[]): readonly string[] {
  const prefix = publicationKey("");
  return keys.filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length));
}

/** The stored publications outside the history. One that cannot be read is skipped, and so is the rest of a lost snapshot. */
async function loadForgotten(
  stored: readonly string[],
  remembered: readonly ReleaseRecord[],
  context: StoreContext,
): Promise<readonly StoredRelease[] | StoreError> {
  const known = new Set(remembered.map(({ id }) => id));
  const records: ReleaseRecord[] = [];
  for (const batch of batchKeys(publicationsIn(stored).filter((id) => !known.has(id)))) {
    const publications = await loadPublications(batch, context);
    if (publications instanceof StoreError) return publications;
    records.push(...publications);
  }
  const releases = await loadReleases(records, context);
  if (releases instanceof StoreError) return releases;
  return records.map(({ id, snapshot }, index) => releases[index] ?? { id, snapshot, chunks: [] });
}

/** The releases of the records, in their order; undefined for one whose snapshot is missing or damaged. */
async function loadReleases(
  records: readonly ReleaseRecord[],
  { store, retryPolicy }: StoreContext,
): Promise<readonly (StoredRelease | undefined)[] | StoreError> {
  const chunks = new Map<string, readonly string[]>();
  for (const batch of batchKeys([...new Set(records.map(({ snapshot }) => snapshot))])) {
    const read = await retry(() => store.get(batch.map(snapshotKey)), retryPolicy);
    if (read instanceof StoreError) return read;
    for (const sha of batch) {
      const content = await parseSnapshot({ sha, text: read.get(snapshotKey(sha)) ?? "" });
      if (typeof content !== "string") chunks.set(sha, content.kind === "whole" ? [] : listChunks(content.manifest));
    }
  }
  return records.map(({ id, snapshot }) => {
    const names = chunks.get(snapshot);
    return names && { id, snapshot, chunks: names };
  });
}
