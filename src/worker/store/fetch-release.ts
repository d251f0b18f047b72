import { textIn } from "../../release/content.ts";
import { POINTER_KEY, snapshotKey } from "../../release/keys.ts";
import { type FetchParts, packedShelf } from "../../release/packed-shelf.ts";
import { type Pointer, parsePointer } from "../../release/pointer.ts";
import { type Release, releaseOf } from "../../release/release.ts";
import { type Shelf, wholeShelf } from "../../release/shelf.ts";
import { type ReadSnapshot, readSnapshot, type SnapshotFault } from "../../release/snapshot.ts";
import { type Reader, type Reading, readWithinLimit } from "./reader.ts";

/** A release in memory, and the hash of the snapshot that it came from. */
export interface Held {
  readonly release: Release;
  readonly snapshot: string;
}

/**
 * Why there is no release to adopt. `absent`: nothing has been published. `not-yet-published`: the pointer is here but
 * its snapshot has not reached this place. `fault`: KV failed, or what it holds is damaged.
 */
export interface Unavailable {
  readonly kind: "absent" | "not-yet-published" | "fault";
  readonly reason: string;
}

/** The least that KV allows; the pointer is the one value that changes. Seconds. */
export const SHORT_CACHE = 30;

/** A snapshot never changes, so the place that read it may keep it. Seconds: a day. */
export const LONG_CACHE = 86_400;

/** Where releases are read from, and how long one read may take, in milliseconds. */
export interface ReleaseSource {
  readonly reader: Reader;
  readonly readLimit: number;
}

/** The live pointer. */
export async function fetchPointer({ reader, readLimit }: ReleaseSource): Promise<Pointer | Unavailable> {
  const reading = await readWithinLimit(reader, POINTER_KEY, SHORT_CACHE, readLimit);
  if (reading.kind !== "value") return unavailable(reading, POINTER_KEY, "absent");
  const pointer = parsePointer(textIn(reading.content));
  return pointer ?? { kind: "fault", reason: `${POINTER_KEY} does not hold a pointer of this schema` };
}

/**
 * The release that a pointer names, verified; its parts are fetched when a question needs them. `askedBefore` says that its
 * snapshot was missing the last time: KV remembers a missing key as long as a present one, and asking with a short time
 * makes it look again.
 */
export async function fetchRelease(
  { reader, readLimit }: ReleaseSource,
  pointer: Pointer,
  askedBefore: boolean,
  parts: FetchParts,
): Promise<Held | Unavailable> {
  const key = snapshotKey(pointer.snapshot);
  const reading = await readWithinLimit(reader, key, askedBefore ? SHORT_CACHE : LONG_CACHE, readLimit);
  if (reading.kind !== "value") return unavailable(reading, key, "not-yet-published");
  const shelf = await shelfIn({ sha: pointer.snapshot, text: reading.content }, parts);
  if (typeof shelf === "string") return { kind: "fault", reason: `${key}: ${shelf}` };
  return { release: releaseOf(shelf, pointer), snapshot: pointer.snapshot };
}

async function shelfIn(snapshot: ReadSnapshot, parts: FetchParts): Promise<Shelf | SnapshotFault> {
  const stored = await readSnapshot(snapshot);
  if (typeof stored === "string") return stored;
  return stored.kind === "whole" ? (wholeShelf(stored.facts) ?? "unreadable") : packedShelf(stored.contents, parts);
}

function unavailable(
  reading: Exclude<Reading, { kind: "value" }>,
  key: string,
  whenAbsent: "absent" | "not-yet-published",
): Unavailable {
  if (reading.kind === "fault") return { kind: "fault", reason: `${key}: ${reading.reason}` };
  return { kind: whenAbsent, reason: `${key} is not in KV` };
}
