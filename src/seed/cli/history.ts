import { StoreFault } from "../publishing/key-value-store.ts";
import { readLiveRelease } from "../publishing/live-release.ts";
import { earlierReleases } from "../publishing/roll-back.ts";
import { commandLine } from "./command-line.ts";
import { swedishMoment } from "./moment.ts";
import { PLACE_OPTIONS, placeOf } from "./place.ts";
import { print } from "./print.ts";
import { toldSurroundings } from "./steps.ts";
import { interruptionBySignal } from "./terminal.ts";

const { values } = commandLine({ options: PLACE_OPTIONS });
const interruption = interruptionBySignal();
const place = placeOf(values, interruption);

print(`Publicerat ${place.name}:`);
const live = await place.withStore((store) => readLiveRelease(toldSurroundings(store, interruption, [])));
if (live instanceof StoreFault) {
  print(`Historiken går inte att läsa: ${live.message}.`, `Försök igen: ${place.command("history")}`);
  process.exitCode = 1;
} else if (live.pointer === undefined) {
  print("Inget är publicerat än.", `Publicera: ${place.command("seed")}`);
} else {
  const { id, publishedAt } = live.pointer;
  print(`  ${swedishMoment(publishedAt)}  ${id}  visas nu${live.facts === undefined ? ", men kopian är skadad" : ""}`);
  for (const earlier of earlierReleases(live)) print(`  ${swedishMoment(earlier.publishedAt)}  ${earlier.id}`);
  print("", `Gå tillbaka till den förra: ${place.command("rollback")}`);
  print(`Gå tillbaka till en annan: ${place.command("rollback", "RELEASE")}`);
}
