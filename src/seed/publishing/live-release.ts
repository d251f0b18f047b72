import type { Facts } from "../../domain/catalog.ts";
import { POINTER_KEY, snapshotKey } from "../../release/keys.ts";
import { type Pointer, parsePointer } from "../../release/pointer.ts";
import { catalogOf } from "../../release/snapshot.ts";
import { type KeyValueStore, StoreFault } from "./key-value-store.ts";
import { insist, type Patience } from "./persistence.ts";

/** What a store holds before something is published to it. */
export interface LiveRelease {
  /** The stored text of the pointer, to see whether somebody else has changed it. */
  readonly pointerText: string | undefined;
  /** Undefined where nothing has been published, or where the text is no pointer of this version. */
  readonly pointer: Pointer | undefined;
  /** What visitors see; undefined where there is nothing whole to see. */
  readonly facts: Facts | undefined;
}

/** Reads the pointer and the snapshot that it names. */
export async function readLiveRelease(store: KeyValueStore, patience: Patience): Promise<LiveRelease | StoreFault> {
  const read = await insist(() => store.get([POINTER_KEY]), patience);
  if (read instanceof StoreFault) return read;
  const pointerText = read.get(POINTER_KEY);
  const pointer = pointerText === undefined ? undefined : parsePointer(pointerText);
  const facts = pointer === undefined ? undefined : await readWholeSnapshot(store, pointer.snapshot, patience);
  return facts instanceof StoreFault ? facts : { pointerText, pointer, facts };
}

/** The facts of a stored snapshot, or undefined where it is missing or not what its hash says. */
export async function readWholeSnapshot(
  store: KeyValueStore,
  sha: string,
  patience: Patience,
): Promise<Facts | undefined | StoreFault> {
  const key = snapshotKey(sha);
  const read = await insist(() => store.get([key]), patience);
  if (read instanceof StoreFault) return read;
  const text = read.get(key);
  if (text === undefined) return undefined;
  const catalog = await catalogOf({ sha, text });
  return typeof catalog === "string" ? undefined : catalog;
}
