import { toSwedishDate } from "../domain/status.ts";
import { type ChangedOn, withChanged } from "./changed-on.ts";
import { SCHEMA_VERSION } from "./storage.ts";

/** How many earlier releases the pointer stores; with them it stays under 2 KB, without its root. */
export const MAX_HISTORY = 10;

/** One publication: its id, its snapshot, and when it was published (RFC 3339, UTC). */
export interface ReleaseRecord {
  readonly id: string;
  readonly snapshot: string;
  readonly publishedAt: string;
}

/** The value of the pointer's key: the live release and those before it, newest first. */
export interface Pointer extends ReleaseRecord {
  readonly schema: typeof SCHEMA_VERSION;
  readonly previous: readonly ReleaseRecord[];
  /** The day in Swedish time on which facts last changed for visitors; absent in pointers of earlier seeds. */
  readonly changed?: string;
  /** The documents that changed last, by day; absent in pointers of earlier seeds. */
  readonly changedOn?: ChangedOn;
  /**
   * The text of the snapshot, so that a Worker reads one value instead of two in sequence. Absent in pointers of earlier
   * seeds; earlier Workers ignore it. It is verified by its hash: the snapshot also has a key of its own.
   */
  readonly root?: string;
}

/** The formats that `nextPointer` writes; other formats cannot be compared as text. */
const ID = /^\d{8}T\d{6}Z-[0-9a-f]{8}$/;
const SNAPSHOT = /^[0-9a-f]{64}$/;
const ISO_DAY = /^\d{4}-\d\d-\d\d$/;
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;

/**
 * Parses a stored pointer; undefined for another schema or no JSON. By hand, since a schema library would be the only one in
 * the Worker.
 */
export function parsePointer(text: string): Pointer | undefined {
  try {
    return toPointer(JSON.parse(text));
  } catch {
    return undefined;
  }
}

function toPointer(value: unknown): Pointer | undefined {
  const record = parseRecord(value);
  const { schema, previous, changed, changedOn, root } = toFields(value);
  if (record === undefined || schema !== SCHEMA_VERSION || !Array.isArray(previous)) return undefined;
  const earlier = previous.map(parseRecord).filter((each) => each !== undefined);
  if (earlier.length !== previous.length || earlier.length > MAX_HISTORY) return undefined;
  return {
    schema,
    ...record,
    previous: earlier,
    ...(isText(changed, ISO_DAY) && { changed }),
    ...(isChangedOn(changedOn) && { changedOn }),
    ...(typeof root === "string" && { root }),
  };
}

function parseRecord(value: unknown): ReleaseRecord | undefined {
  const { id, snapshot, publishedAt } = toFields(value);
  const isRecord = isText(id, ID) && isText(snapshot, SNAPSHOT) && isText(publishedAt, TIME);
  return isRecord && !Number.isNaN(Date.parse(publishedAt)) ? { id, snapshot, publishedAt } : undefined;
}

function toFields(value: unknown): Readonly<Record<string, unknown>> {
  return Object(value);
}

function isText(value: unknown, form: RegExp): value is string {
  return typeof value === "string" && form.test(value);
}

function isChangedOn(value: unknown): value is ChangedOn {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  return Object.entries(value).every(
    ([day, names]) => ISO_DAY.test(day) && Array.isArray(names) && names.every((name) => typeof name === "string"),
  );
}

/** The stored text of a pointer. */
export function serializePointer(value: Pointer): string {
  return JSON.stringify(value);
}

/** What else is known of a new pointer. */
export interface PointerOptions {
  /** The text of the snapshot. */
  readonly root?: string | undefined;
  /** The names of the documents that changed. */
  readonly documents?: readonly string[];
  /** Whether the network has confirmed the time. */
  readonly isTimeConfirmed?: boolean | undefined;
}

/**
 * The pointer that makes a snapshot live at a time in milliseconds since 1970. A rollback uses it too: it is a new release
 * of an old snapshot, so history only grows. `publishedAt` is later than that of the pointer it replaces, even where the
 * publishing machine's clock is behind: readers use it to tell an outdated copy of the pointer from a new one. One that is
 * too far ahead was written by a wrong clock and refused by Workers, so it is not followed: as far as they refuse where the
 * time is confirmed, a day where it may be this machine's clock that is wrong.
 */
export function nextPointer(
  snapshot: string,
  time: number,
  current: Pointer | undefined,
  { root, documents = [], isTimeConfirmed = false }: PointerOptions = {},
): Pointer {
  const replaced = current === undefined ? 0 : Date.parse(current.publishedAt);
  const earliest = replaced > time + (isTimeConfirmed ? MAX_CLOCK_SKEW : DAY) ? 0 : replaced + 1000;
  const publishedAt = `${new Date(Math.max(time, earliest)).toISOString().slice(0, 19)}Z`;
  const day = toSwedishDate(Date.parse(publishedAt));
  const changedOn = withChanged(current?.changedOn, day, documents);
  return {
    schema: SCHEMA_VERSION,
    id: `${publishedAt.replace(/[-:]/g, "")}-${snapshot.slice(0, 8)}`,
    snapshot,
    publishedAt,
    previous: current === undefined ? [] : [toRecord(current), ...current.previous].slice(0, MAX_HISTORY),
    changed: day,
    ...(Object.keys(changedOn).length > 0 && { changedOn }),
    ...(root !== undefined && { root }),
  };
}

/** How far the clock of a publishing machine may be ahead of a Worker's. Milliseconds. */
const MAX_CLOCK_SKEW = 5 * 60_000;

const DAY = 86_400_000;

/** Whether a Worker has to reject a pointer, because it was written with a wrong clock. */
export function isFromFuture({ publishedAt }: Pick<ReleaseRecord, "publishedAt">, now: number): boolean {
  return Date.parse(publishedAt) > now + MAX_CLOCK_SKEW;
}

/** The record of the release that a pointer makes live. */
export function toRecord({ id, snapshot, publishedAt }: Pointer): ReleaseRecord {
  return { id, snapshot, publishedAt };
}
