import type { IsoDate } from "../domain/dates.ts";
import type { FormerIds } from "../domain/facts.ts";
import type { LegalForm } from "../domain/legal-form.ts";
import type { Organization } from "../domain/organization.ts";
import type { Site } from "../domain/site.ts";
import type { FirstIds } from "./first-ids.ts";
import { binarySearchById } from "./sort-by-id.ts";

/**
 * A large snapshot: the site, and the names of the chunks that hold everything else. Documents are sorted by id. Property
 * names are those of the stored JSON.
 */
export interface Manifest {
  readonly schema: number;
  readonly site: Site;
  readonly legalForms: readonly LegalForm[];
  readonly publisher: Organization;
  readonly updated: IsoDate;
  /** Absent where no document has a former id. */
  readonly formerIds?: FormerIds;
  /** Absent in manifests of earlier seeds. */
  readonly leading?: FirstIds;
  readonly parts: ChunkTable;
}

/** Names of chunks, see `chunkName`. */
interface ChunkTable {
  /** References to all organizations. */
  readonly references: string;
  /** The documents of the organizations. */
  readonly organizations: readonly ChunkRange[];
  /** The documents of the collaborations. */
  readonly collaborations: readonly ChunkRange[];
  /** The indexes of lists and searches, see index-codec.ts. Absent without collaborations and in manifests of earlier seeds. */
  readonly indexes?: string;
  /** The same in another form, in manifests of an earlier seed; not read any more. */
  readonly index?: string;
  /** Summaries of the collaborations, with the inverted index that earlier Workers search. */
  readonly register: readonly ChunkRange[];
}

/** A chunk and the lowest id in it; it ends before the lowest id of the next one. */
export type ChunkRange = readonly [from: string, name: string];

/** The names of all chunks of a snapshot. */
export function listChunks({ parts }: Manifest): readonly string[] {
  const ranges = [...parts.register, ...parts.organizations, ...parts.collaborations];
  const names = [parts.references, parts.indexes, parts.index, ...ranges.map(([, name]) => name)];
  return [...new Set(names.filter((name) => name !== undefined))];
}

/** The name of the chunk that an id is in, if it is in any. */
export function findChunk(id: string, ranges: readonly ChunkRange[]): string | undefined {
  return ranges[binarySearchById(id, ranges)]?.[1];
}
