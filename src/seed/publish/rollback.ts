import type { Facts } from "../../domain/facts.ts";
import { nextPointer } from "../../release/next-pointer.ts";
import type { ReleaseRecord } from "../../release/pointer.ts";
import { publicationKey, snapshotKey } from "../../release/storage.ts";
import type { PublishContext } from "./context.ts";
import type { CurrentRelease } from "./current-release.ts";
import { loadRelease } from "./load-release.ts";
import { changedDocuments, NO_DETAILS, type PublicationDetails, serializeDetails } from "./publication.ts";
import { type PublishOutcome, switchPointer, uploadValues } from "./publish.ts";
import { retry } from "./retry.ts";
import { StoreError } from "./store.ts";

/** The facts of an earlier publication, or why it cannot be restored. Chunks shared with the live one are not read again. */
export async function loadPreviousFacts(
  { snapshot }: ReleaseRecord,
  { texts }: CurrentRelease,
  context: PublishContext,
): Promise<Facts | "lost" | StoreError> {
  const release = await loadRelease(snapshot, context, texts);
  return release instanceof StoreError ? release : (release.facts ?? "lost");
}

/**
 * Makes an earlier release live by two writes, of the publication and of the pointer. It is a new publication, so that the
 * history keeps the release that was live until now, and the rollback can be undone.
 */
export async function rollback(
  current: CurrentRelease,
  { snapshot }: ReleaseRecord,
  context: PublishContext,
  details: PublicationDetails = NO_DETAILS,
): Promise<PublishOutcome> {
  const key = snapshotKey(snapshot);
  const read = await retry(() => context.store.get([key]), context.retryPolicy);
  if (read instanceof StoreError) return { kind: "failed", step: "verify-snapshot", reason: read.message };
  const next = nextPointer(snapshot, context.now(), current.pointer, {
    root: read.get(key),
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
