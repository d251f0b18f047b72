import { checkRelease } from "../check-release.ts";
import { type Diagnostic, sortDiagnostics } from "../diagnostic.ts";
import { diffFacts } from "../diff/diff.ts";
import { formatDiff } from "../diff/format-diff.ts";
import { formatRemovedIds } from "../diff/removed-ids.ts";
import { checkLinks } from "../links/check-links.ts";
import { type LoadResult, loadFacts } from "../load-facts.ts";
import { parseCommandLine } from "./args.ts";
import { DIAGNOSTIC_FORMATS, formatDiagnostics, formatWarningCount } from "./format-diagnostics.ts";
import { isNamed, resolveNamedFiles } from "./named-files.ts";
import { pluralize, print } from "./print.ts";

const { values, positionals } = parseCommandLine("check", {
  allowPositionals: true,
  options: {
    data: { type: "string", default: "data" },
    format: { type: "string", default: "text" },
    /** Another folder of facts to show the difference from. */
    against: { type: "string" },
    /** Warnings count as errors. */
    strict: { type: "boolean", default: false },
    /** Request every URL in the facts. */
    links: { type: "boolean", default: false },
    /** Show every diagnostic, however many there are. */
    all: { type: "boolean", default: false },
  },
});
const format = DIAGNOSTIC_FORMATS.find((known) => known === values.format);
const namedFiles = resolveNamedFiles(positionals, values.data);
const result = loadFacts(values.data);
if (format === undefined) {
  print(`--format ${values.format} finns inte. Välj ${DIAGNOSTIC_FORMATS.join(" eller ")}.`);
  process.exitCode = 2;
} else {
  const found = await collect(result);
  const diagnostics = namedFiles.length === 0 ? found : found.filter(({ file }) => isNamed(file, namedFiles));
  const errors = diagnostics.filter(({ level }) => level === "error" || values.strict);
  if (diagnostics.length > 0) {
    print(formatDiagnostics(diagnostics, format, values.all ? diagnostics.length : undefined));
  }
  const warnings = diagnostics.filter(({ level }) => level === "warning");
  if (format === "text" && warnings.length > 0) print("", formatWarningCount(warnings));
  if (errors.length > 0) {
    if (values.strict && warnings.length > 0) print("Med --strict räknas varningar som fel.");
    process.exitCode = 1;
  } else if (result.kind === "facts") {
    if (positionals.length > 0) print(`Inga fel i ${positionals.join(", ")}.`);
    else printFacts(result);
  } else {
    print(`Inga fel i ${positionals.join(", ")}. Andra filer i mappen har fel: npm run check visar alla.`);
  }
}

async function collect(loaded: LoadResult): Promise<readonly Diagnostic[]> {
  if (loaded.kind === "problems") return loaded.problems;
  const links = values.links ? await checkLinks(values.data, { onProgress: (line) => print(line) }) : [];
  return sortDiagnostics([...loaded.warnings, ...(await checkRelease(loaded.facts, values.data)), ...links]);
}

function printFacts(loaded: Extract<LoadResult, { kind: "facts" }>): void {
  const { collaborations, organizations } = loaded.facts;
  const found = [
    pluralize(collaborations.length, "samarbete", "samarbeten"),
    pluralize(organizations.length, "organisation", "organisationer"),
  ];
  print(`Inga fel: ${found.join(" och ")}.`);
  if (values.against === undefined) return;
  const other = loadFacts(values.against);
  if (other.kind === "problems") {
    const [first] = other.problems.filter(({ level }) => level === "error");
    print("", `Det går inte att jämföra med ${values.against}. ${first?.file}: ${first?.what}`);
    return;
  }
  print("", formatDiff(diffFacts(other.facts, loaded.facts)), ...formatRemovedIds(other.facts, loaded.facts));
}
