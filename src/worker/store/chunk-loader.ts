import { type ChunkLoader, type Chunks, ChunkUnavailableError } from "../../release/chunked-repository.ts";
import { chunkKey } from "../../release/keys.ts";
import { chunkName } from "../../release/manifest.ts";
import type { StoredValue } from "../../release/stored-value.ts";
import { createLruCache } from "../lru-cache.ts";
import { getAllWithTimeout } from "./kv.ts";
import { IMMUTABLE_TTL, type LoadError, POINTER_TTL, type ReleaseSource } from "./load-release.ts";

/** Bytes of parts that an isolate keeps: a small part of its 128 MB, and more than two hundred parts. */
const CAPACITY = 16 * 1024 * 1024;

/** More parts than these at once are for what is kept otherwise or shows everything; they would push out all others. */
const MOST_KEPT_AT_ONCE = 25;

/** What the parts of releases are fetched with. */
export interface ChunkLoaderDeps {
  readonly source: ReleaseSource;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** How long a part that is missing or damaged is left alone, in milliseconds. */
  readonly holdOff: number;
  /** Whether KV itself failed a moment ago and is to be left alone. */
  readonly isHeldOff: () => boolean;
  /** Told when KV itself fails: it is then left alone. */
  readonly fail: (fault: LoadError) => void;
  /** Told of a part that is missing or damaged: KV may be well, and the other parts with it. */
  readonly report: (fault: LoadError) => void;
}

/**
 * Fetches parts and keeps those that were used last. Parts are named by their content, so what was fetched for one
 * release serves the next one too.
 */
export function createChunkLoader(world: ChunkLoaderDeps, capacity: number = CAPACITY): ChunkLoader {
  const { source, clock, holdOff, isHeldOff, fail, report } = world;
  const known = createLruCache<StoredValue>(capacity, weightOf);
  // Parts that could not be had, and when they may be asked for again.
  const refused = new Map<string, number>();

  async function fetched(names: readonly string[]): Promise<Chunks> {
    if (isHeldOff()) throw new ChunkUnavailableError("KV failed a moment ago and is left alone");
    const now = clock();
    const waiting = names.find((name) => (refused.get(name) ?? 0) > now);
    if (waiting !== undefined) throw new ChunkUnavailableError(`${chunkKey(waiting)} could not be had a moment ago`);
    // KV remembers a missing key as long as a present one; asking with a short time makes it look again.
    const cacheTtl = names.some((name) => refused.has(name)) ? POINTER_TTL : IMMUTABLE_TTL;
    const reading = await getAllWithTimeout(source.reader, names.map(chunkKey), cacheTtl, source.readLimit);
    if (reading.kind === "fault") {
      const fault = { kind: "fault", reason: `${chunkKey(names[0] ?? "")}: ${reading.reason}` } as const;
      fail(fault);
      throw new ChunkUnavailableError(fault.reason);
    }
    return verified(names, reading.values);
  }

  async function verified(names: readonly string[], values: ReadonlyMap<string, StoredValue | null>): Promise<Chunks> {
    const hashes = await Promise.all(names.map((name) => hashOf(values.get(chunkKey(name)))));
    const whole = new Map<string, StoredValue>();
    const faults: LoadError[] = [];
    for (const [index, name] of names.entries()) {
      const content = values.get(chunkKey(name)) ?? null;
      if (content !== null && hashes[index] === name) {
        refused.delete(name);
        whole.set(name, content);
        continue;
      }
      refused.set(name, clock() + holdOff);
      faults.push(
        content === null
          ? { kind: "not-yet-published", reason: `${chunkKey(name)} is not in KV` }
          : { kind: "fault", reason: `${chunkKey(name)}: wrong-hash` },
      );
    }
    const [first] = faults;
    if (first === undefined) return whole;
    report(faults.length === 1 ? first : { ...first, reason: `${first.reason}, and ${faults.length - 1} more parts` });
    throw new ChunkUnavailableError(first.reason);
  }

  return async (names) => {
    const here = new Map(names.flatMap((name) => pair(name, known.get(name))));
    const missing = names.filter((name) => !here.has(name));
    if (missing.length === 0) return here;
    const news = await fetched(missing);
    if (missing.length <= MOST_KEPT_AT_ONCE) for (const [name, content] of news) known.set(name, content);
    return new Map([...here, ...news]);
  };
}

/** Bytes; a text has at least as many as characters, and most of ours hardly more. */
function weightOf(content: StoredValue): number {
  return content.length;
}

async function hashOf(content: StoredValue | null | undefined): Promise<string | undefined> {
  return content == null ? undefined : chunkName(content);
}

function pair(name: string, content: StoredValue | undefined): readonly (readonly [string, StoredValue])[] {
  return content === undefined ? [] : [[name, content]];
}
