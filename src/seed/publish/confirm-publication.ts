import { type Pointer, parsePointer } from "../../release/pointer.ts";
import { POINTER_KEY, publicationKey } from "../../release/storage.ts";
import type { PublishContext } from "./context.ts";
import { retry } from "./retry.ts";
import { StoreError } from "./store.ts";

/** What became of a publication, seen when KV shows the same value everywhere. */
export type Confirmation =
  /** `unlinked`: publications made since the one that ours followed, which ours does not build on: overwritten, or stopped. */
  | { readonly kind: "live"; readonly unlinked: readonly string[] }
  /** Another publication was made from it. */
  | { readonly kind: "followed"; readonly by: Pointer }
  /** Another one was made at the same moment and is live; ours is stored whole and is not among those before it. */
  | { readonly kind: "overwritten"; readonly by: Pointer | undefined }
  | { readonly kind: "unseen"; readonly reason: string };

/**
 * Looks at the pointer again after each of the waits, and gives what was seen last; it stops where ours was overwritten. KV has
 * no compare-and-set: of two editors who switch at the same moment both have read their own write back. One lag after ours, our
 * look shows what was written before. Another editor may have looked until then and not seen ours, and theirs may lag as long:
 * so the last look is two lags and the time between a look and a switch after ours. A wait gives false where it was interrupted.
 */
export async function confirmPublication(
  published: Pointer,
  context: Pick<PublishContext, "store" | "retryPolicy">,
  waits: readonly (() => Promise<boolean>)[],
): Promise<Confirmation> {
  let seen: Confirmation = { kind: "unseen", reason: "kommandot avbröts" };
  for (const wait of waits) {
    if (!(await wait())) return { kind: "unseen", reason: "kommandot avbröts" };
    seen = await look(published, context);
    if (seen.kind === "overwritten") return seen;
  }
  return seen;
}

async function look(
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
