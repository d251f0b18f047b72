import type { IsoDate } from "../domain/dates.ts";
import type { PublishedChange } from "./publication.ts";

/**
 * Which documents last changed on which day in Swedish time, latest day first: `{"2026-11-25": ["collaborations/smohf"]}`.
 * It is stored in the pointer, so that every page knows its own day without another read.
 */
export type ChangedOn = Readonly<Record<IsoDate, readonly string[]>>;

/**
 * The maximum number of documents with a stored day: some 35 bytes each, in a pointer that every request reads. For a
 * document that changed earlier, the day of its review is shown.
 */
const MAX_CHANGED = 300;

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

/** The day on which each document last changed. */
export function dayByDocument(changedOn: ChangedOn = {}): ReadonlyMap<string, IsoDate> {
  return new Map(Object.entries(changedOn).flatMap(([day, names]) => names.map((name) => [name, day] as const)));
}
