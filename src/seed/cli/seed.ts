import type { Facts } from "../../domain/facts.ts";
import { diffFacts, isLargeDeletion } from "../diff/diff.ts";
import { formatDiff } from "../diff/format-diff.ts";
import { formatRemovedIds } from "../diff/removed-ids.ts";
import { loadFacts } from "../load-facts.ts";
import { loadCurrentRelease } from "../publish/current-release.ts";
import { publish } from "../publish/publish.ts";
import { type KeyValueStore, StoreError } from "../publish/store.ts";
import { serializeRelease } from "../serialize/release.ts";
import { parseCommandLine } from "./args.ts";
import { formatCurrentRelease } from "./format-current.ts";
import { formatDiagnostics } from "./format-diagnostics.ts";
import { formatOutcome, isSuccess } from "./format-outcome.ts";
import { print } from "./print.ts";
import { createCliContext, stepsOf } from "./progress.ts";
import { resolveTarget, TARGET_OPTIONS } from "./target.ts";
import { abortOnSignal, confirm } from "./terminal.ts";
import { waitUntilVisible } from "./wait-until-visible.ts";

const { values } = parseCommandLine({
  options: {
    ...TARGET_OPTIONS,
    data: { type: "string", default: "data" },
    "dry-run": { type: "boolean", default: false },
  },
});
const signal = abortOnSignal();
const target = resolveTarget(values, signal);

/** Publishes the facts; true where visitors then have them. */
async function publishFacts(facts: Facts, store: KeyValueStore): Promise<boolean> {
  const release = await serializeRelease(facts);
  const context = createCliContext(store, signal, stepsOf(release));
  print("Läser det som är publicerat nu.");
  const current = await loadCurrentRelease(context);
  if (current instanceof StoreError) {
    print(...formatOutcome({ kind: "failed", step: "upload-snapshot", reason: current.message }, target, again()));
    return false;
  }
  print(
    formatCurrentRelease(current),
    "",
    formatDiff(diffFacts(current.facts, facts)),
    ...formatRemovedIds(current.facts, facts),
    "",
  );
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
  const losesAddress = formatRemovedIds(current.facts, facts).length > 0 && process.stdin.isTTY;
  if (losesAddress && !values.yes && !(await confirm("Adresser slutar fungera. Vill du publicera ändå?"))) {
    print("Inget är publicerat.");
    return false;
  }
  const outcome = await publish(current, release, context);
  print(...formatOutcome(outcome, target, again()));
  if (outcome.kind !== "published") return isSuccess(outcome);
  return waitUntilVisible(outcome.pointer.id, target, signal);
}

/** The command to run once more, with what it was given. */
function again(...more: readonly string[]): string {
  return target.command("seed", ...more);
}

const LARGE_DELETION = "Mer än en tredjedel av samarbetena försvinner. Vill du publicera ändå?";

const result = loadFacts(values.data);
if (result.kind === "problems") {
  print(formatDiagnostics(result.problems));
  process.exitCode = 1;
} else {
  print(`Publicerar ${target.name}.`);
  const isDone = await target.withStore((store) => publishFacts(result.facts, store));
  print(`${isDone ? "Klart" : "Inte klart"}: ${target.name}.`);
  process.exitCode = isDone ? 0 : 1;
}
