import { POINTER_KEY } from "../../release/keys.ts";
import { type Pointer, parsePointer } from "../../release/pointer.ts";
import type { PublishContext } from "./context.ts";
import { retry } from "./retry.ts";
import { StoreError } from "./store.ts";

/** What became of a publication, seen when KV shows the same value everywhere. */
export type Confirmation =
  | { readonly kind: "live" }
  /** Another publication was made from it. */
  | { readonly kind: "followed"; readonly by: Pointer }
  /** Another one was made at the same moment and is live; ours is stored whole and is not among those before it. */
  | { readonly kind: "overwritten"; readonly by: Pointer | undefined }
  | { readonly kind: "unseen"; readonly reason: string };

/**
 * Looks at the pointer again once reads no longer lag behind writes. KV has no compare-and-set: of two editors who switch at
 * the same moment both have read their own write back. `waitForLag` gives false where it was interrupted.
 */
export async function confirmPublication(
  published: Pointer,
  { store, retryPolicy }: Pick<PublishContext, "store" | "retryPolicy">,
  waitForLag: () => Promise<boolean>,
): Promise<Confirmation> {
  if (!(await waitForLag())) return { kind: "unseen", reason: "kommandot avbröts" };
  const read = await retry(() => store.get([POINTER_KEY]), retryPolicy);
  if (read instanceof StoreError) return { kind: "unseen", reason: read.message };
  const live = parsePointer(read.get(POINTER_KEY) ?? "");
  if (live?.id === published.id) return { kind: "live" };
  return live?.previous.some(({ id }) => id === published.id)
    ? { kind: "followed", by: live }
    : { kind: "overwritten", by: live };
}
