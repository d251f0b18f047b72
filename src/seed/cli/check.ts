import { changeReport } from "../changes/change-report.ts";
import { changesBetween } from "../changes/changes-between.ts";
import { readFacts } from "../facts-from.ts";
import { commandLine } from "./command-line.ts";
import { amount, print } from "./print.ts";
import { problemReport, REPORT_FORMATS } from "./problem-report.ts";

const { values } = commandLine({
  options: {
    data: { type: "string", default: "data" },
    format: { type: "string", default: "text" },
    /** Another folder of facts; what differs from it is told. */
    against: { type: "string" },
  },
});
const format = REPORT_FORMATS.find((known) => known === values.format);
const reading = readFacts(values.data);
if (format === undefined) {
  print(`--format ${values.format} finns inte. Välj ${REPORT_FORMATS.join(" eller ")}.`);
  process.exitCode = 2;
} else if (reading.kind === "problems") {
  print(problemReport(reading.problems, format));
  process.exitCode = 1;
} else {
  const { collaborations, organizations } = reading.facts;
  const found = [
    amount(collaborations.length, "samarbete", "samarbeten"),
    amount(organizations.length, "organisation", "organisationer"),
  ];
  print(`Inga fel: ${found.join(" och ")}.`);
  if (values.against !== undefined) {
    const other = readFacts(values.against);
    const before = other.kind === "facts" ? other.facts : undefined;
    print("", changeReport(changesBetween(before, reading.facts)));
  }
}
