import { parseArgs } from "node:util";
import { snapshotOf } from "../../release/snapshot.ts";
import { snapshotText } from "../../release/snapshot-text.ts";
import { readFacts } from "../facts-from.ts";
import { readLiveRelease } from "../publishing/live-release.ts";
import { withLocalStore } from "../publishing/local-store.ts";
import { publish } from "../publishing/publish.ts";
import { print } from "./print.ts";
import { problemReport } from "./problem-report.ts";

const { values } = parseArgs({ options: { data: { type: "string", default: "data" } } });
const reading = readFacts(values.data);
if (reading.kind === "problems") {
  print(problemReport(reading.problems));
  process.exitCode = 1;
} else {
  const snapshot = await snapshotOf(snapshotText(reading.facts));
  const outcome = await withLocalStore(async (store) =>
    publish(await readLiveRelease(store), snapshot, {
      store,
      now: Date.now,
      onStep: () => {},
      patience: async () => false,
    }),
  );
  if (outcome.kind === "published") print(`Publicerat lokalt: ${outcome.pointer.id}, ${outcome.writes} skrivningar.`);
  else if (outcome.kind === "unchanged") print("Inget är ändrat: 0 skrivningar.");
  else process.exitCode = 1;
}
