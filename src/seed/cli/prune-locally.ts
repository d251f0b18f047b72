import { planPrune, prune } from "../publish/prune.ts";
import { type PublishContext, StoreError } from "../publish/store.ts";
import { pluralize, print } from "./print.ts";

/**
 * Deletes what the local history no longer needs, after a local publication. That the publication succeeded does not depend
 * on it: what remains is found again after the next one.
 */
export async function pruneLocally(context: PublishContext): Promise<void> {
  const plan = await planPrune({ isShared: false, now: context.now() }, context);
  if (plan instanceof StoreError || plan.kind !== "plan") {
    return print("Äldre sparade uppgifter ligger kvar. Se varför: npm run prune");
  }
  const { deleted } = await prune(plan, context);
  if (deleted > 0) print(`Borttaget: ${pluralize(deleted, "värde", "värden")} som ingen version i historiken behöver.`);
}
