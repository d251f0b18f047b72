import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { withFieldTables } from "../authored/field-guide.ts";
import { jsonSchemas } from "../authored/json-schemas.ts";
import { commandLine } from "./command-line.ts";
import { print } from "./print.ts";

const { values } = commandLine({ options: { data: { type: "string", default: "data" } } });
const folder = join(values.data, "schemas");
mkdirSync(folder, { recursive: true });
for (const [name, text] of jsonSchemas()) {
  writeFileSync(join(folder, name), text);
  print(join(folder, name));
}
const guide = join(values.data, "README.md");
if (existsSync(guide)) {
  writeFileSync(guide, withFieldTables(readFileSync(guide, "utf8")));
  print(guide);
}
