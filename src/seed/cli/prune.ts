import { type PrunePlan, type PruneRefusal, planPrune, prune } from "../publish/prune.ts";
import { type KeyValueStore, StoreError } from "../publish/store.ts";
import { parseCommandLine } from "./args.ts";
import { formatTime, pluralize, print } from "./print.ts";
import { createCliContext } from "./progress.ts";
import { resolveTarget, runOnTarget, TARGET_OPTIONS } from "./target.ts";
import { abortOnSignal, confirm } from "./terminal.ts";

const { values } = parseCommandLine("prune", {
  options: { remote: TARGET_OPTIONS.remote, yes: TARGET_OPTIONS.yes, state: TARGET_OPTIONS.state },
});
const signal = abortOnSignal();
const target = resolveTarget(values, signal);

/** Deletes what the history does not need; true if nothing of it remains. */
async function runPrune(store: KeyValueStore): Promise<boolean> {
  const context = createCliContext(store, signal, []);
  const plan = await planPrune({ isShared: target.isRemote, now: context.now() }, context);
  if (plan instanceof StoreError) {
    print(`Det gick inte att läsa vad som är sparat: ${plan.message}.`, "Inget är borttaget.");
    return false;
  }
  if (plan.kind !== "plan") {
    print(...explainRefusal(plan), "Inget är borttaget.");
    return false;
  }
  const count = pluralize(plan.keys.length, "värde", "värden");
  print(
    `Allt som historiken kan gå tillbaka till ligger kvar: ${pluralize(plan.remembered, "publicering", "publiceringar")}.`,
  );
  if (plan.keys.length === 0) {
    print("Det finns inget att ta bort.");
    return true;
  }
  print(`Ingen av dem behöver ${count}, från äldre eller avbrutna publiceringar.`);
  if (!(await confirmPrune())) {
    print("Inget är borttaget.", `Är det meningen? ${target.command("prune", "--yes")}`);
    return false;
  }
  return remove(plan, context);
}

async function remove(plan: PrunePlan, context: Parameters<typeof prune>[1]): Promise<boolean> {
  const outcome = await prune(plan, context);
  print(`Borttaget: ${pluralize(outcome.deleted, "värde", "värden")} av ${plan.keys.length}.`);
  if (outcome.kind === "pruned") return true;
  const reason =
    outcome.kind === "conflict" ? "någon publicerade under tiden" : `det gick inte att fortsätta: ${outcome.reason}`;
  print(`Resten ligger kvar, för ${reason}.`, `Kör igen senare: ${target.command("prune")}`);
  return false;
}

/** Asks for confirmation; not without a terminal for the local target, which nobody else sees. */
async function confirmPrune(): Promise<boolean> {
  if (values.yes || (!process.stdin.isTTY && !target.isRemote)) return true;
  return confirm("Ska de tas bort? Det går inte att ångra.");
}

function explainRefusal(refusal: PruneRefusal): readonly string[] {
  switch (refusal.kind) {
    case "no-release":
      return ["Inget är publicerat som den här versionen kan läsa, så det går inte att veta vad som behövs."];
    case "recent":
      return [
        `Någon publicerade nyss: ${formatTime(refusal.pointer.publishedAt)}. Fler kan vara på väg.`,
        "Vänta tills det har gått en timme efter den senaste publiceringen.",
      ];
    case "unreadable":
      return [
        `Den sparade kopian av release ${refusal.record.id} saknas eller är skadad,`,
        "så det går inte att veta vilka delar som den behöver.",
      ];
  }
}

await runOnTarget(target, "Tar bort det som inte behövs", runPrune);
