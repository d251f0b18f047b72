import { POINTER_KEY } from "../../release/keys.ts";
import { type Pointer, parsePointer } from "../../release/pointer.ts";
import { StoreFault } from "./key-value-store.ts";
import { insist } from "./persistence.ts";
import { type ReadRelease, readRelease } from "./read-release.ts";
import type { Surroundings } from "./surroundings.ts";

/** What a store holds before something is published to it; its facts are what visitors see. */
export interface LiveRelease extends ReadRelease {
  /** The stored text of the pointer, to see whether somebody else has changed it. */
  readonly pointerText: string | undefined;
  /** Undefined where nothing has been published, or where the text is no pointer of this version. */
  readonly pointer: Pointer | undefined;
}

const NOTHING: ReadRelease = { facts: undefined, texts: new Map() };

/** Reads the pointer, the snapshot that it names and the parts of that. */
export async function readLiveRelease(
  around: Pick<Surroundings, "store" | "patience" | "onParts">,
): Promise<LiveRelease | StoreFault> {
  const read = await insist(() => around.store.get([POINTER_KEY]), around.patience);
  if (read instanceof StoreFault) return read;
  const pointerText = read.get(POINTER_KEY);
  const pointer = pointerText === undefined ? undefined : parsePointer(pointerText);
  const release = pointer === undefined ? NOTHING : await readRelease(pointer.snapshot, around);
  return release instanceof StoreFault ? release : { pointerText, pointer, ...release };
}
