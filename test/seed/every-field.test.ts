import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { isMap, isSeq, parseDocument } from "yaml";
import { checkRelease } from "../../src/seed/check-release.ts";
import { loadFacts } from "../../src/seed/load-facts.ts";
import { IS_LONG } from "../long-form.ts";
import { tinyFacts } from "./scratch-folder.ts";

const FILES = [
  "site.yaml",
  "legal-forms.yaml",
  "organizations/soderon.yaml",
  "collaborations/brandforsvaret.md",
  "collaborations/naringslivet.md",
];

/** The replacements of a value: other shapes, and values that other YAML parsers read as a date or null. */
const VALUES = ["[]", "{}", "[a]", "{a: b}", "[[[a]]]", "", "2023-01-31"];

/** The positions of the values of a file's fields; of a list, those of the first entry. */
function fieldsOf(text: string): readonly { readonly start: number; readonly end: number }[] {
  const front = /^---\n([\s\S]*?\n)---\n/.exec(text);
  const offset = front === null ? 0 : 4;
  const walk = (node: unknown): readonly { start: number; end: number }[] => {
    if (isSeq(node)) return walk(node.items[0]);
    if (!isMap(node)) return [];
    return node.items.flatMap(({ value }) => {
      const range = Object(value).range;
      return Array.isArray(range) ? [{ start: range[0] + offset, end: range[1] + offset }, ...walk(value)] : [];
    });
  };
  return walk(parseDocument(front?.[1] ?? text).contents);
}

test.for(FILES)("any value of a field of %s is either reported or can be published", async (file) => {
  const folder = tinyFacts();
  const path = join(folder, file);
  const text = readFileSync(path, "utf8");
  const fields = fieldsOf(text);
  const unpublishable: string[] = [];
  for (const [index, { start, end }] of fields.entries()) {
    // Each field with three of them, in turn; with all in the long form.
    const values = IS_LONG ? VALUES : [0, 2, 4].map((step) => VALUES[(index + step) % VALUES.length]);
    for (const value of values) {
      const edited = `${text.slice(0, start)}${value}${text.slice(end).replace(/^(?=[^\n,}\]])/, "\n")}`;
      writeFileSync(path, edited);
      const result = loadFacts(folder, "2024-06-01");
      const diagnostics = result.kind === "facts" ? await checkRelease(result.facts, folder) : [];
      if (diagnostics.length > 0)
        unpublishable.push(`${text.slice(0, start).split("\n").at(-1)}${value}: ${diagnostics[0]?.what}`);
    }
  }
  expect(fields.length).toBeGreaterThan(5);
  expect(unpublishable).toEqual([]);
});
