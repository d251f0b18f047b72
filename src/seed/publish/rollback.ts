import type { Facts } from "../../domain/facts.ts";
import { POINTER_KEY } from "../../release/keys.ts";
import { nextPointer, type ReleaseRecord } from "../../release/pointer.ts";
import type { PublishContext } from "./context.ts";
import type { CurrentRelease } from "./current-release.ts";
import { loadRelease } from "./load-release.ts";
import { type PublishOutcome, switchPointer } from "./publish.ts";
import { retry } from "./retry.ts";
import { StoreError } from "./store.ts";

/** The publications that can be gone back to, newest first. */
export function previousReleases({ pointer }: CurrentRelease): readonly ReleaseRecord[] {
  return pointer?.previous ?? [];
}

/** The facts of an earlier publication, or why it cannot be gone back to. What it shares with the live one is not read again. */
export async function loadPreviousFacts(
  { snapshot }: ReleaseRecord,
  { texts }: CurrentRelease,
  context: PublishContext,
): Promise<Facts | "lost" | StoreError> {
  const release = await loadRelease(snapshot, context, texts);
  return release instanceof StoreError ? release : (release.facts ?? "lost");
}

/**
 * Makes an earlier release live by one write. It is a new publication, so that the history keeps what was live until
 * now and the way back from the way back stays open.
 */
export async function rollback(
  current: CurrentRelease,
  { snapshot }: ReleaseRecord,
  context: PublishContext,
): Promise<PublishOutcome> {
  const { store, retryPolicy, now } = context;
  const read = await retry(() => store.get([POINTER_KEY]), retryPolicy);
  if (read instanceof StoreError) return { kind: "failed", step: "switch-pointer", reason: read.message };
  if (read.get(POINTER_KEY) !== current.pointerText) return { kind: "conflict", by: undefined, when: "before" };
  return switchPointer(nextPointer(snapshot, now(), current.pointer), current, context);
}
