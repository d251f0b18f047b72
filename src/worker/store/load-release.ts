import { type ChunkLoader, createChunkedRepository } from "../../release/chunked-repository.ts";
import { type Pointer, parsePointer } from "../../release/pointer.ts";
import { parsePublication } from "../../release/publication.ts";
import { createQueries } from "../../release/queries.ts";
import type { ReleaseInfo } from "../../release/read-model.ts";
import type { Release } from "../../release/release.ts";
import { createInMemoryRepository } from "../../release/repository.ts";
import {
  POINTER_KEY,
  parseSnapshot,
  publicationKey,
  type SnapshotError,
  type StoredValue,
  snapshotKey,
  toText,
} from "../../release/storage.ts";
import { getWithTimeout, type KvReader, type KvResult } from "./kv.ts";

/** A release in memory, and the hash of its snapshot. */
export interface LoadedRelease {
  readonly release: Release;
  readonly snapshot: string;
}

/**
 * Why a release could not be loaded. `absent`: nothing has been published. `not-yet-published`: the pointer exists, but its
 * snapshot has not been replicated to this data centre. `fault`: KV failed, or what it holds is damaged.
 */
export interface LoadError {
  readonly kind: "absent" | "not-yet-published" | "fault";
  readonly reason: string;
}

/** The cacheTtl of the pointer, the one value that changes; the least that KV allows. Seconds. */
export const POINTER_TTL = 30;

/** The cacheTtl of values that never change. Seconds: a day. */
export const IMMUTABLE_TTL = 86_400;

/** The KV reader, and the timeout of one read in milliseconds. */
export interface ReleaseSource {
  readonly reader: KvReader;
  readonly readTimeout: number;
}

/** Loads the live pointer. */
export async function loadPointer({ reader, readTimeout }: ReleaseSource): Promise<Pointer | LoadError> {
  const result = await getWithTimeout(reader, POINTER_KEY, POINTER_TTL, readTimeout);
  if (result.kind !== "value") return toLoadError(result, POINTER_KEY, "absent");
  const pointer = parsePointer(toText(result.value));
  return pointer ?? { kind: "fault", reason: `${POINTER_KEY} does not hold a pointer of this schema` };
}

/**
 * Loads and verifies the release of a pointer; its chunks are loaded when a query needs them. The snapshot is in the pointer,
 * or is read. `wasMissing` says that it was absent at the last read: KV caches an absence, and a short cacheTtl makes it
 * check again.
 */
export async function loadRelease(
  source: ReleaseSource,
  pointer: Pointer,
  wasMissing: boolean,
  loadChunks: ChunkLoader,
): Promise<LoadedRelease | LoadError> {
  const inPointer =
    pointer.root === undefined ? undefined : await openRelease(pointer, pointer.root, source, loadChunks);
  if (typeof inPointer === "object") return inPointer;
  const key = snapshotKey(pointer.snapshot);
  const { reader, readTimeout } = source;
  const result = await getWithTimeout(reader, key, wasMissing ? POINTER_TTL : IMMUTABLE_TTL, readTimeout);
  if (result.kind !== "value") return toLoadError(result, key, "not-yet-published");
  const loaded = await openRelease(pointer, result.value, source, loadChunks);
  return typeof loaded === "object" ? loaded : { kind: "fault", reason: `${key}: ${loaded}` };
}

/** The release info of a pointer; the descriptions of changes are loaded on demand. */
export function toReleaseInfo({ id, publishedAt, changed, changedOn }: Pointer, source: ReleaseSource): ReleaseInfo {
  // A pointer of an earlier seed has no publication.
  const loadChanges = changed === undefined ? undefined : createChangesLoader(id, source);
  return { id, publishedAt, changed, changedOn, loadChanges };
}

/**
 * Creates the loader of change descriptions. It returns undefined if the publication has not been replicated to this
 * data centre or KV fails: a feed without descriptions is better than no feed, or one of an earlier release. Its
 * timeout is shorter than that of a request.
 */
function createChangesLoader(id: string, { reader, readTimeout }: ReleaseSource) {
  let cacheTtl = IMMUTABLE_TTL;
  return async () => {
    const result = await getWithTimeout(reader, publicationKey(id), cacheTtl, readTimeout / 3);
    // KV caches an absence as long as a value; a short cacheTtl makes it look again.
    cacheTtl = result.kind === "absent" ? POINTER_TTL : IMMUTABLE_TTL;
    const publication = result.kind === "value" ? parsePublication(toText(result.value)) : undefined;
    return publication?.latest ?? publication?.changes;
  };
}

async function openRelease(
  pointer: Pointer,
  text: StoredValue | string,
  source: ReleaseSource,
  loadChunks: ChunkLoader,
): Promise<LoadedRelease | SnapshotError> {
  const content = await parseSnapshot({ sha: pointer.snapshot, text });
  if (typeof content === "string") return content;
  const repository =
    content.kind === "chunked"
      ? createChunkedRepository(content.manifest, loadChunks)
      : createInMemoryRepository(content.facts);
  if (repository === undefined) return "unreadable";
  return { release: createQueries(repository, toReleaseInfo(pointer, source)), snapshot: pointer.snapshot };
}

function toLoadError(
  result: Exclude<KvResult, { kind: "value" }>,
  key: string,
  whenAbsent: "absent" | "not-yet-published",
): LoadError {
  if (result.kind === "fault") return { kind: "fault", reason: `${key}: ${result.reason}` };
  return { kind: whenAbsent, reason: `${key} is not in KV` };
}
