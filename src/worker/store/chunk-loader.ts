import { type ChunkLoader, type Chunks, ChunkUnavailableError } from "../../release/chunked-repository.ts";
import { chunkKey, chunkName, type StoredValue } from "../../release/storage.ts";
import { createLruCache } from "../lru-cache.ts";
import { getAllWithTimeout } from "./kv.ts";
import { IMMUTABLE_TTL, type LoadError, POINTER_TTL, type ReleaseSource } from "./load-release.ts";

/** The chunk cache of an isolate: a small part of its 128 MB, and more than two hundred chunks. Bytes. */
const CAPACITY = 16 * 1024 * 1024;

/** Larger reads build an index or stream everything; they would evict all other chunks. */
const MAX_CACHED_AT_ONCE = 25;

/** The dependencies of a chunk loader. */
interface ChunkLoaderDeps {
  readonly source: ReleaseSource;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** How long a missing or damaged chunk is not read again, in milliseconds. */
  readonly backoff: number;
  /** Whether KV itself has just failed. */
  readonly isBackingOff: () => boolean;
  /** Called when KV itself fails: no chunk is then read for a while. */
  readonly fail: (error: LoadError) => void;
  /** Called for a missing or damaged chunk: the others may be available. */
  readonly log: (error: LoadError) => void;
}

/**
 * Creates the loader of chunks, with an LRU cache. Chunks are named by their content, so the cache is shared between
 * releases.
 */
export function createChunkLoader(deps: ChunkLoaderDeps, capacity: number = CAPACITY): ChunkLoader {
  const { source, clock, backoff, isBackingOff, fail, log } = deps;
  const cache = createLruCache<StoredValue>(capacity, ({ byteLength }) => byteLength);
  // Chunks that could not be loaded, with the time of the next attempt.
  const backoffUntil = new Map<string, number>();

  async function load(names: readonly string[]): Promise<Chunks> {
    if (isBackingOff()) throw new ChunkUnavailableError("KV failed a moment ago and is left alone");
    const now = clock();
    const waiting = names.find((name) => (backoffUntil.get(name) ?? 0) > now);
    if (waiting !== undefined) throw new ChunkUnavailableError(`${chunkKey(waiting)} could not be loaded a moment ago`);
    // KV caches an absence as long as a value; a short cacheTtl makes it check again.
    const cacheTtl = names.some((name) => backoffUntil.has(name)) ? POINTER_TTL : IMMUTABLE_TTL;
    const result = await getAllWithTimeout(source.reader, names.map(chunkKey), cacheTtl, source.readTimeout);
    if (result.kind === "fault") {
      const error = { kind: "fault", reason: `${chunkKey(names[0] ?? "")}: ${result.reason}` } as const;
      fail(error);
      throw new ChunkUnavailableError(error.reason);
    }
    return verify(names, result.values);
  }

  async function verify(names: readonly string[], values: ReadonlyMap<string, StoredValue | null>): Promise<Chunks> {
    const read = names.map(async (name) => {
      const value = values.get(chunkKey(name)) ?? null;
      return { name, value, hash: value === null ? undefined : await chunkName(value) };
    });
    const valid = new Map<string, StoredValue>();
    const errors: LoadError[] = [];
    for (const { name, value, hash } of await Promise.all(read)) {
      if (value !== null && hash === name) {
        backoffUntil.delete(name);
        valid.set(name, value);
        continue;
      }
      backoffUntil.set(name, clock() + backoff);
      errors.push(
        value === null
          ? { kind: "not-yet-published", reason: `${chunkKey(name)} is not in KV` }
          : { kind: "fault", reason: `${chunkKey(name)}: wrong-hash` },
      );
    }
    const [first] = errors;
    if (first === undefined) return valid;
    log(errors.length === 1 ? first : { ...first, reason: `${first.reason}, and ${errors.length - 1} more parts` });
    throw new ChunkUnavailableError(first.reason);
  }

  return async (names, use) => {
    const cached = new Map<string, StoredValue>();
    for (const name of names) {
      const value = cache.get(name);
      if (value !== undefined) cached.set(name, value);
    }
    const missing = names.filter((name) => !cached.has(name));
    if (missing.length === 0) return cached;
    const loaded = await load(missing);
    const isKept = use !== "once" && missing.length <= MAX_CACHED_AT_ONCE;
    if (isKept) for (const [name, value] of loaded) cache.set(name, value);
    return new Map([...cached, ...loaded]);
  };
}
