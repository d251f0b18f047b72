import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { migrateFields, readEnglishFields } from "./migrate-fields.ts";

/** Migrates the files of a folder to the current shape; returns the paths of those that changed. */
export function migrateFolder(folder: string): readonly string[] {
  return [
    ...filesIn(folder, "", "legal-forms.yaml").filter(migrateYamlFile),
    ...filesIn(folder, "organizations", ".yaml").filter(migrateYamlFile),
    ...filesIn(folder, "collaborations", ".md")
      .filter((path) => !path.endsWith(".en.md"))
      .flatMap(migrateCollaboration),
  ];
}

function filesIn(folder: string, part: string, ending: string): readonly string[] {
  const path = join(folder, part);
  return existsSync(path)
    ? readdirSync(path)
        .filter((name) => name.endsWith(ending))
        .toSorted()
        .map((name) => join(path, name))
    : [];
}

function migrateYamlFile(path: string): boolean {
  const migrated = migrateFields(readText(path));
  if (migrated !== undefined) writeFileSync(path, migrated);
  return migrated !== undefined;
}

function migrateCollaboration(path: string): readonly string[] {
  const englishPath = path.replace(/\.md$/, ".en.md");
  const english = existsSync(englishPath) ? splitFrontMatter(readText(englishPath)) : undefined;
  const swedish = splitFrontMatter(readText(path));
  if (swedish === undefined) return [];
  const migrated = migrateFields(swedish.fields, english && readEnglishFields(english.fields));
  if (migrated !== undefined) writeFileSync(path, `---\n${migrated}---\n${swedish.body}`);
  if (english !== undefined) writeFileSync(englishPath, english.body.replace(/^\n+/, ""));
  return [...(migrated === undefined ? [] : [path]), ...(english === undefined ? [] : [englishPath])];
}

function splitFrontMatter(text: string): { readonly fields: string; readonly body: string } | undefined {
  const match = /^---[ ]*\n([\s\S]*?)^---[ ]*\n?/m.exec(text);
  const [whole = "", fields = ""] = match ?? [];
  return match === null ? undefined : { fields, body: text.slice(whole.length) };
}

/** The text as `npm run check` decodes it: without a byte order mark, with LF line ends. */
function readText(path: string): string {
  return readFileSync(path, "utf8")
    .replace(/^\uFEFF/, "")
    .replace(/\r\n?/g, "\n");
}
