import { POINTER_KEY, snapshotKey } from "../../release/keys.ts";
import { type Pointer, parsePointer, pointerText, pointerTo } from "../../release/pointer.ts";
import type { Snapshot } from "../../release/snapshot.ts";
import type { StoredRelease } from "../../release/stored-release.ts";
import { StoreFault } from "./key-value-store.ts";
import type { LiveRelease } from "./live-release.ts";
import { faultOf, insist } from "./persistence.ts";
import { LOST, storeParts } from "./store-parts.ts";
import type { Step, Surroundings } from "./surroundings.ts";

/** How publishing ended. Only `published` and `unchanged` leave visitors with the release that was asked for. */
export type PublishOutcome =
  | { readonly kind: "published"; readonly pointer: Pointer; readonly writes: number }
  /** Writes were needed where something of the live release had been lost or damaged. */
  | { readonly kind: "unchanged"; readonly pointer: Pointer; readonly writes: number }
  /** Somebody else published between our reading and our switch, or right after it. Nothing of theirs was changed. */
  | { readonly kind: "overtaken"; readonly by: Pointer | undefined; readonly when: "before" | "after" }
  /** The release that was live is live still. */
  | { readonly kind: "untouched"; readonly step: Step; readonly reason: string }
  /** The switch was asked for and it cannot be seen whether it happened. Either release is whole. */
  | { readonly kind: "unsure"; readonly pointer: Pointer; readonly reason: string };

/**
 * Makes a release live. Its parts, then its snapshot are stored and read back whole before the one write that shows it, so
 * that whatever goes wrong, and whenever, visitors have the old release or the new one and never half of one.
 */
export async function publish(
  live: LiveRelease,
  release: StoredRelease,
  around: Surroundings,
): Promise<PublishOutcome> {
  const { pointer, facts, texts } = live;
  const isLive = pointer?.snapshot === release.sha;
  if (isLive && facts !== undefined) return { kind: "unchanged", pointer, writes: 0 };
  const missing = new Map([...release.parts].filter(([name]) => !texts.has(name)));
  if (release.parts.size > 0) around.onStep("store-parts");
  const parts = await storeParts(missing, around);
  if ("reason" in parts) return { kind: "untouched", step: "store-parts", reason: parts.reason };
  const stored = await storeSnapshot(release, texts.has(release.sha), around);
  if (stored.kind === "untouched") return stored;
  if (stored.pointerText !== live.pointerText) return overtaken(stored.pointerText, "before");
  const writes = parts.writes + stored.writes;
  if (isLive) return { kind: "unchanged", pointer, writes };
  const switched = await switchPointer(pointerTo(release.sha, around.now(), pointer), live, around);
  return switched.kind === "published" ? { ...switched, writes: writes + switched.writes } : switched;
}

type Stored =
  | { readonly kind: "stored"; readonly pointerText: string | undefined; readonly writes: number }
  | Extract<PublishOutcome, { readonly kind: "untouched" }>;

async function storeSnapshot({ sha, text }: Snapshot, isStored: boolean, around: Surroundings): Promise<Stored> {
  const { store, onStep, patience } = around;
  const key = snapshotKey(sha);
  if (!isStored) {
    onStep("put-snapshot");
    const refused = await insist(() => store.put(new Map([[key, text]])), patience);
    if (refused instanceof StoreFault) return { kind: "untouched", step: "put-snapshot", reason: refused.message };
  }
  onStep("compare-snapshot");
  for (let attempt = 1; ; attempt += 1) {
    // The pointer is read with it: as late as can be before the switch, and in the same call.
    const read = await insist(() => store.get([key, POINTER_KEY]), patience);
    if (read instanceof StoreFault) return { kind: "untouched", step: "compare-snapshot", reason: read.message };
    if (read.get(key) === text) {
      return { kind: "stored", pointerText: read.get(POINTER_KEY), writes: isStored ? 0 : 1 };
    }
    if (!(await patience(attempt))) return { kind: "untouched", step: "compare-snapshot", reason: LOST };
  }
}

/**
 * The one write that visitors notice. It is never repeated blindly: an answer that was lost on its way may have been a
 * yes, and somebody else may have published since.
 */
export async function switchPointer(
  pointer: Pointer,
  live: Pick<LiveRelease, "pointerText">,
  { store, onStep, patience }: Surroundings,
): Promise<PublishOutcome> {
  const wanted = pointerText(pointer);
  const put = () => faultOf(store.put(new Map([[POINTER_KEY, wanted]])));
  onStep("put-pointer");
  let refused = await put();
  if (refused?.lasts === "lasting") return { kind: "untouched", step: "put-pointer", reason: refused.message };
  onStep("compare-pointer");
  for (let attempt = 1; ; attempt += 1) {
    const read = await insist(() => store.get([POINTER_KEY]), patience);
    if (read instanceof StoreFault) return { kind: "unsure", pointer, reason: (refused ?? read).message };
    const stored = read.get(POINTER_KEY);
    if (stored === wanted) return { kind: "published", pointer, writes: 1 };
    if (stored !== live.pointerText) return overtaken(stored, "after");
    if (!(await patience(attempt))) {
      return refused === undefined
        ? { kind: "unsure", pointer, reason: LOST }
        : { kind: "untouched", step: "put-pointer", reason: refused.message };
    }
    if (refused !== undefined) refused = await put();
  }
}

function overtaken(text: string | undefined, when: "before" | "after"): PublishOutcome {
  return { kind: "overtaken", by: text === undefined ? undefined : parsePointer(text), when };
}
