import { type ChunkLoader, createChunkedRepository } from "../../release/chunked-repository.ts";
import { createInMemoryRepository } from "../../release/in-memory-repository.ts";
import { POINTER_KEY, snapshotKey } from "../../release/keys.ts";
import { type Pointer, parsePointer } from "../../release/pointer.ts";
import { createQueries, type Release } from "../../release/queries.ts";
import type { ReleaseRepository } from "../../release/repository.ts";
import { parseSnapshot, type RawSnapshot, type SnapshotError } from "../../release/snapshot.ts";
import { toText } from "../../release/stored-value.ts";
import { getWithTimeout, type KvReader, type KvResult } from "./kv.ts";

/** A release in memory, and the hash of the snapshot that it came from. */
export interface LoadedRelease {
  readonly release: Release;
  readonly snapshot: string;
}

/**
 * Why there is no release to adopt. `absent`: nothing has been published. `not-yet-published`: the pointer is here but
 * its snapshot has not reached this place. `fault`: KV failed, or what it holds is damaged.
 */
export interface LoadError {
  readonly kind: "absent" | "not-yet-published" | "fault";
  readonly reason: string;
}

/** The least that KV allows; the pointer is the one value that changes. Seconds. */
export const POINTER_TTL = 30;

/** A snapshot never changes, so the place that read it may keep it. Seconds: a day. */
export const IMMUTABLE_TTL = 86_400;

/** Where releases are read from, and how long one read may take, in milliseconds. */
export interface ReleaseSource {
  readonly reader: KvReader;
  readonly readLimit: number;
}

/** The live pointer. */
export async function loadPointer({ reader, readLimit }: ReleaseSource): Promise<Pointer | LoadError> {
  const reading = await getWithTimeout(reader, POINTER_KEY, POINTER_TTL, readLimit);
  if (reading.kind !== "value") return unavailable(reading, POINTER_KEY, "absent");
  const pointer = parsePointer(toText(reading.content));
  return pointer ?? { kind: "fault", reason: `${POINTER_KEY} does not hold a pointer of this schema` };
}

/**
 * The release that a pointer names, verified; its parts are fetched when a question needs them. `askedBefore` says that its
 * snapshot was missing the last time: KV remembers a missing key as long as a present one, and asking with a short time
 * makes it look again.
 */
export async function loadRelease(
  { reader, readLimit }: ReleaseSource,
  pointer: Pointer,
  askedBefore: boolean,
  parts: ChunkLoader,
): Promise<LoadedRelease | LoadError> {
  const key = snapshotKey(pointer.snapshot);
  const reading = await getWithTimeout(reader, key, askedBefore ? POINTER_TTL : IMMUTABLE_TTL, readLimit);
  if (reading.kind !== "value") return unavailable(reading, key, "not-yet-published");
  const shelf = await shelfIn({ sha: pointer.snapshot, text: reading.content }, parts);
  if (typeof shelf === "string") return { kind: "fault", reason: `${key}: ${shelf}` };
  return { release: createQueries(shelf, pointer), snapshot: pointer.snapshot };
}

async function shelfIn(snapshot: RawSnapshot, parts: ChunkLoader): Promise<ReleaseRepository | SnapshotError> {
  const stored = await parseSnapshot(snapshot);
  if (typeof stored === "string") return stored;
  return stored.kind === "whole"
    ? (createInMemoryRepository(stored.facts) ?? "unreadable")
    : createChunkedRepository(stored.manifest, parts);
}

function unavailable(
  reading: Exclude<KvResult, { kind: "value" }>,
  key: string,
  whenAbsent: "absent" | "not-yet-published",
): LoadError {
  if (reading.kind === "fault") return { kind: "fault", reason: `${key}: ${reading.reason}` };
  return { kind: whenAbsent, reason: `${key} is not in KV` };
}
