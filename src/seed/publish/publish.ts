import { nextPointer } from "../../release/next-pointer.ts";
import { type Pointer, parsePointer, serializePointer } from "../../release/pointer.ts";
import { POINTER_KEY, publicationKey, snapshotKey } from "../../release/storage.ts";
import type { SerializedRelease } from "../serialize/release.ts";
import type { CurrentRelease } from "./current-release.ts";
import { changedDocuments, NO_DETAILS, type PublicationDetails, serializeDetails } from "./publication.ts";
import { type PublishContext, retry, type Step, StoreError, toStoreError } from "./store.ts";
import { READ_BACK_FAILED, uploadChunks } from "./upload-chunks.ts";

/** The outcome of publishing. Only after `published` and `unchanged` the requested release is live. */
export type PublishOutcome =
  | { readonly kind: "published"; readonly pointer: Pointer; readonly writes: number }
  /** Already live; `writes` repaired damaged values. */
  | { readonly kind: "unchanged"; readonly pointer: Pointer; readonly writes: number }
  /** Somebody else published between our read and our switch, or right after it. Their release is unchanged. */
  | { readonly kind: "conflict"; readonly by: Pointer | undefined; readonly when: "before" | "after" }
  /** The previous release is still live. */
  | { readonly kind: "failed"; readonly step: Step; readonly reason: string }
  /** The switch was sent, but its result is unknown. Either release is complete. */
  | { readonly kind: "unknown"; readonly pointer: Pointer; readonly reason: string };

/**
 * Makes a release live. Its chunks, its snapshot and its publication are stored and read back before the one write of the
 * pointer, so that visitors see either the old release or the new one, whatever fails.
 */
export async function publish(
  current: CurrentRelease,
  release: SerializedRelease,
  context: PublishContext,
  details: PublicationDetails = NO_DETAILS,
): Promise<PublishOutcome> {
  const { pointer, facts, texts } = current;
  const isLive = pointer?.snapshot === release.sha;
  if (isLive && facts !== undefined) return { kind: "unchanged", pointer, writes: 0 };
  const missing = new Map([...release.chunks].filter(([name]) => !texts.has(name)));
  if (release.chunks.size > 0) context.onStep("upload-chunks");
  const chunks = await uploadChunks(missing, context);
  if ("reason" in chunks) return { kind: "failed", step: "upload-chunks", reason: chunks.reason };
  const next = nextPointer(release.sha, context.now(), pointer, {
    root: release.text,
    documents: changedDocuments(details),
    isTimeConfirmed: context.isTimeConfirmed,
  });
  const values = new Map([
    ...(texts.has(release.sha) ? [] : [[snapshotKey(release.sha), release.text] as const]),
    ...(isLive ? [] : [[publicationKey(next.id), serializeDetails(next, details, current.publication)] as const]),
  ]);
  const stored = await uploadValues(values, context);
  if (stored.kind === "failed") return stored;
  if (stored.pointerText !== current.pointerText) return toConflict(stored.pointerText, "before");
  const writes = chunks.writes + stored.writes;
  if (isLive) return { kind: "unchanged", pointer, writes };
  const switched = await switchPointer(next, current, context);
  return switched.kind === "published" ? { ...switched, writes: writes + switched.writes } : switched;
}

type UploadedValues =
  | { readonly kind: "stored"; readonly pointerText: string | undefined; readonly writes: number }
  | Extract<PublishOutcome, { readonly kind: "failed" }>;

/** Stores immutable values in one call, and reads them back. */
export async function uploadValues(
  values: ReadonlyMap<string, string>,
  context: PublishContext,
): Promise<UploadedValues> {
  const { store, onStep, retryPolicy } = context;
  if (values.size > 0) {
    onStep("upload-snapshot");
    const refused = await retry(() => store.put(values), retryPolicy);
    if (refused instanceof StoreError) return { kind: "failed", step: "upload-snapshot", reason: refused.message };
  }
  onStep("verify-snapshot");
  for (let attempt = 1; ; attempt += 1) {
    // The pointer is read in the same call, as late as possible before the switch.
    const read = await retry(() => store.get([...values.keys(), POINTER_KEY]), retryPolicy);
    if (read instanceof StoreError) return { kind: "failed", step: "verify-snapshot", reason: read.message };
    if ([...values].every(([key, text]) => read.get(key) === text)) {
      return { kind: "stored", pointerText: read.get(POINTER_KEY), writes: values.size };
    }
    if (!(await retryPolicy(attempt))) return { kind: "failed", step: "verify-snapshot", reason: READ_BACK_FAILED };
  }
}

/**
 * Writes the pointer, the one write that visitors notice. It is never retried without a read: the response to a successful
 * write may have been lost, and somebody else may have published since.
 */
export async function switchPointer(
  pointer: Pointer,
  current: Pick<CurrentRelease, "pointerText">,
  { store, onStep, retryPolicy }: PublishContext,
): Promise<PublishOutcome> {
  const newText = serializePointer(pointer);
  const put = () => toStoreError(store.put(new Map([[POINTER_KEY, newText]])));
  onStep("switch-pointer");
  let refused = await put();
  if (refused?.kind === "permanent") return { kind: "failed", step: "switch-pointer", reason: refused.message };
  onStep("verify-pointer");
  for (let attempt = 1; ; attempt += 1) {
    const read = await retry(() => store.get([POINTER_KEY]), retryPolicy);
    if (read instanceof StoreError) return { kind: "unknown", pointer, reason: (refused ?? read).message };
    const stored = read.get(POINTER_KEY);
    if (stored === newText) return { kind: "published", pointer, writes: 1 };
    if (stored !== current.pointerText) return toConflict(stored, "after");
    if (!(await retryPolicy(attempt))) {
      return refused === undefined
        ? { kind: "unknown", pointer, reason: READ_BACK_FAILED }
        : { kind: "failed", step: "switch-pointer", reason: refused.message };
    }
    if (refused !== undefined) refused = await put();
  }
}

function toConflict(text: string | undefined, when: "before" | "after"): PublishOutcome {
  return { kind: "conflict", by: text === undefined ? undefined : parsePointer(text), when };
}
