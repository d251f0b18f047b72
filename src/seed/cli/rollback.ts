import type { ReleaseRecord } from "../../release/pointer.ts";
import { diffFacts, isLargeDeletion } from "../diff/diff.ts";
import { formatDiff } from "../diff/format-diff.ts";
import { loadCurrentRelease } from "../publish/current-release.ts";
import { type HistoryEntry, loadHistory } from "../publish/history.ts";
import { loadPreviousFacts, rollback } from "../publish/rollback.ts";
import { type KeyValueStore, StoreError } from "../publish/store.ts";
import { didYouMean } from "../suggest.ts";
import { parseCommandLine } from "./args.ts";
import { formatCurrentRelease } from "./format-current.ts";
import { formatOutcome, isSuccess } from "./format-outcome.ts";
import { formatTime } from "./format-time.ts";
import { print } from "./print.ts";
import { createCliContext, ROLLBACK_STEPS } from "./progress.ts";
import { PUBLICATION_OPTIONS, resolveTarget, TARGET_OPTIONS } from "./target.ts";
import { abortOnSignal, confirm } from "./terminal.ts";
import { waitUntilVisible } from "./wait-until-visible.ts";

const { values, positionals } = parseCommandLine("rollback", {
  options: { ...TARGET_OPTIONS, ...PUBLICATION_OPTIONS },
  allowPositionals: true,
});
const [wantedId] = positionals;
const signal = abortOnSignal();
const target = resolveTarget(values, signal);
const again = target.command("rollback", ...positionals);

/** Goes back to an earlier release; true where visitors then have it. */
async function goBack(store: KeyValueStore): Promise<boolean> {
  const context = createCliContext(store, signal, ROLLBACK_STEPS);
  const current = await loadCurrentRelease(context);
  if (current instanceof StoreError) return refuse(current.message);
  print(formatCurrentRelease(current));
  const history = await loadHistory(current, context);
  if (history instanceof StoreError) return refuse(history.message);
  const wanted = findWanted(history);
  if (wanted === undefined) return false;
  const facts = await loadPreviousFacts(wanted, current, context);
  if (facts instanceof StoreError) return refuse(facts.message);
  if (facts === "lost")
    return refuse(`den sparade kopian av ${wanted.id} saknas eller är skadad. Välj en annan release`);
  print(`Går tillbaka till release ${wanted.id}, ${formatTime(wanted.publishedAt)}.`, "");
  print(formatDiff(diffFacts(current.facts, facts)), "");
  if (isLargeDeletion(current.facts, facts) && !values.yes && !(await confirm(LARGE_DELETION))) {
    return refuse("mer än en tredjedel av samarbetena skulle försvinna. Är det rätt, lägg till --yes");
  }
  const outcome = await rollback(current, wanted, context, {
    base: current.pointer?.id,
    by: values.by ?? process.env.SAMVERKAN_BY,
    message: values.message ?? `Tillbaka till release ${wanted.id}`,
    changes: diffFacts(current.facts, facts),
  });
  print(...formatOutcome(outcome, target, again));
  if (outcome.kind !== "published") return isSuccess(outcome);
  print("Rätta nu filerna i data/ på samma sätt. Annars kommer felet tillbaka nästa gång någon publicerar.");
  return waitUntilVisible(outcome.pointer.id, target, signal);
}

function refuse(reason: string): false {
  print(...formatOutcome({ kind: "failed", step: "switch-pointer", reason }, target, again));
  return false;
}

function findWanted(history: readonly HistoryEntry[]): ReleaseRecord | undefined {
  const earlier = history.filter(({ state }) => state !== "live").map(({ record }) => record);
  const previous = history.find(({ state }) => state === "earlier")?.record;
  const found = wantedId === undefined ? previous : earlier.find(({ id }) => id === wantedId);
  if (found !== undefined) return found;
  print(
    earlier.length === 0
      ? "Det finns ingen tidigare version att gå tillbaka till."
      : `Det finns ingen tidigare release ${wantedId}. ${didYouMean(
          wantedId ?? "",
          earlier.map(({ id }) => id),
        )}`.trim(),
    `Se vad som finns: ${target.command("history")}`,
  );
  return undefined;
}

const LARGE_DELETION = "Mer än en tredjedel av samarbetena försvinner. Vill du gå tillbaka ändå?";

print(`Går tillbaka ${target.name}.`);
const isDone = await target.withStore(goBack);
print(`${isDone ? "Klart" : "Inte klart"}: ${target.name}.`);
process.exitCode = isDone ? 0 : 1;
