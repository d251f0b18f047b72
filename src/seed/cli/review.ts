import { sortDiagnostics } from "../diagnostic.ts";
import { checkLinks } from "../links/check-links.ts";
import { loadFacts } from "../load-facts.ts";
import { parseCommandLine } from "./args.ts";
import { formatReview } from "./format-review.ts";
import { print } from "./print.ts";

/** Writes the facts that are due for review as Markdown, for the issue that the monthly workflow keeps up to date. */
const { values } = parseCommandLine("review", {
  options: { data: { type: "string", default: "data" }, "skip-links": { type: "boolean", default: false } },
});
const result = loadFacts(values.data);
const links = values["skip-links"]
  ? []
  : await checkLinks(values.data, { onProgress: (line) => process.stderr.write(`${line}\n`) });
const found = result.kind === "facts" ? result.warnings : result.problems;
print(formatReview(sortDiagnostics([...found, ...links])));
