import { join } from "node:path";
import { diffFacts, isLargeDeletion } from "../diff/diff.ts";
import { formatDiff } from "../diff/format-diff.ts";
import { formatRemovedIds } from "../diff/removed-ids.ts";
import { isSameDocument } from "../diff/restore-document.ts";
import { loadFacts } from "../load-facts.ts";
import { loadCurrentRelease } from "../publish/current-release.ts";
import { loadHistory } from "../publish/history.ts";
import { publish } from "../publish/publish.ts";
import { rollback } from "../publish/rollback.ts";
import { type KeyValueStore, StoreError } from "../publish/store.ts";
import { serializeRelease } from "../serialize/release.ts";
import { parseCommandLine } from "./args.ts";
import { confirmClock } from "./confirm-clock.ts";
import { toDocumentFile } from "./document-file.ts";
import { formatFolderEdits } from "./format-folder-edits.ts";
import { formatCurrentRelease } from "./format-history.ts";
import { formatOutcome, isSuccess } from "./format-outcome.ts";
import { isRefusal, planDocumentRollback, planRollback, type RollbackPlan } from "./plan-rollback.ts";
import { formatTime, print } from "./print.ts";
import { createCliContext, ROLLBACK_STEPS, stepsOf } from "./progress.ts";
import { pruneLocally } from "./prune-locally.ts";
import { parseRole } from "./role.ts";
import { PUBLICATION_OPTIONS, resolveTarget, runOnTarget, TARGET_OPTIONS } from "./target.ts";
import { abortOnSignal, confirm } from "./terminal.ts";
import { waitUntilLive } from "./wait-until-live.ts";

const { values, positionals } = parseCommandLine("rollback", {
  options: {
    ...TARGET_OPTIONS,
    ...PUBLICATION_OPTIONS,
    /** The one file to roll back. */
    only: { type: "string" },
    /** The folder for which edits are suggested. */
    data: { type: "string", default: "data" },
  },
  allowPositionals: true,
});
const [wantedId] = positionals;
const signal = abortOnSignal();
const target = resolveTarget(values, signal);
const role = parseRole(values.by ?? process.env.SAMVERKAN_BY);
const parameters = [...positionals, ...(values.only === undefined ? [] : [`--only ${values.only}`])];
const again = target.command("rollback", ...parameters);

/** Rolls back to an earlier release, all facts or one file; true if it is then live. */
async function runRollback(store: KeyValueStore): Promise<boolean> {
  const context = createCliContext(store, signal, ROLLBACK_STEPS);
  const current = await loadCurrentRelease(context);
  if (current instanceof StoreError) return fail(current);
  print(formatCurrentRelease(current));
  const history = await loadHistory(current, context);
  if (history instanceof StoreError) return fail(history);
  const plan =
    values.only === undefined
      ? await planRollback(wantedId, history, current, context)
      : await planDocumentRollback(values.only, wantedId, history, current, context);
  if (plan instanceof StoreError) return fail(plan);
  if (isRefusal(plan)) {
    print(...plan.lines, `Inget är ändrat. Se vad som finns: ${target.command("history")}`);
    return false;
  }
  const { record, facts, document } = plan;
  const what = document === undefined ? "" : `, bara ${toDocumentFile(document)}`;
  print(`Går tillbaka till release ${record.id}, ${formatTime(record.publishedAt)}${what}.`, "");
  const changes = diffFacts(current.facts, facts);
  print(formatDiff(changes), ...formatRemovedIds(current.facts, facts), "");
  if (changes.length === 0) {
    print("Den versionen är likadan som den som visas. 0 skrivningar.");
    return true;
  }
  if (!(await confirmRollback(current.facts !== undefined && isLargeDeletion(current.facts, facts)))) {
    print(
      "Inget är ändrat för besökarna.",
      `Är det meningen att det ska gå tillbaka? ${target.command("rollback", ...parameters, "--yes")}`,
    );
    return false;
  }
  const details = {
    base: current.pointer?.id,
    by: role,
    message: values.message ?? `Tillbaka till release ${record.id}${what}`,
    changes,
  };
  const release = document === undefined ? undefined : await serializeRelease(facts);
  const outcome =
    release === undefined
      ? await rollback(current, plan, await confirmClock(context, target), details)
      : await publish(
          current,
          release,
          await confirmClock(createCliContext(store, signal, stepsOf(release)), target),
          details,
        );
  const publishedAt = Date.now();
  print(...formatOutcome(outcome, target, again));
  if (outcome.kind !== "published") return isSuccess(outcome);
  print(...adviseFolder(plan));
  if (!target.isRemote) await pruneLocally(context);
  return waitUntilLive(outcome.pointer, publishedAt, store, target, signal);
}

/** Asks for confirmation of a large deletion; not for the local target, which nobody else sees. */
async function confirmRollback(isLarge: boolean): Promise<boolean> {
  if (values.yes) return true;
  if (!process.stdin.isTTY && !target.isRemote && !isLarge) return true;
  return confirm(isLarge ? LARGE_DELETION : "Ska det gå tillbaka så?");
}

/** The edits to the folder, so that the next publication does not undo the rollback. */
function adviseFolder({ facts, document }: RollbackPlan): readonly string[] {
  if (document === undefined) {
    return ["Rätta nu filerna i data/ på samma sätt. Annars kommer felet tillbaka nästa gång någon publicerar."];
  }
  const file = join(values.data, toDocumentFile(document));
  const folder = loadFacts(values.data);
  if (folder.kind === "problems") return [`Ändra ${file} på samma sätt. Mappen har fel just nu: npm run check`];
  if (isSameDocument(folder.facts, facts, document)) return formatFolderEdits(file, []);
  const changes = diffFacts(folder.facts, facts).filter(({ of, id }) => of === document.of && id === document.id);
  return formatFolderEdits(file, changes);
}

function fail({ message }: StoreError): false {
  print(...formatOutcome({ kind: "failed", step: "switch-pointer", reason: message }, target, again));
  return false;
}

const LARGE_DELETION = "Mer än en tredjedel av samarbetena försvinner. Vill du gå tillbaka ändå?";

await runOnTarget(target, "Går tillbaka", runRollback);
