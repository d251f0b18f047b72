import { type Pointer, parsePointer } from "../../release/pointer.ts";
import { type Publication, parsePublication } from "../../release/publication.ts";
import { POINTER_KEY, publicationKey, snapshotKey } from "../../release/storage.ts";
import type { PublishContext } from "./context.ts";
import { type LoadedRelease, openRelease } from "./load-release.ts";
import { retry } from "./retry.ts";
import { StoreError } from "./store.ts";

/** What a store holds before something is published to it; visitors see its facts. */
export interface CurrentRelease extends LoadedRelease {
  /** The stored text of the pointer, to see whether somebody else has changed it. */
  readonly pointerText: string | undefined;
  /** Undefined where nothing has been published, or the text is not a pointer of this version. */
  readonly pointer: Pointer | undefined;
  /** What its publication told of itself; undefined for releases of earlier seeds. */
  readonly publication: Publication | undefined;
}

const NOTHING: LoadedRelease = { facts: undefined, texts: new Map() };

/** Loads the pointer, its snapshot and its chunks. */
export async function loadCurrentRelease(
  context: Pick<PublishContext, "store" | "retryPolicy" | "onChunks">,
): Promise<CurrentRelease | StoreError> {
  const read = await retry(() => context.store.get([POINTER_KEY]), context.retryPolicy);
  if (read instanceof StoreError) return read;
  const pointerText = read.get(POINTER_KEY);
  const pointer = pointerText === undefined ? undefined : parsePointer(pointerText);
  if (pointer === undefined) return { pointerText, pointer, publication: undefined, ...NOTHING };
  const keys = { snapshot: snapshotKey(pointer.snapshot), publication: publicationKey(pointer.id) };
  const values = await retry(() => context.store.get([keys.snapshot, keys.publication]), context.retryPolicy);
  if (values instanceof StoreError) return values;
  const release = await openRelease(pointer.snapshot, values.get(keys.snapshot), context);
  if (release instanceof StoreError) return release;
  return { pointerText, pointer, publication: parsePublication(values.get(keys.publication) ?? ""), ...release };
}
