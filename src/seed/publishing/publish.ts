import { POINTER_KEY, snapshotKey } from "../../release/keys.ts";
import { type Pointer, parsePointer, pointerText, pointerTo } from "../../release/pointer.ts";
import type { Snapshot } from "../../release/snapshot.ts";
import { type KeyValueStore, StoreFault } from "./key-value-store.ts";
import type { LiveRelease } from "./live-release.ts";
import { faultOf, insist, type Patience } from "./persistence.ts";

/** How publishing ended. Only `published` and `unchanged` leave visitors with the snapshot that was asked for. */
export type PublishOutcome =
  | { readonly kind: "published"; readonly pointer: Pointer; readonly writes: number }
  /** A write was needed where the live snapshot had been lost or damaged. */
  | { readonly kind: "unchanged"; readonly pointer: Pointer; readonly writes: number }
  /** Somebody else published between our reading and our switch, or right after it. Nothing of theirs was changed. */
  | { readonly kind: "overtaken"; readonly by: Pointer | undefined; readonly when: "before" | "after" }
  /** The release that was live is live still. */
  | { readonly kind: "untouched"; readonly step: Step; readonly reason: string }
  /** The switch was asked for and it cannot be seen whether it happened. Either release is whole. */
  | { readonly kind: "unsure"; readonly pointer: Pointer; readonly reason: string };

export type Step = "put-snapshot" | "compare-snapshot" | "put-pointer" | "compare-pointer";

/** What publishing needs from the world around it. */
export interface Surroundings {
  readonly store: KeyValueStore;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Told of every step before it is taken. */
  readonly onStep: (step: Step) => void;
  readonly patience: Patience;
}

/**
 * Makes a snapshot live. The snapshot is stored and read back whole before the one write that shows it, so that whatever
 * goes wrong, and whenever, visitors have the old release or the new one and never a part.
 */
export async function publish(live: LiveRelease, snapshot: Snapshot, around: Surroundings): Promise<PublishOutcome> {
  const { pointer, facts } = live;
  const isLive = pointer?.snapshot === snapshot.sha;
  if (isLive && facts !== undefined) return { kind: "unchanged", pointer, writes: 0 };
  const stored = await storeSnapshot(snapshot, around);
  if (stored.kind === "untouched") return stored;
  if (stored.pointerText !== live.pointerText) return overtaken(stored.pointerText, "before");
  if (isLive) return { kind: "unchanged", pointer, writes: 1 };
  const switched = await switchPointer(pointerTo(snapshot.sha, around.now(), pointer), live, around);
  return switched.kind === "published" ? { ...switched, writes: 2 } : switched;
}

type Stored =
  | { readonly kind: "stored"; readonly pointerText: string | undefined }
  | Extract<PublishOutcome, { readonly kind: "untouched" }>;

async function storeSnapshot({ sha, text }: Snapshot, { store, onStep, patience }: Surroundings): Promise<Stored> {
  const key = snapshotKey(sha);
  onStep("put-snapshot");
  const refused = await insist(() => store.put(key, text), patience);
  if (refused instanceof StoreFault) return { kind: "untouched", step: "put-snapshot", reason: refused.message };
  onStep("compare-snapshot");
  for (let attempt = 1; ; attempt += 1) {
    // The pointer is read with it: as late as can be before the switch, and in the same call.
    const read = await insist(() => store.get([key, POINTER_KEY]), patience);
    if (read instanceof StoreFault) return { kind: "untouched", step: "compare-snapshot", reason: read.message };
    if (read.get(key) === text) return { kind: "stored", pointerText: read.get(POINTER_KEY) };
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
  onStep("put-pointer");
  let refused = await faultOf(store.put(POINTER_KEY, wanted));
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
    if (refused !== undefined) refused = await faultOf(store.put(POINTER_KEY, wanted));
  }
}

function overtaken(text: string | undefined, when: "before" | "after"): PublishOutcome {
  return { kind: "overtaken", by: text === undefined ? undefined : parsePointer(text), when };
}

const LOST = "det som skrevs syns inte när det läses tillbaka";
