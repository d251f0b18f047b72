import type { Area } from "../domain/collaboration.ts";
import { lazy, mapLazily } from "../domain/lazy.ts";
import { decodeNumbers, encodeAscending } from "../domain/number-codec.ts";
import { ORGANIZATION_KINDS, type OrganizationRef } from "../domain/organization.ts";
import { type FieldIndex, type InvertedIndex, mapFields, type Postings } from "../domain/search/inverted-index.ts";
import type { CollaborationSummary } from "../domain/summary.ts";
import { buildRefs, type OrganizationRefs } from "./repository.ts";
import { binarySearchById } from "./sort-by-id.ts";
import { type StoredValue, toText } from "./storage.ts";

/**
 * Encodes a chunk of documents: a line with the id and the length in bytes of each, then their JSON, a line each. So one
 * document can be parsed without the others.
 */
export function encodeDocuments(documents: readonly { readonly id: string; readonly json: string }[]): string {
  const lengths = documents.map(({ id, json }) => `${id} ${new TextEncoder().encode(json).byteLength}`);
  return [lengths.join(" "), ...documents.map(({ json }) => json)].join("\n");
}

/** Opens a chunk: returns the document of an id, or undefined. The shape is trusted, because the seed validated it. */
export function openDocuments<Document>(value: StoredValue): (id: string) => Document | undefined {
  const slices = sliceDocuments(value);
  return (id) => {
    const slice = slices.get(id);
    return slice === undefined ? undefined : (JSON.parse(toText(slice)) as Document);
  };
}

/** Parses the documents of a chunk one by one. */
export function readDocuments<Document>(value: StoredValue): Iterable<Document> {
  return mapLazily(sliceDocuments(value).values(), (slice) => JSON.parse(toText(slice)) as Document);
}

/** The JSON of each document of a chunk, by its id. */
function sliceDocuments(chunk: StoredValue): ReadonlyMap<string, Uint8Array | string> {
  if (typeof chunk === "string") {
    const [lengths = "", ...lines] = chunk.split("\n");
    const header = lengths.split(" ");
    return new Map(lines.map((json, index) => [header[2 * index] ?? "", json]));
  }
  const firstLine = chunk.indexOf(LINE_FEED);
  const header = toText(chunk.subarray(0, firstLine)).split(" ");
  const slices = new Map<string, Uint8Array>();
  let start = firstLine + 1;
  for (let index = 0; index < header.length; index += 2) {
    const end = start + Number(header[index + 1]);
    slices.set(header[index] ?? "", chunk.subarray(start, end));
    start = end + 1;
  }
  return slices;
}

/** The byte that ends a line of a chunk. */
export const LINE_FEED = 10;

/**
 * A chunk of the register: the summaries of some collaborations, and an index of their own, by which releases of earlier seeds
 * are searched.
 */
interface SummaryChunk {
  readonly summaries: readonly CollaborationSummary[];
  /** The areas that the summaries name. */
  readonly areas: readonly Area[];
  /** The inverted index of these collaborations, in the same order; parsed on demand. */
  readonly index: () => InvertedIndex;
}

/** The stored form of a field of the inverted index. */
export interface StoredField {
  readonly words: string;
  /** The postings of all terms with a space between; in the register a list of texts of decimal numbers. */
  readonly places: string | readonly string[];
}

/** Decodes a stored field. */
export function decodeField({ words, places }: StoredField): FieldIndex {
  const postings = typeof places === "string" ? places.split(" ") : places.map((numbers) => `${numbers} `);
  return { terms: words, postings };
}

/** Encodes a chunk of the register: a line of summaries and areas, and a line with the inverted index. */
export function encodeSummaryChunk(
  { summaries, areas, index }: SummaryChunk,
  toJson: (value: unknown) => string,
): string {
  const { members: _, ...fields } = mapFields(index(), ({ terms, postings }): StoredField => {
    return { words: terms, places: postings.map(toDecimals) };
  });
  return `${toJson({ areas, entries: summaries })}\n${toJson(fields)}`;
}

function toDecimals(postings: Postings): string {
  return decodeNumbers(typeof postings === "string" ? postings : encodeAscending(postings)).join(" ");
}

/** Decodes the output of `encodeSummaryChunk`; the names of members are not in it. */
export function decodeSummaryChunk(chunk: StoredValue): SummaryChunk {
  const [first = "", second = ""] = toText(chunk).split("\n");
  const { areas, entries } = JSON.parse(first) as Pick<SummaryChunk, "areas"> & {
    readonly entries: SummaryChunk["summaries"];
  };
  return {
    summaries: entries,
    areas,
    index: () => {
      const fields = JSON.parse(second) as Readonly<Record<Exclude<keyof InvertedIndex, "members">, StoredField>>;
      return mapFields({ ...fields, members: { words: "", places: [] } }, decodeField);
    },
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
