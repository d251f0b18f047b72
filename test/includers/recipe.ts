import { readFileSync } from "node:fs";

/** The folder of the recipes in the documentation. */
const FOLDER = "docs/embedding";

/** A recipe with the test's own addresses instead of its examples; everything else is as the documentation shows it. */
export function recipe(file: string, addresses: Readonly<Record<string, string>>): string {
  const text = readFileSync(`${FOLDER}/${file}`, "utf8");
  return Object.entries(addresses).reduce((made, [example, own]) => {
    if (!made.includes(example)) throw new Error(`${file} has no ${example}`);
    return made.replaceAll(example, () => own);
  }, text);
}

/** The address of a fragment in the lines that a recipe shows for a page. */
const EXAMPLE = "/samverkan/fragments/overview";

/** The lines for a page that a recipe shows in its comments, with the address of a fragment. */
export function pageLines(file: string, address: string): string {
  const lines = readFileSync(`${FOLDER}/${file}`, "utf8").split("\n");
  const shown = lines.flatMap((line) => /^# {3}(<.*)/.exec(line)?.[1] ?? []);
  const text = shown.join("\n");
  if (!text.includes(EXAMPLE)) throw new Error(`${file} shows no lines for a page`);
  return text.replace(EXAMPLE, () => address);
}
