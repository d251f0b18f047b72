import { nextPointer } from "../../release/next-pointer.ts";
import type { ReleaseRecord } from "../../release/pointer.ts";
import { publicationKey } from "../../release/storage.ts";
import type { PublishContext } from "./context.ts";
import type { CurrentRelease } from "./current-release.ts";
import { type EarlierRelease, toEarlierRelease } from "./find-earlier.ts";
import { loadRelease } from "./load-release.ts";
import { changedDocuments, NO_DETAILS, type PublicationDetails, serializeDetails } from "./publication.ts";
import { type PublishOutcome, switchPointer, uploadValues } from "./publish.ts";
import { StoreError } from "./store.ts";

/** Loads an earlier release; undefined if its copy is lost. Chunks shared with the live one are not read again. */
export async function loadPrevious(
  record: ReleaseRecord,
  { texts }: CurrentRelease,
  context: PublishContext,
): Promise<EarlierRelease | undefined | StoreError> {
  const release = await loadRelease(record.snapshot, context, texts);
  return release instanceof StoreError ? release : toEarlierRelease(record, release);
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
