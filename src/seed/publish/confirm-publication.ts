import { type Pointer, parsePointer } from "../../release/pointer.ts";
import { POINTER_KEY, publicationKey } from "../../release/storage.ts";
import type { PublishContext } from "./context.ts";
import { retry } from "./retry.ts";
import { StoreError } from "./store.ts";

/** The state of a publication after KV has propagated it. */
export type Confirmation =
  /** `unlinked`: later publications than the base of ours that ours does not build on: overwritten or interrupted ones. */
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
  context: Pick<PublishContext, "store" | "retryPolicy">,
  waits: readonly (() => Promise<boolean>)[],
): Promise<Confirmation> {
  let confirmation: Confirmation = { kind: "unseen", reason: "kommandot avbröts" };
  for (const wait of waits) {
    if (!(await wait())) return { kind: "unseen", reason: "kommandot avbröts" };
    confirmation = await readPointer(published, context);
    if (confirmation.kind === "overwritten") return confirmation;
  }
  return confirmation;
}

async function readPointer(
  published: Pointer,
  { store, retryPolicy }: Pick<PublishContext, "store" | "retryPolicy">,
): Promise<Confirmation> {
  const read = await retry(() => store.get([POINTER_KEY]), retryPolicy);
  if (read instanceof StoreError) return { kind: "unseen", reason: read.message };
  const live = parsePointer(read.get(POINTER_KEY) ?? "");
  if (live?.id === published.id) {
    const listed = await retry(() => store.keys(publicationKey("")), retryPolicy);
    if (listed instanceof StoreError) return { kind: "unseen", reason: listed.message };
    const linked = new Set([live, ...live.previous].map(({ id }) => id));
    const since = live.previous[0]?.id ?? "";
    const ids = [...listed].map((key) => key.slice(publicationKey("").length));
    return { kind: "live", unlinked: ids.filter((id) => id > since && !linked.has(id)).toSorted() };
  }
  return live?.previous.some(({ id }) => id === published.id)
    ? { kind: "followed", by: live }
    : { kind: "overwritten", by: live };
}
