import type { Facts } from "../../domain/catalog.ts";
import { POINTER_KEY } from "../../release/keys.ts";
import { type Publication, pointerTo } from "../../release/pointer.ts";
import { StoreFault } from "./key-value-store.ts";
import { type LiveRelease, readWholeSnapshot } from "./live-release.ts";
import { insist } from "./persistence.ts";
import { type PublishOutcome, type Surroundings, switchPointer } from "./publish.ts";

/** The publications that can be gone back to, newest first. */
export function earlierReleases({ pointer }: LiveRelease): readonly Publication[] {
  return pointer?.previous ?? [];
}

/** The facts of an earlier publication, or why it cannot be gone back to. */
export async function factsToReturnTo(
  { snapshot }: Publication,
  { store, patience }: Surroundings,
): Promise<Facts | "lost" | StoreFault> {
  return (await readWholeSnapshot(store, snapshot, patience)) ?? "lost";
}

/**
 * Makes an earlier snapshot live by one write. It is a new publication, so that the history keeps what was live until
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
