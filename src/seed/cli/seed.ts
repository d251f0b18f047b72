import type { Facts } from "../../domain/facts.ts";
import { storedRelease } from "../../release/stored-release.ts";
import { changeReport } from "../changes/change-report.ts";
import { changesBetween, removesMuch } from "../changes/changes-between.ts";
import { readFacts } from "../facts-from.ts";
import { type KeyValueStore, StoreFault } from "../publishing/key-value-store.ts";
import { readLiveRelease } from "../publishing/live-release.ts";
import { publish } from "../publishing/publish.ts";
import { commandLine } from "./command-line.ts";
import { liveLine } from "./live-line.ts";
import { isSuccess, outcomeReport } from "./outcome-report.ts";
import { PLACE_OPTIONS, placeOf } from "./place.ts";
import { print } from "./print.ts";
import { problemReport } from "./problem-report.ts";
import { stepsOf, toldSurroundings } from "./steps.ts";
import { interruptionBySignal, isConfirmed } from "./terminal.ts";
import { isVisible } from "./visibility-report.ts";

const { values } = commandLine({
  options: {
    ...PLACE_OPTIONS,
    data: { type: "string", default: "data" },
    "dry-run": { type: "boolean", default: false },
  },
});
const interruption = interruptionBySignal();
const place = placeOf(values, interruption);

/** Publishes the facts; true where visitors then have them. */
async function publishFacts(facts: Facts, store: KeyValueStore): Promise<boolean> {
  const release = await storedRelease(facts);
  const around = toldSurroundings(store, interruption, stepsOf(release));
  print("Läser det som är publicerat nu.");
  const live = await readLiveRelease(around);
  if (live instanceof StoreFault) {
    print(...outcomeReport({ kind: "untouched", step: "put-snapshot", reason: live.message }, place, again()));
    return false;
  }
  print(liveLine(live), "", changeReport(changesBetween(live.facts, facts)), "");
  if (values["dry-run"]) {
    print(`Det här var bara en förhandsvisning: 0 skrivningar. Publicera: ${again()}`);
    return true;
  }
  if (removesMuch(live.facts, facts) && !values.yes && !(await isConfirmed(MANY_GO))) {
    print(
      "Inget är publicerat. Mer än en tredjedel av samarbetena skulle försvinna.",
      `Är det rätt? ${again("--yes")}`,
    );
    return false;
  }
  const outcome = await publish(live, release, around);
  print(...outcomeReport(outcome, place, again()));
  if (outcome.kind !== "published") return isSuccess(outcome);
  return isVisible(outcome.pointer.id, place, interruption);
}

/** The command to run once more, with what it was given. */
function again(...more: readonly string[]): string {
  return place.command("seed", ...more);
}

const MANY_GO = "Mer än en tredjedel av samarbetena försvinner. Vill du publicera ändå?";

const reading = readFacts(values.data);
if (reading.kind === "problems") {
  print(problemReport(reading.problems));
  process.exitCode = 1;
} else {
  print(`Publicerar ${place.name}.`);
  const isDone = await place.withStore((store) => publishFacts(reading.facts, store));
  print(`${isDone ? "Klart" : "Inte klart"}: ${place.name}.`);
  process.exitCode = isDone ? 0 : 1;
}
