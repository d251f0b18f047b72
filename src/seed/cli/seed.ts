import type { Facts } from "../../domain/facts.ts";
import { diffFacts, isLargeDeletion } from "../diff/diff.ts";
import { formatDiff } from "../diff/format-diff.ts";
import { formatRemovedIds } from "../diff/removed-ids.ts";
import { loadFactsInThread } from "../load-facts-in-thread.ts";
import { checkBase } from "../publish/check-base.ts";
import { loadCurrentRelease } from "../publish/current-release.ts";
import { publish } from "../publish/publish.ts";
import { type KeyValueStore, StoreError } from "../publish/store.ts";
import { serializeRelease } from "../serialize/release.ts";
import { parseCommandLine } from "./args.ts";
import { confirmClock } from "./confirm-clock.ts";
import { readCommit, readFolderBase, writeFolderBase } from "./folder-base.ts";
import { formatDiagnostics } from "./format-diagnostics.ts";
import { formatCurrentRelease, formatReverted } from "./format-history.ts";
import { formatOutcome, isSuccess } from "./format-outcome.ts";
import { print } from "./print.ts";
import { createCliContext, stepsOf } from "./progress.ts";
import { pruneLocally } from "./prune-locally.ts";
import { parseRole } from "./role.ts";
import { PUBLICATION_OPTIONS, resolveTarget, runAnnounced, TARGET_OPTIONS } from "./target.ts";
import { abortOnSignal, askLine, confirm } from "./terminal.ts";
import { waitUntilLive } from "./wait-until-live.ts";

const { values } = parseCommandLine("seed", {
  options: {
    ...TARGET_OPTIONS,
    ...PUBLICATION_OPTIONS,
    data: { type: "string", default: "data" },
    "dry-run": { type: "boolean", default: false },
  },
});
const signal = abortOnSignal();
const target = resolveTarget(values, signal);
const role = parseRole(values.by ?? process.env.SAMVERKAN_BY);
const folder = { data: values.data, isRemote: target.isRemote, state: values.state };

/** Publishes the facts; true if they are then live. */
async function publishFacts(facts: Facts, store: KeyValueStore): Promise<boolean> {
  const release = await serializeRelease(facts);
  const commit = readCommit(values.data);
  const context = createCliContext(store, signal, stepsOf(release));
  print("Läser det som är publicerat nu.");
  const current = await loadCurrentRelease(context);
  if (current instanceof StoreError) {
    print(...formatOutcome({ kind: "failed", step: "upload-snapshot", reason: current.message }, target, again()));
    return false;
  }
  const changes = diffFacts(current.facts, facts);
  print(formatCurrentRelease(current), "", formatDiff(changes), ...formatRemovedIds(current.facts, facts), "");
  const report = await checkBase(current, facts, readFolderBase(folder), context);
  if (report instanceof StoreError) {
    print(...formatOutcome({ kind: "failed", step: "upload-snapshot", reason: report.message }, target, again()));
    return false;
  }
  // Nobody else publishes to the local KV, so a folder without a base there reverts nothing.
  const isReverting = report.reverted.length > 0 && (target.isRemote || report.base !== undefined);
  if (isReverting) print(...formatReverted(report), "");
  if (values["dry-run"]) {
    print(`Det här var bara en förhandsvisning: 0 skrivningar. Publicera: ${again()}`);
    return true;
  }
  if (isLargeDeletion(current.facts, facts) && !values.yes && !(await confirm(LARGE_DELETION))) {
    print(
      "Inget är publicerat. Mer än en tredjedel av samarbetena skulle försvinna.",
      `Är det rätt? ${again("--yes")}`,
    );
    return false;
  }
  // Nobody else uses the addresses of the local target.
  const removesAddress = formatRemovedIds(current.facts, facts).length > 0 && (target.isRemote || process.stdin.isTTY);
  if (removesAddress && !values.yes && !(await confirm("Adresser slutar fungera. Vill du publicera ändå?"))) {
    print(
      "Inget är publicerat. Adresserna ovan skulle sluta fungera.",
      `Är det rätt att de försvinner? ${again("--yes")}`,
    );
    return false;
  }
  if (isReverting && !values.yes && !(await confirm("Ska det andra har publicerat gå tillbaka?"))) {
    print(
      "Inget är publicerat. Det som står ovan skulle gå tillbaka.",
      `Hämta de andras ändringar (git pull), eller skriv in dem i filerna, och kör sedan: ${again()}`,
      `Är det meningen att det ska gå tillbaka? ${again("--yes")}`,
    );
    return false;
  }
  const isNew = current.pointer?.snapshot !== release.sha;
  const message =
    values.message ?? (isNew && target.isRemote ? await askLine("Varför ändras uppgifterna? Svara på en rad: ") : "");
  if (message === undefined) {
    print("Kommandot avbröts. Inget är publicerat.");
    return false;
  }
  const details = {
    base: report.base?.id,
    commit: isNew ? await commit : undefined,
    by: role,
    message,
    changes: current.facts === undefined ? [] : changes,
  };
  const outcome = await publish(current, release, await confirmClock(context, target), details);
  if (outcome.kind === "unchanged" || (outcome.kind === "published" && !target.isRemote)) {
    writeFolderBase(folder, outcome.pointer);
  }
  const publishedAt = Date.now();
  print(...formatOutcome(outcome, target, again()));
  if (outcome.kind !== "published") return isSuccess(outcome);
  // The first publication leaves nothing behind.
  if (!target.isRemote && current.pointer !== undefined) await pruneLocally(context);
  const isLive = await waitUntilLive(outcome.pointer, publishedAt, store, target, signal);
  // Only now: if ours was overwritten, the folder is still in sync with its old base only.
  if (isLive && target.isRemote) writeFolderBase(folder, outcome.pointer);
  return isLive;
}

/** The same command with the same arguments, to run again. */
function again(...more: readonly string[]): string {
  return target.command("seed", ...more);
}

const LARGE_DELETION = "Mer än en tredjedel av samarbetena försvinner. Vill du publicera ändå?";

// In parallel with the start of the local KV: each takes a fifth of a second of CPU.
const loading = loadFactsInThread(values.data);
await target.withStore(async (store) => {
  const result = await loading;
  if (result.kind === "problems") {
    print(formatDiagnostics(result.problems));
    process.exitCode = 1;
  } else {
    await runAnnounced(target, "Publicerar", () => publishFacts(result.facts, store));
  }
});
