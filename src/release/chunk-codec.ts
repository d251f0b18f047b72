import type { Area } from "../domain/collaboration.ts";
import { lazy, mapLazily } from "../domain/lazy.ts";
import { encodeNumbers, toDifferences } from "../domain/number-codec.ts";
import { ORGANIZATION_KINDS, type OrganizationRef } from "../domain/organization.ts";
import { type FieldIndex, joinFieldIndex, type Postings } from "../domain/search/inverted-index.ts";
import type { SearchDocument } from "../domain/search/tokenize.ts";
import type { CollaborationSummary } from "../domain/summary.ts";
import { buildRefs, type OrganizationRefs } from "./repository.ts";
import { encodeSections, LINE_FEED, sliceSections } from "./sections.ts";
import { binarySearchById } from "./sort-by-id.ts";
import { type StoredValue, toText } from "./storage.ts";

/** Encodes a chunk of documents, of which one can be parsed without the others. */
export function encodeDocuments(documents: readonly { readonly id: string; readonly json: string }[]): string {
  return encodeSections(documents.map(({ id, json }) => [id, json]));
}

/** Opens a chunk: returns the document of an id, or undefined. The shape is trusted, because the seed validated it. */
export function openDocuments<Document>(value: StoredValue): (id: string) => Document | undefined {
  const sections = sliceSections(value);
  return (id) => {
    const section = sections.get(id);
    return section === undefined ? undefined : (JSON.parse(toText(section)) as Document);
  };
}

/** Parses the documents of a chunk one by one. */
export function readDocuments<Document>(value: StoredValue): Iterable<Document> {
  return mapLazily(sliceSections(value).values(), (section) => JSON.parse(toText(section)) as Document);
}

/** A chunk of the register: the summaries of some collaborations. */
interface SummaryChunk {
  readonly summaries: readonly CollaborationSummary[];
  /** The areas that the summaries name. */
  readonly areas: readonly Area[];
}

/** The index in a chunk, by which releases of earlier seeds are searched: of its collaborations, without the names of members. */
type RegisterFields<Field> = Readonly<Record<Exclude<keyof SearchDocument, "members">, Field>>;

/** The stored form of the postings of a field: the terms, and the differences of the indices of each, decimal. */
interface StoredPostings {
  readonly words: string;
  readonly places: readonly string[];
}

/** Encodes a chunk of the register: a line of summaries and areas, and a line with the inverted index. */
export function encodeSummaryChunk(
  { summaries, areas }: SummaryChunk,
  postings: RegisterFields<Postings>,
  toJson: (value: unknown) => string,
): string {
  return `${toJson({ areas, entries: summaries })}\n${toJson(mapRegisterFields(postings, toStoredPostings))}`;
}

function mapRegisterFields<From, To>({ names, areas, rest }: RegisterFields<From>, map: (field: From) => To) {
  return { names: map(names), areas: map(areas), rest: map(rest) };
}

function toStoredPostings(postings: Postings): StoredPostings {
  return {
    words: ` ${postings.map(([term]) => term).join(" ")} `,
    places: postings.map(([, documents]) => toDifferences(documents).join(" ")),
  };
}

function toFieldIndex({ words, places }: StoredPostings): FieldIndex {
  const terms = words.trim().split(" ");
  return joinFieldIndex(
    places.map((differences, index) => [terms[index] ?? "", encodeNumbers(differences.split(" ").map(Number))]),
  );
}

/** Decodes the output of `encodeSummaryChunk`; its index on demand. */
export function decodeSummaryChunk(
  chunk: StoredValue,
): SummaryChunk & { readonly index: () => RegisterFields<FieldIndex> } {
  const end = chunk.indexOf(LINE_FEED);
  const { areas, entries } = JSON.parse(toText(chunk.subarray(0, end))) as Pick<SummaryChunk, "areas"> & {
    readonly entries: SummaryChunk["summaries"];
  };
  return {
    summaries: entries,
    areas,
    index: () =>
      mapRegisterFields(JSON.parse(toText(chunk.subarray(end + 1))) as RegisterFields<StoredPostings>, toFieldIndex),
  };
}

/**
 * A reference to an organization: its id, the index of its kind, its Swedish, short and English names. Every request to a
 * large release reads the rows of all organizations, so they are short.
 */
type RefRow = readonly [id: string, kind: number, sv: string, shortName?: string, en?: string];

/** Encodes references to organizations. */
export function encodeRefs(refs: readonly OrganizationRef[]): readonly RefRow[] {
  return refs.map(({ id, kind: kindName, name, shortName }) => {
    const kind = ORGANIZATION_KINDS.indexOf(kindName);
    if (name.en !== undefined) return [id, kind, name.sv, shortName ?? "", name.en];
    return shortName === undefined ? [id, kind, name.sv] : [id, kind, name.sv, shortName];
  });
}

/** Decodes the output of `encodeRefs`, sorted by id. A request needs few of the rows, so each is decoded on demand. */
export function decodeRefs(text: string): OrganizationRefs {
  const rows = JSON.parse(text) as readonly RefRow[];
  const all = lazy(() => buildRefs(rows.map(decodeRef)));
  return {
    get organizations() {
      return all().organizations;
    },
    sortedIndices: (language) => all().sortedIndices(language),
    byId: {
      get(id) {
        const row = rows[binarySearchById(id, rows)];
        return row?.[0] === id ? decodeRef(row) : undefined;
      },
    },
  };
}

function decodeRef([id, kindIndex, sv, shortName = "", en]: RefRow): OrganizationRef {
  const kind = ORGANIZATION_KINDS[kindIndex];
  if (kind === undefined) throw new Error(`an organization of an unknown kind: ${id}`);
  // In the order of canonical JSON, so that the API writes the same bytes for releases with and without chunks.
  return { id, kind, name: en === undefined ? { sv } : { en, sv }, ...(shortName !== "" && { shortName }) };
}
