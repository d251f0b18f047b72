import type { Facts } from "../../domain/facts.ts";
import { nextPointer } from "../../release/next-pointer.ts";
import type { ReleaseRecord } from "../../release/pointer.ts";
import { publicationKey } from "../../release/storage.ts";
import { type DocumentRef, isSameDocument } from "../diff/restore-document.ts";
import type { CurrentRelease } from "./current-release.ts";
import { type LoadedSnapshot, loadSnapshot } from "./load-snapshot.ts";
import { changedDocuments, NO_DETAILS, type PublicationDetails, serializeDetails } from "./publication.ts";
import { type PublishOutcome, switchPointer, uploadValues } from "./publish.ts";
import { type LoadContext, type PublishContext, StoreError } from "./store.ts";

/** An earlier release with its facts. */
export interface EarlierRelease {
  readonly record: ReleaseRecord;
  readonly facts: Facts;
  /** The text of its snapshot. */
  readonly root: string;
}

/** Loads an earlier release; undefined if its copy is lost. Chunks shared with the live one are not read again. */
export async function loadPrevious(
  record: ReleaseRecord,
  { texts }: CurrentRelease,
  context: PublishContext,
): Promise<EarlierRelease | undefined | StoreError> {
  const snapshot = await loadSnapshot(record.snapshot, context, texts);
  return snapshot instanceof StoreError ? snapshot : toEarlierRelease(record, snapshot);
}

function toEarlierRelease(record: ReleaseRecord, { facts, texts }: LoadedSnapshot): EarlierRelease | undefined {
  const root = texts.get(record.snapshot);
  return facts === undefined || root === undefined ? undefined : { record, facts, root };
}

/**
 * Finds the newest of the releases, given newest first, with another version of the document; undefined if there is none. A
 * release whose copy is lost is skipped.
 */
export async function findEarlierVersion(
  document: DocumentRef,
  live: Facts,
  records: readonly ReleaseRecord[],
  { texts }: Pick<CurrentRelease, "texts">,
  context: LoadContext,
): Promise<EarlierRelease | undefined | StoreError> {
  const known = new Map(texts);
  const seen = new Set<string>();
  for (const record of records) {
    if (seen.has(record.snapshot)) continue;
    seen.add(record.snapshot);
    const snapshot = await loadSnapshot(record.snapshot, context, known);
    if (snapshot instanceof StoreError) return snapshot;
    for (const [name, text] of snapshot.texts) known.set(name, text);
    const earlier = toEarlierRelease(record, snapshot);
    if (earlier !== undefined && !isSameDocument(live, earlier.facts, document)) return earlier;
  }
  return undefined;
}

/**
 * Makes an earlier release live by two writes, of the publication and of the pointer. It is a new publication, so that the
 * history keeps the release that was live until now, and the rollback can be undone.
 */
export async function rollback(
  current: CurrentRelease,
  { record: { snapshot }, root }: Pick<EarlierRelease, "record" | "root">,
  context: PublishContext,
  details: PublicationDetails = NO_DETAILS,
): Promise<PublishOutcome> {
  const next = nextPointer(snapshot, context.now(), current.pointer, {
    root,
    documents: changedDocuments(details),
    isTimeConfirmed: context.isTimeConfirmed,
  });
  const publication = new Map([[publicationKey(next.id), serializeDetails(next, details, current.publication)]]);
  const stored = await uploadValues(publication, context);
  if (stored.kind === "failed") return stored;
  if (stored.pointerText !== current.pointerText) return { kind: "conflict", by: undefined, when: "before" };
  const switched = await switchPointer(next, current, context);
  return switched.kind === "published" ? { ...switched, writes: switched.writes + stored.writes } : switched;
}
