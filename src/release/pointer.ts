import * as v from "valibot";
import { SCHEMA_VERSION } from "./keys.ts";

/** How many earlier releases the pointer remembers; with them it stays under 2 KB. */
export const REMEMBERED_RELEASES = 10;

const publication = v.object({
  id: v.pipe(v.string(), v.regex(/^\d{8}T\d{6}Z-[0-9a-f]{8}$/)),
  snapshot: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  publishedAt: v.pipe(v.string(), v.isoTimestamp()),
});

const pointer = v.object({
  schema: v.literal(SCHEMA_VERSION),
  ...publication.entries,
  previous: v.pipe(v.array(publication), v.maxLength(REMEMBERED_RELEASES)),
});

/** One act of publishing: its id, the snapshot it made visible, and when (RFC 3339, UTC). */
export type Publication = Readonly<v.InferOutput<typeof publication>>;

/** The value of the pointer's key: the live publication and those before it, newest first. */
export interface Pointer extends Publication {
  readonly schema: typeof SCHEMA_VERSION;
  readonly previous: readonly Publication[];
}

/** The pointer in a stored text, or undefined where the text is something else: another schema, no JSON. */
export function parsePointer(text: string): Pointer | undefined {
  try {
    const result = v.safeParse(pointer, JSON.parse(text));
    return result.success ? result.output : undefined;
  } catch {
    return undefined;
  }
}

/** The text to store for a pointer. */
export function pointerText(value: Pointer): string {
  return JSON.stringify(value);
}

/**
 * The pointer that makes a snapshot live at an instant (milliseconds since 1970). A rollback is made with it too: going
 * back to an old snapshot is a new publication, so the history only ever grows at its head. Its time is always later
 * than that of the pointer it replaces, also when the publishing machine's clock is behind: readers use it to tell an
 * outdated copy of the pointer from a new one.
 */
export function pointerTo(snapshot: string, instant: number, current: Pointer | undefined): Pointer {
  const earliest = current === undefined ? 0 : Date.parse(current.publishedAt) + 1000;
  const publishedAt = `${new Date(Math.max(instant, earliest)).toISOString().slice(0, 19)}Z`;
  return {
    schema: SCHEMA_VERSION,
    id: `${publishedAt.replace(/[-:]/g, "")}-${snapshot.slice(0, 8)}`,
    snapshot,
    publishedAt,
    previous: current === undefined ? [] : [publicationOf(current), ...current.previous].slice(0, REMEMBERED_RELEASES),
  };
}

/** The publication that a pointer makes live. */
export function publicationOf({ id, snapshot, publishedAt }: Pointer): Publication {
  return { id, snapshot, publishedAt };
}
