import { SCHEMA_VERSION } from "./keys.ts";

/** How many earlier releases the pointer remembers; with them it stays under 2 KB. */
export const REMEMBERED_RELEASES = 10;

/** One act of publishing: its id, the snapshot it made visible, and when (RFC 3339, UTC). */
export interface Publication {
  readonly id: string;
  readonly snapshot: string;
  readonly publishedAt: string;
}

/** The value of the pointer's key: the live publication and those before it, newest first. */
export interface Pointer extends Publication {
  readonly schema: typeof SCHEMA_VERSION;
  readonly previous: readonly Publication[];
}

/** How `pointerTo` writes the fields of a publication; texts of another form could not be compared with them. */
const ID = /^\d{8}T\d{6}Z-[0-9a-f]{8}$/;
const SNAPSHOT = /^[0-9a-f]{64}$/;
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;

/**
 * The pointer in a stored text, or undefined where the text is something else: another schema, no JSON. It is checked
 * here by hand, since a schema library would be the only one in the Worker.
 */
export function parsePointer(text: string): Pointer | undefined {
  try {
    return readPointer(JSON.parse(text));
  } catch {
    return undefined;
  }
}

function readPointer(value: unknown): Pointer | undefined {
  const publication = readPublication(value);
  const { schema, previous } = fieldsOf(value);
  if (publication === undefined || schema !== SCHEMA_VERSION || !Array.isArray(previous)) return undefined;
  const earlier = previous.map(readPublication).filter((each) => each !== undefined);
  if (earlier.length !== previous.length || earlier.length > REMEMBERED_RELEASES) return undefined;
  return { schema, ...publication, previous: earlier };
}

function readPublication(value: unknown): Publication | undefined {
  const { id, snapshot, publishedAt } = fieldsOf(value);
  const isPublication = isText(id, ID) && isText(snapshot, SNAPSHOT) && isText(publishedAt, TIME);
  return isPublication && !Number.isNaN(Date.parse(publishedAt)) ? { id, snapshot, publishedAt } : undefined;
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return Object(value);
}

function isText(value: unknown, form: RegExp): value is string {
  return typeof value === "string" && form.test(value);
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
