import { parseArgs } from "node:util";
import { readFacts } from "../facts-from.ts";
import { amount, print } from "./print.ts";
import { problemReport } from "./problem-report.ts";

const { values } = parseArgs({ options: { data: { type: "string", default: "data" } } });
const reading = readFacts(values.data);
if (reading.kind === "problems") {
  print(problemReport(reading.problems));
  process.exitCode = 1;
} else {
  const { collaborations, organizations } = reading.facts;
  print(
    `Inga fel: ${amount(collaborations.length, "samarbete", "samarbeten")} och ${amount(organizations.length, "organisation", "organisationer")}.`,
  );
}
