import { type Catalog, catalogFrom, type Facts } from "../domain/catalog.ts";
import { contentHash } from "./content-hash.ts";
import { SCHEMA_VERSION } from "./keys.ts";

/** The stored form of a catalog: its bytes as text, and the hash that names them. */
export interface Snapshot {
  readonly sha: string;
  readonly text: string;
}

/** Why a stored snapshot cannot be adopted. */
export type SnapshotFault = "wrong-hash" | "wrong-schema" | "unreadable";

interface StoredSnapshot extends Facts {
  readonly schema: number;
}

/**
 * Names a snapshot's text by its hash. The text comes from `snapshotText`; the same facts give the same text and so the
 * same hash on every machine.
 */
export async function snapshotOf(text: string): Promise<Snapshot> {
  return { sha: await contentHash(text), text };
}

/** What is stored for the facts. What has no order of its own is put in order of its id. */
export function storedSnapshot(facts: Facts): StoredSnapshot {
  return {
    schema: SCHEMA_VERSION,
    site: facts.site,
    legalForms: facts.legalForms,
    organizations: byId(facts.organizations),
    collaborations: byId(facts.collaborations),
  };
}

/**
 * The catalog in a snapshot's text, or why it must not be adopted. The hash proves that the text is what a seed wrote,
 * and the seed checked it; so nothing but the schema version is looked at again here.
 */
export async function catalogOf(snapshot: Snapshot): Promise<Catalog | SnapshotFault> {
  if ((await snapshotOf(snapshot.text)).sha !== snapshot.sha) return "wrong-hash";
  try {
    const stored = JSON.parse(snapshot.text) as StoredSnapshot;
    return stored.schema === SCHEMA_VERSION ? catalogFrom(stored) : "wrong-schema";
  } catch {
    return "unreadable";
  }
}

function byId<Item extends { readonly id: string }>(items: readonly Item[]): readonly Item[] {
  return items.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
