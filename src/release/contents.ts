import type { LegalForm } from "../domain/legal-form.ts";
import type { Organization } from "../domain/organization.ts";
import type { Day } from "../domain/partial-date.ts";
import type { Site } from "../domain/site.ts";
import { type Content, contentHash } from "./content.ts";
import { placeOf } from "./in-order.ts";

/**
 * What a large snapshot holds: the site, and the names of the parts that everything else is in. Documents are in order of
 * their ids, so those of names that stand together in a list stand together in a part.
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
  /** The documents of the organizations. */
  readonly organizations: readonly PartRange[];
  /** The documents of the collaborations. */
  readonly collaborations: readonly PartRange[];
  /** The entries of the collaborations and the words in them. */
  readonly register: readonly PartRange[];
}

/** A part, and the id from which on documents are in it, up to that of the next part. */
export type PartRange = readonly [from: string, name: string];

/** Every part that a snapshot names. */
export function partNames({ parts }: Contents): readonly string[] {
  const ranges = [...parts.register, ...parts.organizations, ...parts.collaborations];
  return [...new Set([parts.references, ...ranges.map(([, name]) => name)])];
}

/**
 * The name of a part. Half of the hash is still far beyond chance, and every include of a large release reads the names of
 * all of its parts.
 */
export async function partName(content: Content): Promise<string> {
  return (await contentHash(content)).slice(0, 32);
}

/** The name of the part that the document of an id is in, if there is one. */
export function partWith(id: string, ranges: readonly PartRange[]): string | undefined {
  return ranges[placeOf(id, ranges)]?.[1];
}
