import type { Facts } from "../../domain/catalog.ts";
import { POINTER_KEY, snapshotKey } from "../../release/keys.ts";
import { type Pointer, parsePointer } from "../../release/pointer.ts";
import { catalogOf } from "../../release/snapshot.ts";
import type { KeyValueStore } from "./key-value-store.ts";

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
export async function readLiveRelease(store: KeyValueStore): Promise<LiveRelease> {
  const pointerText = (await store.get([POINTER_KEY])).get(POINTER_KEY);
  const pointer = pointerText === undefined ? undefined : parsePointer(pointerText);
  const facts = pointer === undefined ? undefined : await readWholeSnapshot(store, pointer.snapshot);
  return { pointerText, pointer, facts };
}

/** The facts of a stored snapshot, or undefined where it is missing or not what its hash says. */
export async function readWholeSnapshot(store: KeyValueStore, sha: string): Promise<Facts | undefined> {
  const key = snapshotKey(sha);
  const text = (await store.get([key])).get(key);
  if (text === undefined) return undefined;
  const catalog = await catalogOf({ sha, text });
  return typeof catalog === "string" ? undefined : catalog;
}
