import type { Facts } from "../../domain/facts.ts";
import { POINTER_KEY } from "../../release/keys.ts";
import { type Publication, pointerTo } from "../../release/pointer.ts";
import { StoreFault } from "./key-value-store.ts";
import type { LiveRelease } from "./live-release.ts";
import { insist } from "./persistence.ts";
import { type PublishOutcome, switchPointer } from "./publish.ts";
import { readRelease } from "./read-release.ts";
import type { Surroundings } from "./surroundings.ts";

/** The publications that can be gone back to, newest first. */
export function earlierReleases({ pointer }: LiveRelease): readonly Publication[] {
  return pointer?.previous ?? [];
}

/** The facts of an earlier publication, or why it cannot be gone back to. What it shares with the live one is not read again. */
export async function factsToReturnTo(
  { snapshot }: Publication,
  { texts }: LiveRelease,
  around: Surroundings,
): Promise<Facts | "lost" | StoreFault> {
  const release = await readRelease(snapshot, around, texts);
  return release instanceof StoreFault ? release : (release.facts ?? "lost");
}

/**
 * Makes an earlier release live by one write. It is a new publication, so that the history keeps what was live until
 * now and the way back from the way back stays open.
 */
export async function rollBack(
  live: LiveRelease,
  { snapshot }: Publication,
  around: Surroundings,
): Promise<PublishOutcome> {
  const { store, patience, now } = around;
  const read = await insist(() => store.get([POINTER_KEY]), patience);
  if (read instanceof StoreFault) return { kind: "untouched", step: "put-pointer", reason: read.message };
  if (read.get(POINTER_KEY) !== live.pointerText) return { kind: "overtaken", by: undefined, when: "before" };
  return switchPointer(pointerTo(snapshot, now(), live.pointer), live, around);
}
