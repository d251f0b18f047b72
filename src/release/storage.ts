// The keys and values of KV, as the seed writes them and the Worker reads them.

import type { Facts } from "../domain/facts.ts";
import type { Manifest } from "./manifest.ts";

/**
 * The major version of the stored format, raised by a change that an older Worker would misread. It is part of the pointer's
 * key, so an old Worker never sees a new release. An older Worker that cannot read a release, such as one in chunks, keeps
 * serving its current one.
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

/** A value of KV. */
export type StoredValue = Uint8Array<ArrayBuffer>;

/** The type differs between the runtimes. */
type Hashable = Parameters<typeof crypto.subtle.digest>[1];

/** The SHA-256 (FIPS 180-4) of bytes, or of a text's bytes in UTF-8, as 64 lower-case hexadecimal digits. */
export async function contentHash(value: string | Hashable): Promise<string> {
  const bytes = typeof value === "string" ? toBytes(value) : value;
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * The name of a chunk: the first 128 bits of the SHA-256 of its bytes, as 32 hexadecimal digits. Not the whole hash, because
 * every request to a large release reads the names of all chunks.
 */
export async function chunkName(value: StoredValue | string): Promise<string> {
  return (await contentHash(value)).slice(0, 32);
}

/** The text of a value. */
export function toText(value: Uint8Array | string): string {
  return typeof value === "string" ? value : new TextDecoder().decode(value);
}

/** The bytes of a text, in UTF-8. */
export function toBytes(text: string): StoredValue {
  return new TextEncoder().encode(text) as StoredValue;
}

/** The stored form of a release's facts: its bytes as text, and the hash that names them. */
export interface Snapshot<Text extends StoredValue | string = string> {
  readonly sha: string;
  readonly text: Text;
}

/** Why a stored snapshot cannot be used. */
export type SnapshotError = "wrong-hash" | "wrong-schema" | "unreadable";

/** The content of a snapshot: all facts, or a manifest of their chunks. */
export type SnapshotContent =
  | { readonly kind: "whole"; readonly facts: Facts }
  | { readonly kind: "chunked"; readonly manifest: Manifest };

/** Names a snapshot's text by its hash; the same text has the same name on every machine. */
export async function createSnapshot(text: string): Promise<Snapshot> {
  return { sha: await contentHash(text), text };
}

/**
 * Parses and verifies a snapshot as it was read. The hash proves that the text is what a seed wrote after validation, so only
 * the schema version is checked again.
 */
export async function parseSnapshot({
  sha,
  text,
}: Snapshot<StoredValue | string>): Promise<SnapshotContent | SnapshotError> {
  if ((await contentHash(text)) !== sha) return "wrong-hash";
  try {
    const stored = JSON.parse(toText(text)) as (Facts & { schema: number }) | Manifest;
    if (stored.schema !== SCHEMA_VERSION) return "wrong-schema";
    if ("parts" in stored) return { kind: "chunked", manifest: stored };
    return isWhole(stored) ? { kind: "whole", facts: stored } : "unreadable";
  } catch {
    return "unreadable";
  }
}

function isWhole(stored: Partial<Facts>): stored is Facts {
  const { site, legalForms, organizations, collaborations } = stored;
  return site !== undefined && [legalForms, organizations, collaborations].every(Array.isArray);
}
