import type { Publication } from "../../release/pointer.ts";
import { changeReport } from "../changes/change-report.ts";
import { changesBetween, removesMuch } from "../changes/changes-between.ts";
import { didYouMean } from "../near.ts";
import { type KeyValueStore, StoreFault } from "../publishing/key-value-store.ts";
import { type LiveRelease, readLiveRelease } from "../publishing/live-release.ts";
import { earlierReleases, factsToReturnTo, rollBack } from "../publishing/roll-back.ts";
import { commandLine } from "./command-line.ts";
import { liveLine } from "./live-line.ts";
import { swedishMoment } from "./moment.ts";
import { isSuccess, outcomeReport } from "./outcome-report.ts";
import { PLACE_OPTIONS, placeOf } from "./place.ts";
import { print } from "./print.ts";
import { SWITCH, toldSurroundings } from "./steps.ts";
import { interruptionBySignal, isConfirmed } from "./terminal.ts";
import { isVisible } from "./visibility-report.ts";

const { values, positionals } = commandLine({ options: PLACE_OPTIONS, allowPositionals: true });
const [wanted] = positionals;
const interruption = interruptionBySignal();
const place = placeOf(values, interruption);
const again = place.command("rollback", ...positionals);

/** Goes back to an earlier release; true where visitors then have it. */
async function goBack(store: KeyValueStore): Promise<boolean> {
  const around = toldSurroundings(store, interruption, SWITCH);
  const live = await readLiveRelease(around);
  if (live instanceof StoreFault) return refuse(live.message);
  print(liveLine(live));
  const target = targetIn(live);
  if (target === undefined) return false;
  const facts = await factsToReturnTo(target, live, around);
  if (facts instanceof StoreFault) return refuse(facts.message);
  if (facts === "lost")
    return refuse(`den sparade kopian av ${target.id} saknas eller är skadad. Välj en annan release`);
  print(`Går tillbaka till release ${target.id}, ${swedishMoment(target.publishedAt)}.`, "");
  print(changeReport(changesBetween(live.facts, facts)), "");
  if (removesMuch(live.facts, facts) && !values.yes && !(await isConfirmed(MANY_GO))) {
    return refuse("mer än en tredjedel av samarbetena skulle försvinna. Är det rätt, lägg till --yes");
  }
  const outcome = await rollBack(live, target, around);
  print(...outcomeReport(outcome, place, again));
  if (outcome.kind !== "published") return isSuccess(outcome);
  print("Rätta nu filerna i data/ på samma sätt. Annars kommer felet tillbaka nästa gång någon publicerar.");
  return isVisible(outcome.pointer.id, place, interruption);
}

function refuse(reason: string): false {
  print(...outcomeReport({ kind: "untouched", step: "put-pointer", reason }, place, again));
  return false;
}

function targetIn(live: LiveRelease): Publication | undefined {
  const earlier = earlierReleases(live);
  const target = wanted === undefined ? earlier[0] : earlier.find(({ id }) => id === wanted);
  if (target !== undefined) return target;
  print(
    earlier.length === 0
      ? "Det finns ingen tidigare version att gå tillbaka till."
      : `Det finns ingen tidigare release ${wanted}. ${didYouMean(
          wanted ?? "",
          earlier.map(({ id }) => id),
        )}`.trim(),
    `Se vad som finns: ${place.command("history")}`,
  );
  return undefined;
}

const MANY_GO = "Mer än en tredjedel av samarbetena försvinner. Vill du gå tillbaka ändå?";

print(`Går tillbaka ${place.name}.`);
const isDone = await place.withStore(goBack);
print(`${isDone ? "Klart" : "Inte klart"}: ${place.name}.`);
process.exitCode = isDone ? 0 : 1;
