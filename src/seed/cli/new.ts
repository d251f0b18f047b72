import { writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { toSwedishDate } from "../../domain/status.ts";
import { loadFacts } from "../load-facts.ts";
import { newCollaboration, newOrganization } from "../new/new-file.ts";
import { parseCommandLine } from "./args.ts";
import { print } from "./print.ts";
import { writeFiles } from "./write-files.ts";

const { values, positionals } = parseCommandLine("new", {
  allowPositionals: true,
  options: { data: { type: "string", default: "data" } },
});
const [kind = "", ...words] = positionals;
const name = words.join(" ").trim();
const today = toSwedishDate(Date.now());
const isOrganization = /^(organization|organisation|kommun)$/i.test(kind);
if (name === "" || !(isOrganization || /^(collaboration|samarbete)$/i.test(kind))) {
  print(
    "Skriv vad du vill lägga till och vad det heter:",
    '  npm run new -- organization "Vaxholm"',
    '  npm run new -- collaboration "Södertörns nya samarbete"',
  );
  process.exitCode = 2;
} else {
  const file = isOrganization
    ? newOrganization(values.data, name)
    : newCollaboration(values.data, name, today, publisherOf(values.data));
  if (file.kind === "refused") {
    print(`${file.reason} Inget är skrivet.`);
    process.exitCode = 1;
  } else {
    writeFiles(dirname(file.path), () => {
      writeFileSync(file.path, file.text, { flag: "wx" });
      print(`Skrev ${file.path}.`, file.next);
    });
  }
}

/** The publisher is a member of most of its collaborations, so a new one begins with it. */
function publisherOf(folder: string): string {
  const result = loadFacts(folder);
  return result.kind === "facts" ? result.facts.site.publisher : "TODO";
}
