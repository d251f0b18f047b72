import type { Collaboration } from "../domain/collaboration.ts";
import { buildCollaborationIndex } from "../domain/collaboration-index.ts";
import { lazy, mapLazily } from "../domain/lazy.ts";
import type { Organization } from "../domain/organization.ts";
import { collectPostings, encodeFieldIndex } from "../domain/search/inverted-index.ts";
import { createSearch } from "../domain/search/search.ts";
import { createMemberTerms } from "../domain/search/tokenize.ts";
import { decodeRefs, decodeSummaryChunk, openDocuments, readDocuments } from "./chunk-codec.ts";
import { decodeIndex } from "./index-codec.ts";
import { type ChunkRange, findChunk, type Manifest } from "./manifest.ts";
import {
  type Batches,
  collect,
  type IndexedDocument,
  indexOrganizations,
  type ReleaseIndex,
  type ReleaseRepository,
} from "./repository.ts";
import { type StoredValue, toText } from "./storage.ts";

/** Chunks by their names. */
export type Chunks = ReadonlyMap<string, StoredValue>;

/**
 * Loads and verifies all chunks of these names, or throws `ChunkUnavailableError`. Those that are used `once` are not
 * cached.
 */
export type ChunkLoader = (names: readonly string[], use?: "once") => Promise<Chunks>;

/** A chunk of a release cannot be loaded now: KV fails, or the chunk has not been replicated to this data centre. */
export class ChunkUnavailableError extends Error {
  override readonly name = "ChunkUnavailableError";
}

/** A repository of documents in chunks, which are loaded on demand. Indexes are cached. */
export function createChunkedRepository(
  { site, publisher, updated, legalForms, formerIds, leading, parts }: Manifest,
  loadChunks: ChunkLoader,
): ReleaseRepository {
  async function loadRanges(ranges: readonly ChunkRange[]): Promise<readonly StoredValue[]> {
    const names = ranges.map(([, name]) => name);
    const chunks = await loadChunks(names);
    return names.map((name) => requireChunk(chunks, name));
  }
  const organizationRefs = memoizeAsync(
    () => loadChunks([parts.references]),
    (chunks) => decodeRefs(toText(requireChunk(chunks, parts.references))),
  );
  const { indexes } = parts;
  const index =
    indexes === undefined
      ? memoizeAsync(
          () => Promise.all([loadRanges(parts.register), loadRanges(parts.organizations)]),
          ([register, organizations]) => indexOfEarlierSeed(register, organizations),
        )
      : memoizeAsync(async () => requireChunk(await loadChunks([indexes], "once"), indexes), decodeIndex);
  return {
    site,
    publisher,
    updated,
    legalForms,
    formerIds,
    firstIds: leading,
    collaborations: (ids, use) => loadDocuments<Collaboration>(ids, parts.collaborations, loadChunks, use),
    allCollaborations: () => loadAll<Collaboration>(parts.collaborations, loadChunks),
    allOrganizations: () => loadAll<Organization>(parts.organizations, loadChunks),
    summaryPages: parts.register.length,
    summaries: async (from, to) =>
      (await loadRanges(parts.register.slice(from, to))).flatMap((chunk) => decodeSummaryChunk(chunk).summaries),
    organizations: (ids) => collect(loadDocuments<Organization>(ids, parts.organizations, loadChunks)),
    organizationRefs,
    index,
  };
}

/** The index of a release of an earlier seed, which has none, from the chunks of its register and its organizations. */
function indexOfEarlierSeed(
  register: readonly StoredValue[],
  organizationChunks: readonly StoredValue[],
): ReleaseIndex {
  const segments = register.map(decodeSummaryChunk);
  const search = lazy(() => {
    const organizations = organizationChunks.flatMap((chunk) => [...readDocuments<Organization>(chunk)]);
    const toMembers = createMemberTerms(organizations);
    return createSearch(
      segments.map(({ summaries, index }) => {
        const members = collectPostings(summaries.map(({ participants }) => toMembers(participants)));
        return { count: summaries.length, index: { ...index(), members: encodeFieldIndex(members) } };
      }),
      [indexOrganizations(organizations)],
    );
  });
  const collaborations = buildCollaborationIndex(
    segments.flatMap(({ summaries }) => summaries),
    segments.flatMap(({ areas }) => areas),
  );
  return { collaborations, search };
}

/** The most chunks in memory at a time, some 16 MB: one round of reads for an organization in 170 collaborations of 10,000. */
const BATCH_SIZE = 192;

/**
 * The same for streams: as many as are read one by one, as bytes (kv.ts). The JSON of a bulk read takes 50 % more CPU and
 * memory.
 */
const STREAM_BATCH_SIZE = 4;

/** All documents in order of their ids; the documents of a chunk are parsed as they are read from its batch. */
async function* loadAll<Document>(ranges: readonly ChunkRange[], loadChunks: ChunkLoader): Batches<Document> {
  let index = 0;
  for (let start = 0; start < ranges.length; start += STREAM_BATCH_SIZE) {
    const names = ranges.slice(start, start + STREAM_BATCH_SIZE).map(([, name]) => name);
    const chunks = await loadChunks(names, "once");
    for (const name of names) {
      yield mapLazily(readDocuments<Document>(requireChunk(chunks, name)), (document) => ({
        index: index++,
        document,
      }));
    }
  }
}

/** The documents of these ids, chunk by chunk, in order of the first id in each. Those that are used `once` are a stream. */
async function* loadDocuments<Document>(
  ids: readonly string[],
  ranges: readonly ChunkRange[],
  loadChunks: ChunkLoader,
  use?: "once",
): Batches<Document> {
  const size = use === undefined ? BATCH_SIZE : STREAM_BATCH_SIZE;
  const indicesByChunk = Map.groupBy(ids.keys(), (index) => findChunk(ids[index] ?? "", ranges));
  const names = [...indicesByChunk.keys()].filter((name) => name !== undefined);
  for (let start = 0; start < names.length; start += size) {
    const chunks = await loadChunks(names.slice(start, start + size), use);
    for (const [name, value] of chunks) {
      const read = openDocuments<Document>(value);
      yield pickDocuments(ids, indicesByChunk.get(name) ?? [], read);
    }
  }
}

/** Parses documents one by one, as they are read: those of a whole chunk would outlive V8's young generation. */
function* pickDocuments<Document>(
  ids: readonly string[],
  indices: readonly number[],
  read: (id: string) => Document | undefined,
): Generator<IndexedDocument<Document>> {
  for (const index of indices) {
    const document = read(ids[index] ?? "");
    if (document !== undefined) yield { index, document };
  }
}

/**
 * Loads and computes a value on first use and caches it. Not a shared promise: in Workers a promise of a cancelled request
 * never settles, so concurrent requests each load.
 */
function memoizeAsync<Loaded, Value>(
  load: () => Promise<Loaded>,
  compute: (loaded: Loaded) => Value,
): () => Promise<Value> {
  let memoized: { readonly value: Value } | undefined;
  return async () => {
    if (memoized !== undefined) return memoized.value;
    const loaded = await load();
    memoized ??= { value: compute(loaded) };
    return memoized.value;
  };
}

function requireChunk(chunks: Chunks, name: string): StoredValue {
  const chunk = chunks.get(name);
  if (chunk === undefined) throw new Error(`unreachable: chunk ${name} was not loaded`);
  return chunk;
}
