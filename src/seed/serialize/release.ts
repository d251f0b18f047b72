import canonicalize from "canonicalize";
import type { Collaboration } from "../../domain/collaboration.ts";
import { buildCollaborationIndex, uniqueById } from "../../domain/collaboration-index.ts";
import { collectFormerIds, type Facts, findDanglingReferences, getLastUpdated } from "../../domain/facts.ts";
import { type Organization, toOrganizationRef } from "../../domain/organization.ts";
import { buildInvertedIndex, collectPostings } from "../../domain/search/inverted-index.ts";
import {
  type SearchDocument,
  toCollaborationSearchDocuments,
  toOrganizationSearchDocument,
} from "../../domain/search/tokenize.ts";
import { toSummary } from "../../domain/summary.ts";
import { encodeDocuments, encodeRefs, encodeSummaryChunk } from "../../release/chunk-codec.ts";
import { selectFirstIds } from "../../release/first-ids.ts";
import { encodeIndex } from "../../release/index-codec.ts";
import type { Manifest } from "../../release/manifest.ts";
import { createQueries } from "../../release/queries.ts";
import { createInMemoryRepository } from "../../release/repository.ts";
import { sortById } from "../../release/sort-by-id.ts";
import { chunkName, createSnapshot, SCHEMA_VERSION, type Snapshot } from "../../release/storage.ts";
import { splitIntoChunks } from "./chunking.ts";

/** The stored values of a release: its snapshot, and the chunks of a large one. */
export interface SerializedRelease extends Snapshot {
  /** The texts of the chunks by name; empty if the snapshot holds everything. */
  readonly chunks: ReadonlyMap<string, string>;
}

/** The size limits of stored values. A document over the limit is a chunk of its own. */
export interface ChunkLimits {
  /** The largest snapshot without chunks, in bytes. */
  readonly whole: number;
  /** The largest chunk of documents, in bytes. */
  readonly documents: number;
  /** The most summaries in a chunk of the index. */
  readonly summaries: number;
}

/**
 * A request reads one chunk of documents, and the free plan of KV has 1,000 writes a day (docs/decisions/0011). On average a
 * chunk is a bit more than half full.
 */
export const CHUNK_LIMITS: ChunkLimits = { whole: 128 * 1024, documents: 128 * 1024, summaries: 420 };

/**
 * Serializes the facts as canonical JSON (RFC 8785), with unordered lists sorted by id, so that the same facts give the same
 * bytes and names on every machine. Throws for a dangling reference, which validation must have rejected.
 */
export async function serializeRelease(facts: Facts, limits: ChunkLimits = CHUNK_LIMITS): Promise<SerializedRelease> {
  const [dangling] = findDanglingReferences(facts);
  if (dangling !== undefined) {
    throw new Error(
      `${dangling.from.kind} ${dangling.from.id} refers to an unknown ${dangling.to.kind}: ${dangling.to.id}`,
    );
  }
  const serialized = {
    organizations: serializeDocuments(facts.organizations),
    collaborations: serializeDocuments(facts.collaborations),
  };
  if (totalSize([...serialized.organizations, ...serialized.collaborations]) <= limits.whole) {
    const text = serializeWhole(facts);
    if (byteLength(text) <= limits.whole) return { ...(await createSnapshot(text)), chunks: new Map() };
  }
  return serializeChunked(facts, serialized, limits);
}

/** A snapshot that holds all facts, whatever its size. */
export function serializeWhole({ site, legalForms, organizations, collaborations }: Facts): string {
  const documents = { organizations: sortById(organizations), collaborations: sortById(collaborations) };
  return canonicalJson({ schema: SCHEMA_VERSION, site, legalForms, ...documents });
}

/** A document with its canonical JSON. */
interface SerializedDocument<Document> {
  readonly id: string;
  readonly document: Document;
  readonly json: string;
}

interface SerializedDocuments {
  readonly organizations: readonly SerializedDocument<Organization>[];
  readonly collaborations: readonly SerializedDocument<Collaboration>[];
}

function serializeDocuments<Document extends { readonly id: string }>(
  documents: readonly Document[],
): readonly SerializedDocument<Document>[] {
  return sortById(documents).map((document) => ({ id: document.id, document, json: canonicalJson(document) }));
}

async function serializeChunked(
  facts: Facts,
  serialized: SerializedDocuments,
  limits: ChunkLimits,
): Promise<SerializedRelease> {
  const { site, legalForms } = facts;
  const { organizations, collaborations } = serialized;
  const publisher = organizations.find(({ id }) => id === site.publisher)?.document;
  if (publisher === undefined) throw new Error("unreachable: the publisher is one of the references checked above");
  const chunks = new Map<string, string>();
  const addChunk = async (text: string) => {
    const name = await chunkName(text);
    chunks.set(name, text);
    return name;
  };
  const ranges = async <Item extends SerializedDocument<unknown>>(
    items: readonly Item[],
    maxSize: number,
    sizeOf: (item: Item) => number,
    encode: (chunk: readonly Item[]) => string,
  ) => {
    const split = await splitIntoChunks(items, maxSize, sizeOf);
    return Promise.all(split.map(async (chunk) => [chunk[0]?.id ?? "", await addChunk(encode(chunk))] as const));
  };
  const sorted = {
    ...facts,
    organizations: organizations.map(({ document }) => document),
    collaborations: collaborations.map(({ document }) => document),
  };
  const manifest: Manifest = {
    schema: SCHEMA_VERSION,
    site,
    legalForms,
    publisher,
    updated: getLastUpdated(facts.site, facts.collaborations),
    ...(hasFormerIds(facts) && { formerIds: collectFormerIds(facts) }),
    leading: selectFirstIds(sorted.collaborations, await listOverview(sorted)),
    parts: {
      references: await addChunk(canonicalJson(encodeRefs(sorted.organizations.map(toOrganizationRef)))),
      organizations: await ranges(organizations, limits.documents, jsonSize, encodeDocuments),
      collaborations: await ranges(collaborations, limits.documents, jsonSize, encodeDocuments),
      ...(collaborations.length > 0 && { indexes: await addChunk(serializeIndex(sorted)) }),
      register: await ranges(collaborations, limits.summaries, () => 1, summaryChunkEncoder(facts)),
    },
  };
  return { ...(await createSnapshot(canonicalJson(manifest))), chunks };
}

/** The ids that the overview shows on the day of the latest edit: the same facts give the same ids on any day. */
async function listOverview(facts: Facts): Promise<readonly string[]> {
  const repository = createInMemoryRepository(facts);
  if (repository === undefined) throw new Error("unreachable: the publisher is one of the references checked above");
  const { overview } = createQueries(repository, { id: "", publishedAt: undefined });
  const { collaborations } = await overview({ day: repository.updated, language: "sv", first: "publisher" });
  return collaborations.map(({ collaboration }) => collaboration.id);
}

/** The index of lists and searches, with the orders and groups that the Worker would otherwise compute. */
function serializeIndex({ legalForms, organizations, collaborations }: Facts): string {
  const source = {
    collaborations: buildCollaborationIndex(
      collaborations.map(toSummary),
      collaborations.flatMap(({ areas }) => areas),
    ),
    organizations: organizations.map(({ id }) => id),
    terms: {
      collaborations: buildInvertedIndex(toCollaborationSearchDocuments({ collaborations, organizations, legalForms })),
      organizations: buildInvertedIndex(organizations.map(toOrganizationSearchDocument)),
    },
  };
  return encodeIndex(source, canonicalJson);
}

function hasFormerIds({ collaborations, organizations }: Facts): boolean {
  return [...collaborations, ...organizations].some(({ formerIds = [] }) => formerIds.length > 0);
}

/** Creates the encoder of register chunks. */
function summaryChunkEncoder({ legalForms }: Facts): (chunk: SerializedDocuments["collaborations"]) => string {
  return (documents) => {
    const collaborations = documents.map(({ document }) => document);
    const searchDocuments = toCollaborationSearchDocuments({ collaborations, organizations: [], legalForms });
    const areas = uniqueById(collaborations.flatMap((each) => each.areas));
    const postings = (field: keyof SearchDocument) => collectPostings(searchDocuments.map((each) => each[field]));
    const fields = { names: postings("names"), areas: postings("areas"), rest: postings("rest") };
    return encodeSummaryChunk({ summaries: collaborations.map(toSummary), areas }, fields, canonicalJson);
  };
}

function jsonSize({ json }: SerializedDocument<unknown>): number {
  return byteLength(json);
}

function totalSize(serialized: readonly SerializedDocument<unknown>[]): number {
  return serialized.reduce((sum, each) => sum + jsonSize(each), 0);
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).byteLength;
}

function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new Error("unreachable: an object always has a canonical form");
  return text;
}
