import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { insertCommonMistakes } from "../docs/common-mistakes.ts";
import { insertFieldTables } from "../schemas/docs-tables.ts";
import { jsonSchemas } from "../schemas/json-schemas.ts";
import { parseCommandLine } from "./args.ts";
import { print } from "./print.ts";
import { writeFiles } from "./write-files.ts";

const { values } = parseCommandLine("schemas", { options: { data: { type: "string", default: "data" } } });
const folder = join(values.data, "schemas");
writeFiles(values.data, () => {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of jsonSchemas()) {
    writeFileSync(join(folder, name), text);
    print(join(folder, name));
  }
  const guide = join(values.data, "README.md");
  if (existsSync(guide)) {
    writeFileSync(guide, insertCommonMistakes(insertFieldTables(readFileSync(guide, "utf8"))));
    print(guide);
  }
});
