import type { IsoDate } from "../domain/dates.ts";
import type { PublishedChange } from "./publication.ts";
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

/**
 * Which documents last changed on which day in Swedish time, latest day first: `{"2026-11-25": ["collaborations/smohf"]}`.
 * It is stored in the pointer, so that every page knows its own day without another read.
 */
export type ChangedOn = Readonly<Record<IsoDate, readonly string[]>>;

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

/** How far the clock of a publishing machine may be ahead of a Worker's. Milliseconds. */
export const MAX_CLOCK_SKEW = 5 * 60_000;

/** Whether a Worker has to reject a pointer, because it was written with a wrong clock. */
export function isFromFuture({ publishedAt }: Pick<ReleaseRecord, "publishedAt">, now: number): boolean {
  return Date.parse(publishedAt) > now + MAX_CLOCK_SKEW;
}

/** The record of the release that a pointer makes live. */
export function toRecord({ id, snapshot, publishedAt }: Pointer): ReleaseRecord {
  return { id, snapshot, publishedAt };
}

/** The day on which each document last changed. */
export function dayByDocument(changedOn: ChangedOn = {}): ReadonlyMap<string, IsoDate> {
  return new Map(Object.entries(changedOn).flatMap(([day, names]) => names.map((name) => [name, day] as const)));
}

/** The folder of each kind of document. */
const FOLDERS = {
  site: "site",
  "legal-form": "legal-forms",
  organization: "organizations",
  collaboration: "collaborations",
} as const;

/** The name of a document in `ChangedOn`. */
export function documentName({ of, id }: Pick<PublishedChange, "of" | "id">): string {
  return `${FOLDERS[of]}/${id}`;
}
