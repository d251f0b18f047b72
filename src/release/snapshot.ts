import type { Facts } from "../domain/facts.ts";
import type { Manifest } from "./manifest.ts";
import { contentHash, SCHEMA_VERSION, type StoredValue, toText } from "./storage.ts";

/** The stored form of a release's facts: its bytes as text, and the hash that names them. */
export interface Snapshot {
  readonly sha: string;
  readonly text: string;
}

/** Why a stored snapshot cannot be used. */
export type SnapshotError = "wrong-hash" | "wrong-schema" | "unreadable";

/** What a snapshot holds: all facts, or a manifest of the chunks that they are in. */
export type SnapshotContent =
  | { readonly kind: "whole"; readonly facts: Facts }
  | { readonly kind: "chunked"; readonly manifest: Manifest };

/** Names a snapshot's text by its hash; the same text has the same name on every machine. */
export async function createSnapshot(text: string): Promise<Snapshot> {
  return { sha: await contentHash(text), text };
}

/** A snapshot as it was read. */
export interface RawSnapshot {
  readonly sha: string;
  readonly text: StoredValue;
}

/**
 * Parses and verifies a snapshot. The hash proves that the text is what a seed wrote after its checks, so only the schema
 * version is checked again.
 */
export async function parseSnapshot({ sha, text }: RawSnapshot): Promise<SnapshotContent | SnapshotError> {
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
