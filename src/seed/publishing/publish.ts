import { POINTER_KEY, snapshotKey } from "../../release/keys.ts";
import { type Pointer, parsePointer, pointerText, pointerTo } from "../../release/pointer.ts";
import type { Snapshot } from "../../release/snapshot.ts";
import { type KeyValueStore, StoreFault } from "./key-value-store.ts";
import type { LiveRelease } from "./live-release.ts";

/** How publishing ended. Only `published` and `unchanged` leave visitors with the snapshot that was asked for. */
export type PublishOutcome =
  | { readonly kind: "published"; readonly pointer: Pointer; readonly writes: number }
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
  /** Waits before what was written is read once more, each time it does not show yet; false when it is time to give up. */
  readonly patience: (attempt: number) => Promise<boolean>;
}

/**
 * Makes a snapshot live. The snapshot is stored and read back whole before the one write that shows it, so that whatever
 * goes wrong, and whenever, visitors have the old release or the new one and never a part.
 */
export async function publish(live: LiveRelease, snapshot: Snapshot, around: Surroundings): Promise<PublishOutcome> {
  if (live.pointer?.snapshot === snapshot.sha) return unchanged(live.pointer, live, snapshot, around);
  const stored = await storeSnapshot(snapshot, around);
  if (stored.kind === "untouched") return stored;
  if (stored.pointerText !== live.pointerText) return overtaken(stored.pointerText, "before");
  return switchTo(pointerTo(snapshot.sha, around.now(), live.pointer), live, around);
}

/** Unchanged facts cost nothing, unless the snapshot they are in has been lost or damaged: then it is stored again. */
async function unchanged(pointer: Pointer, live: LiveRelease, snapshot: Snapshot, around: Surroundings) {
  if (live.facts !== undefined) return { kind: "unchanged", pointer, writes: 0 } as const;
  const stored = await storeSnapshot(snapshot, around);
  return stored.kind === "untouched" ? stored : ({ kind: "unchanged", pointer, writes: 1 } as const);
}

type Stored =
  | { readonly kind: "stored"; readonly pointerText: string | undefined }
  | Extract<PublishOutcome, { readonly kind: "untouched" }>;

async function storeSnapshot({ sha, text }: Snapshot, { store, onStep, patience }: Surroundings): Promise<Stored> {
  const key = snapshotKey(sha);
  onStep("put-snapshot");
  const refused = await faultOf(store.put(key, text));
  if (refused !== undefined) return { kind: "untouched", step: "put-snapshot", reason: refused.message };
  onStep("compare-snapshot");
  for (let attempt = 1; ; attempt += 1) {
    // The pointer is read with it: as late as can be before the switch, and in the same call.
    const read = await faultOf(store.get([key, POINTER_KEY]));
    if (read instanceof StoreFault) return { kind: "untouched", step: "compare-snapshot", reason: read.message };
    if (read.get(key) === text) return { kind: "stored", pointerText: read.get(POINTER_KEY) };
    if (!(await patience(attempt))) return { kind: "untouched", step: "compare-snapshot", reason: LOST };
  }
}

async function switchTo(pointer: Pointer, live: LiveRelease, around: Surroundings): Promise<PublishOutcome> {
  const { store, onStep, patience } = around;
  const wanted = pointerText(pointer);
  onStep("put-pointer");
  const refused = await faultOf(store.put(POINTER_KEY, wanted));
  onStep("compare-pointer");
  for (let attempt = 1; ; attempt += 1) {
    const read = await faultOf(store.get([POINTER_KEY]));
    if (read instanceof StoreFault) return { kind: "unsure", pointer, reason: (refused ?? read).message };
    const stored = read.get(POINTER_KEY);
    if (stored === wanted) return { kind: "published", pointer, writes: 2 };
    if (stored !== live.pointerText) return overtaken(stored, "after");
    if (!(await patience(attempt))) {
      return refused === undefined
        ? { kind: "unsure", pointer, reason: LOST }
        : { kind: "untouched", step: "put-pointer", reason: refused.message };
    }
  }
}

function overtaken(text: string | undefined, when: "before" | "after"): PublishOutcome {
  return { kind: "overtaken", by: text === undefined ? undefined : parsePointer(text), when };
}

/** The value, or the fault of the store; any other error is a mistake of ours and goes on. */
async function faultOf<Value>(asked: Promise<Value>): Promise<Value | StoreFault> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof StoreFault) return error;
    throw error;
  }
}

const LOST = "det som skrevs syns inte när det läses tillbaka";
