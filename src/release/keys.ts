/**
 * The major version of the stored format, raised by a change that an older Worker would misread. It is part of the pointer's
 * key, so an old Worker never sees a new release. A release that an older Worker finds unreadable, such as one in chunks,
 * leaves it with the release that it has.
 */
export const SCHEMA_VERSION = 1;

/** The key of the pointer to the live release, the only value that changes. */
export const POINTER_KEY = `release/${SCHEMA_VERSION}`;

/** The key of a snapshot, named by the SHA-256 of its bytes; its value never changes. */
export function snapshotKey(sha: string): string {
  return `snapshot/${sha}`;
}

/** The key of a chunk of a large snapshot, named by the hash of its bytes; its value never changes. */
export function chunkKey(name: string): string {
  return `part/${name}`;
}

/** The key of a publication, named by the id of its release; its value never changes. */
export function publicationKey(id: string): string {
  return `publication/${id}`;
}
