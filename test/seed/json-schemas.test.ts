import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { insertCommonMistakes } from "../../src/seed/docs/common-mistakes.ts";
import { insertFieldTables } from "../../src/seed/schemas/docs-tables.ts";
import { jsonSchemas } from "../../src/seed/schemas/json-schemas.ts";

const COMMITTED = join(import.meta.dirname, "../../data/schemas");

test("the committed JSON Schemas match the schemas of the seed; npm run schemas regenerates them", () => {
  const committed = new Map(readdirSync(COMMITTED).map((name) => [name, readFileSync(join(COMMITTED, name), "utf8")]));
  expect(new Map([...committed].toSorted())).toEqual(new Map([...jsonSchemas()].toSorted()));
});

test("every field has an explanation in Swedish", () => {
  const unexplained = [...jsonSchemas()].flatMap(([file, text]) => fieldsWithoutDescription(JSON.parse(text), file));
  expect(unexplained).toEqual([]);
});

function fieldsWithoutDescription(schema: unknown, path: string): readonly string[] {
  if (typeof schema !== "object" || schema === null) return [];
  return Object.entries(schema).flatMap(([key, inner]) => {
    if (key !== "properties") return fieldsWithoutDescription(inner, path);
    return Object.entries<object>(inner).flatMap(([field, its]) => [
      ...("description" in its ? [] : [`${path} ${field}`]),
      ...fieldsWithoutDescription(its, `${path} ${field}`),
    ]);
  });
}

test("the editor's guide explains every field; npm run schemas regenerates its tables", () => {
  const guide = readFileSync(join(COMMITTED, "../README.md"), "utf8");
  expect(guide).toBe(insertFieldTables(guide));
  expect(guide.match(/^\| fält \|/gm)).toHaveLength(jsonSchemas().size);
});

test("the editor's guide shows the messages about ten common mistakes; npm run schemas regenerates them", () => {
  const guide = readFileSync(join(COMMITTED, "../README.md"), "utf8");
  expect(guide).toBe(insertCommonMistakes(guide));
  // One mistake gives one message, without the other messages about the folder.
  const answers = [...guide.matchAll(/^```text\n(data\/[\s\S]*?)^```$/gm)].map(([, answer = ""]) => answer);
  expect(answers.map((answer) => answer.match(/^data\//gm)?.length)).toEqual(Array.from({ length: 10 }, () => 1));
  expect(guide.match(/^#### /gm)).toHaveLength(10);
});
