/**
 * The major version of what is stored. A change that would let an older Worker read something wrongly raises it, and with
 * it the pointer's key: an old Worker then never meets a new release, and a new one never adopts an old one. What an older
 * Worker only finds unreadable, such as a release in parts, leaves it with the release that it has.
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
