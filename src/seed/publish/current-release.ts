import { type Pointer, parsePointer } from "../../release/pointer.ts";
import { type Publication, parsePublication } from "../../release/publication.ts";
import { POINTER_KEY, publicationKey, snapshotKey } from "../../release/storage.ts";
import { type LoadedSnapshot, openSnapshot } from "./load-snapshot.ts";
import { type LoadContext, retry, StoreError } from "./store.ts";

/** The live release of a store. */
export interface CurrentRelease extends LoadedSnapshot {
  /** The stored text of the pointer, to detect concurrent changes. */
  readonly pointerText: string | undefined;
  /** Undefined if nothing has been published, or the text is not a pointer of this version. */
  readonly pointer: Pointer | undefined;
  /** The record of its publication; undefined for releases of earlier seeds. */
  readonly publication: Publication | undefined;
  /** The records of the publications before it that the pointer links, newest first; missing ones are omitted. */
  readonly earlier: readonly Publication[];
}

const NOTHING: LoadedSnapshot = { facts: undefined, texts: new Map() };

/** Loads the pointer, then its snapshot with the publications that it links, then its chunks. */
export async function loadCurrentRelease(context: LoadContext): Promise<CurrentRelease | StoreError> {
  const read = await retry(() => context.store.get([POINTER_KEY]), context.retryPolicy);
  if (read instanceof StoreError) return read;
  const pointerText = read.get(POINTER_KEY);
  const pointer = pointerText === undefined ? undefined : parsePointer(pointerText);
  if (pointer === undefined) return { pointerText, pointer, publication: undefined, earlier: [], ...NOTHING };
  const key = snapshotKey(pointer.snapshot);
  const linked = [pointer, ...pointer.previous].map(({ id }) => publicationKey(id));
  const values = await retry(() => context.store.get([key, ...linked]), context.retryPolicy);
  if (values instanceof StoreError) return values;
  const snapshot = await openSnapshot(pointer.snapshot, values.get(key), context);
  if (snapshot instanceof StoreError) return snapshot;
  const [publication, ...earlier] = linked.map((each) => parsePublication(values.get(each) ?? ""));
  return { pointerText, pointer, publication, earlier: earlier.flatMap((each) => each ?? []), ...snapshot };
}
