import { diffFacts } from "../diff/diff.ts";
import { formatDiff } from "../diff/format-diff.ts";
import { loadFacts } from "../load-facts.ts";
import { parseCommandLine } from "./args.ts";
import { DIAGNOSTIC_FORMATS, formatDiagnostics } from "./format-diagnostics.ts";
import { pluralize, print } from "./print.ts";

const { values } = parseCommandLine({
  options: {
    data: { type: "string", default: "data" },
    format: { type: "string", default: "text" },
    /** Another folder of facts; what differs from it is told. */
    against: { type: "string" },
  },
});
const format = DIAGNOSTIC_FORMATS.find((known) => known === values.format);
const result = loadFacts(values.data);
if (format === undefined) {
  print(`--format ${values.format} finns inte. Välj ${DIAGNOSTIC_FORMATS.join(" eller ")}.`);
  process.exitCode = 2;
} else if (result.kind === "problems") {
  print(formatDiagnostics(result.problems, format));
  process.exitCode = 1;
} else {
  const { collaborations, organizations } = result.facts;
  const found = [
    pluralize(collaborations.length, "samarbete", "samarbeten"),
    pluralize(organizations.length, "organisation", "organisationer"),
  ];
  print(`Inga fel: ${found.join(" och ")}.`);
  if (values.against !== undefined) {
    const other = loadFacts(values.against);
    const before = other.kind === "facts" ? other.facts : undefined;
    print("", formatDiff(diffFacts(before, result.facts)));
  }
}
