import { chunkKey, publicationKey, snapshotKey } from "../../release/storage.ts";

/** A stored release, with the names of its chunks: none for a whole snapshot. */
export interface StoredRelease {
  readonly id: string;
  readonly snapshot: string;
  readonly chunks: readonly string[];
}

/** The prefixes of what a release consists of. Other keys, such as the pointer's, are never deleted. */
export const RELEASE_PREFIXES = [chunkKey(""), snapshotKey(""), publicationKey("")] as const;

/**
 * The stored keys that no remembered release consists of, in the order in which they may be deleted: chunks before the
 * snapshot that names them and publications last, so that an interrupted deletion can be continued. With `forgotten`, only
 * keys of those releases: other keys may be the chunks of a publication in progress, which nothing names yet.
 */
export function unreachableKeys(
  stored: Iterable<string>,
  remembered: readonly StoredRelease[],
  forgotten?: readonly StoredRelease[],
): readonly string[] {
  const kept = new Set(remembered.flatMap(keysOf));
  const candidates = forgotten && new Set(forgotten.flatMap(keysOf));
  const keys = [...new Set(stored)].filter((key) => !kept.has(key) && (candidates?.has(key) ?? true));
  return RELEASE_PREFIXES.flatMap((prefix) => keys.filter((key) => key.startsWith(prefix)));
}

function keysOf({ id, snapshot, chunks }: StoredRelease): readonly string[] {
  return [publicationKey(id), snapshotKey(snapshot), ...chunks.map(chunkKey)];
}
