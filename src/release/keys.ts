/**
 * The major version of what is stored. A change that an older Worker cannot read raises it, and with it the pointer's
 * key: an old Worker never meets a new release, and a new Worker never adopts an old one.
 */
export const SCHEMA_VERSION = 1;

/** The one key that changes: which release is live. */
export const POINTER_KEY = `release/${SCHEMA_VERSION}`;

/** The key of a snapshot, named by the SHA-256 of its bytes; its value never changes. */
export function snapshotKey(sha: string): string {
  return `snapshot/${sha}`;
}

/** The key of a part of a large snapshot, named by the hash of its bytes; its value never changes. */
export function partKey(name: string): string {
  return `part/${name}`;
}
