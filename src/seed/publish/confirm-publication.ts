import { type Pointer, parsePointer } from "../../release/pointer.ts";
import { POINTER_KEY } from "../../release/storage.ts";
import { listPublications } from "./history.ts";
import { retry, type StoreContext, StoreError } from "./store.ts";

/** The state of a publication after KV has propagated it. */
export type Confirmation =
  /** `unlinked`: publications since our base that are not ancestors of ours: overwritten or interrupted ones. */
  | { readonly kind: "live"; readonly unlinked: readonly string[] }
  /** A later publication is live and builds on it. */
  | { readonly kind: "followed"; readonly by: Pointer }
  /** A concurrent publication is live; ours is fully stored, but is not in its history. */
  | { readonly kind: "overwritten"; readonly by: Pointer | undefined }
  | { readonly kind: "unseen"; readonly reason: string };

/**
 * Reads the pointer again after each of the waits, and returns the last result; it stops if ours was overwritten. KV has no
 * compare-and-set: two editors who switch concurrently both read their own write back. One lag after our switch, our read
 * shows earlier writes. Until then another editor may have read without seeing ours, and their switch may lag as long: so the
 * last read is after two lags plus the time between a read and a switch. A wait returns false if it was aborted.
 */
export async function confirmPublication(
  published: Pointer,
  context: StoreContext,
  waits: readonly (() => Promise<boolean>)[],
): Promise<Confirmation> {
  let live: Pointer | undefined | StoreError = new StoreError("kommandot avbröts", "transient");
  for (const wait of waits) {
    if (!(await wait())) return { kind: "unseen", reason: "kommandot avbröts" };
    live = await readPointer(context);
    if (!(live instanceof StoreError) && !isLinked(live, published)) return { kind: "overwritten", by: live };
  }
  if (live instanceof StoreError) return { kind: "unseen", reason: live.message };
  if (live === undefined) return { kind: "overwritten", by: live };
  return live.id === published.id ? listUnlinked(live, context) : { kind: "followed", by: live };
}

async function readPointer({ store, retryPolicy }: StoreContext): Promise<Pointer | undefined | StoreError> {
  const read = await retry(() => store.get([POINTER_KEY]), retryPolicy);
  return read instanceof StoreError ? read : parsePointer(read.get(POINTER_KEY) ?? "");
}

/** Whether a pointer is a publication, or builds on it. */
function isLinked(pointer: Pointer | undefined, { id }: Pointer): boolean {
  return pointer !== undefined && [pointer, ...pointer.previous].some((record) => record.id === id);
}

/** Listed once, after the last wait: a remote list takes a second. */
async function listUnlinked(live: Pointer, context: StoreContext): Promise<Confirmation> {
  const ids = await listPublications(context);
  if (ids instanceof StoreError) return { kind: "unseen", reason: ids.message };
  const linked = new Set([live, ...live.previous].map(({ id }) => id));
  const since = live.previous[0]?.id ?? "";
  return { kind: "live", unlinked: ids.filter((id) => id > since && !linked.has(id)).toSorted() };
}
