import type { LegalForm } from "../domain/legal-form.ts";
import type { Organization } from "../domain/organization.ts";
import type { Day } from "../domain/partial-date.ts";
import type { Site } from "../domain/site.ts";
import { type Content, contentHash } from "./content.ts";

/**
 * What a large snapshot holds: the site, and the names of the parts that everything else is in. A document's part is told
 * by the hash of its id, so a changed document changes the one part that it is in, and a new one no other.
 */
export interface Contents {
  readonly schema: number;
  readonly site: Site;
  readonly legalForms: readonly LegalForm[];
  readonly publisher: Organization;
  readonly updated: Day;
  readonly parts: Parts;
}

/** Names of parts: of each one the first 128 bits of the SHA-256 of its bytes, as 32 hexadecimal digits. */
export interface Parts {
  /** What other documents say of every organization. */
  readonly references: string;
  /** The documents of the organizations, by the hash of their ids. */
  readonly organizations: readonly string[];
  /** The documents of the collaborations, by the hash of their ids. */
  readonly collaborations: readonly string[];
  /** The entries of the collaborations and the words in them, by the hash of their ids. */
  readonly register: readonly string[];
}

/** Every part that a snapshot names. */
export function partNames({ parts }: Contents): readonly string[] {
  return [...new Set([parts.references, ...parts.register, ...parts.organizations, ...parts.collaborations])];
}

/**
 * The name of a part. Half of the hash is still far beyond chance, and every include of a large release reads the names of
 * all of its parts.
 */
export async function partName(content: Content): Promise<string> {
  return (await contentHash(content)).slice(0, 32);
}

/** Which of so many parts a document is in. */
export async function partOf(id: string, parts: number): Promise<number> {
  return Number.parseInt((await contentHash(id)).slice(0, 8), 16) % parts;
}
