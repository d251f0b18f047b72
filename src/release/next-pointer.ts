import type { IsoDate } from "../domain/dates.ts";
import { toSwedishDate } from "../domain/status.ts";
import { type ChangedOn, MAX_CLOCK_SKEW, MAX_HISTORY, type Pointer, toRecord } from "./pointer.ts";
import { SCHEMA_VERSION } from "./storage.ts";

/** Optional data of a new pointer. */
interface PointerOptions {
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

/** Milliseconds. */
const DAY = 86_400_000;

/**
 * The maximum number of documents with a stored day: some 35 bytes each, in a pointer that every request reads. For a
 * document that changed earlier, the day of its review is shown.
 */
const MAX_CHANGED = 300;

/** Adds documents that changed on a day. */
export function withChanged(previous: ChangedOn | undefined, day: IsoDate, documents: readonly string[]): ChangedOn {
  const changed = new Set([...documents, ...(previous?.[day] ?? [])]);
  const earlier = Object.entries(previous ?? {}).filter(([each]) => each !== day);
  const all: readonly (readonly [IsoDate, readonly string[]])[] = [
    [day, [...changed]],
    ...earlier.map(([each, names]) => [each, names.filter((name) => !changed.has(name))] as const),
  ];
  const latestFirst = all.toSorted(([a], [b]) => (a < b ? 1 : -1));
  let remaining = MAX_CHANGED;
  const limited = latestFirst.map(([each, names]) => {
    const included = names.slice(0, remaining);
    remaining -= included.length;
    return [each, included] as const;
  });
  return Object.fromEntries(limited.filter(([, names]) => names.length > 0));
}
