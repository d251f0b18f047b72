import type { Facts } from "../domain/facts.ts";
import { type Content, contentHash, textIn } from "./content.ts";
import type { Contents } from "./contents.ts";
import { SCHEMA_VERSION } from "./keys.ts";

/** The stored form of a release's facts: its bytes as text, and the hash that names them. */
export interface Snapshot {
  readonly sha: string;
  readonly text: string;
}

/** Why a stored snapshot cannot be adopted. */
export type SnapshotFault = "wrong-hash" | "wrong-schema" | "unreadable";

/** What a snapshot holds: all facts, or where they are. */
export type StoredFacts =
  | { readonly kind: "whole"; readonly facts: Facts }
  | { readonly kind: "in-parts"; readonly contents: Contents };

/** Names a snapshot's text by its hash; the same text has the same name on every machine. */
export async function snapshotOf(text: string): Promise<Snapshot> {
  return { sha: await contentHash(text), text };
}

/** A snapshot as it was read. */
export interface ReadSnapshot {
  readonly sha: string;
  readonly text: Content;
}

/**
 * What a snapshot holds, or why it must not be adopted. The hash proves that the text is what a seed wrote, and
 * the seed checked it; so nothing but the schema version is looked at again here.
 */
export async function readSnapshot({ sha, text }: ReadSnapshot): Promise<StoredFacts | SnapshotFault> {
  if ((await contentHash(text)) !== sha) return "wrong-hash";
  try {
    const stored = JSON.parse(textIn(text)) as (Facts & { schema: number }) | Contents;
    if (stored.schema !== SCHEMA_VERSION) return "wrong-schema";
    if ("parts" in stored) return { kind: "in-parts", contents: stored };
    return isWhole(stored) ? { kind: "whole", facts: stored } : "unreadable";
  } catch {
    return "unreadable";
  }
}

function isWhole(stored: Partial<Facts>): stored is Facts {
  const { site, legalForms, organizations, collaborations } = stored;
  return site !== undefined && [legalForms, organizations, collaborations].every(Array.isArray);
}
