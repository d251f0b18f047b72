// The keys and values of KV, as the seed writes them and the Worker reads them.

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

/** A value of KV: its bytes, or its text where KV gives nothing else (bulk reads). */
export type StoredValue = Uint8Array<ArrayBuffer> | string;

/** The type differs between the runtimes. */
type Hashable = Parameters<typeof crypto.subtle.digest>[1];

/** The SHA-256 (FIPS 180-4) of bytes, or of a text's bytes in UTF-8, as 64 lower-case hexadecimal digits. */
export async function contentHash(value: string | Hashable): Promise<string> {
  const bytes = typeof value === "string" ? new TextEncoder().encode(value) : value;
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The text of a value. */
export function toText(value: Uint8Array | string): string {
  return typeof value === "string" ? value : new TextDecoder().decode(value);
}

/** The bytes of a value, in UTF-8. */
export function toBytes(value: StoredValue): Uint8Array {
  return typeof value === "string" ? new TextEncoder().encode(value) : value;
}
