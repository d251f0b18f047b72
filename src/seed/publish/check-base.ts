import type { Facts } from "../../domain/facts.ts";
import { type ReleaseRecord, toRecord } from "../../release/pointer.ts";
import type { Publication } from "../../release/publication.ts";
import { type Change, diffFacts, toKey } from "../diff/diff.ts";
import { revertedChanges } from "../diff/reverted-changes.ts";
import type { CurrentRelease } from "./current-release.ts";
import { loadSnapshot } from "./load-snapshot.ts";
import { type LoadContext, StoreError } from "./store.ts";

/** The record that a folder keeps of the release that it was edited from. */
export interface FolderBase {
  /** The last release that was published from the folder or found equal to it. */
  readonly recorded: ReleaseRecord | undefined;
  /** Whether a commit is the checkout's own or an ancestor of it; false outside git. */
  readonly hasCommit: (commit: string) => Promise<boolean>;
}

/** A change by others that would be reverted, with its publication if known. */
interface RevertedChange {
  readonly change: Change;
  readonly publication: Publication | undefined;
}

/** The changes that publishing would revert. `base` is undefined if the base of the folder is unknown. */
export interface BaseReport {
  readonly base: ReleaseRecord | undefined;
  readonly reverted: readonly RevertedChange[];
}

/**
 * Finds the release that a folder was edited from, and what publishing it would revert. If the base is unknown, or its copy
 * is lost, every difference from the live release counts as reverted.
 */
export async function checkBase(
  current: CurrentRelease,
  folder: Facts,
  { recorded, hasCommit }: FolderBase,
  context: LoadContext,
): Promise<BaseReport | StoreError> {
  const { pointer, facts: live, publication, earlier } = current;
  if (pointer === undefined || live === undefined) return { base: undefined, reverted: [] };
  if (recorded?.id === pointer.id) return { base: recorded, reverted: [] };
  const releases = [toRecord(pointer), ...pointer.previous];
  const publications = publication === undefined ? earlier : [publication, ...earlier];
  const base = await newest(releases, recorded, publications, hasCommit);
  if (base?.id === pointer.id) return { base, reverted: [] };
  const loaded = base === undefined ? undefined : await loadSnapshot(base.snapshot, context, current.texts);
  if (loaded instanceof StoreError) return loaded;
  const changes =
    loaded?.facts === undefined
      ? diffFacts(live, folder).filter(({ kind }) => kind !== "added")
      : revertedChanges({ base: loaded.facts, live, folder });
  const reverted = changes.map((change): RevertedChange => {
    const publication = publications.find(({ changes }) => changes.some((one) => toKey(one) === toKey(change)));
    return { change, publication };
  });
  return { base: loaded?.facts === undefined ? undefined : base, reverted };
}

async function newest(
  releases: readonly ReleaseRecord[],
  recorded: ReleaseRecord | undefined,
  publications: readonly Publication[],
  hasCommit: FolderBase["hasCommit"],
): Promise<ReleaseRecord | undefined> {
  for (const release of releases) {
    if (release.id === recorded?.id) return release;
    const commit = publications.find(({ id }) => id === release.id)?.commit;
    if (commit !== undefined && (await hasCommit(commit))) return release;
  }
  return recorded;
}
