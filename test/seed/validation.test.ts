import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { loadFacts } from "../../src/seed/load-facts.ts";
import { tinyFacts } from "./scratch-folder.ts";
import { CASES, type ValidationCase } from "./validation-cases.ts";

const RECORD = join(import.meta.dirname, "../fixtures/validation.txt");

/** The errors and warnings about a folder. */
function diagnosticsOf(folder: string): readonly string[] {
  const result = loadFacts(folder, "2024-06-01");
  const diagnostics = result.kind === "problems" ? result.problems : result.warnings;
  return diagnostics.map(({ level, file, line, column, field = "", what, advice }) =>
    `${level} ${file}:${line}:${column} ${field}\n  ${what} ${advice}`.replaceAll(`${folder}/`, "").trim(),
  );
}

/** A diagnostic without its line and column, which an edit above it changes. */
const keyOf = (diagnostic: string) => diagnostic.replace(/:\d+:\d+/, "");

const BASELINE = new Set(diagnosticsOf(tinyFacts()).map(keyOf));

/** The diagnostics that a case adds to those of the unchanged facts, or removes from them. */
function format([title, edits]: ValidationCase): string {
  const folder = tinyFacts();
  for (const [file, edit] of Object.entries(edits)) {
    const path = join(folder, file);
    mkdirSync(dirname(path), { recursive: true });
    if (edit === null) rmSync(path);
    else writeFileSync(path, typeof edit === "string" ? edit : edit(readFileSync(path, "utf8")));
  }
  const diagnostics = diagnosticsOf(folder);
  const keys = diagnostics.map(keyOf);
  const added = diagnostics.filter((each) => !BASELINE.has(keyOf(each)));
  const removed = [...BASELINE].filter((each) => !keys.includes(each)).map((each) => `no longer ${each}`);
  const all = [...added, ...removed];
  return `# ${title}\n${all.length === 0 ? "nothing" : all.join("\n")}\n`;
}

const formatted = new Map<ValidationCase, string>();

function memoizedFormat(one: ValidationCase): string {
  const text = formatted.get(one) ?? format(one);
  formatted.set(one, text);
  return text;
}

/** The recorded diagnostics of each case, by its title. */
const RECORDED = new Map(
  readFileSync(RECORD, "utf8")
    .split(/^(?=# )/m)
    .map((text) => [text.split("\n", 1)[0], text.trimEnd()]),
);

describe("the check gives exactly the recorded diagnostics", () => {
  test.for(CASES.map((one) => [one[0], one] as const))("%s", ([title, one]) => {
    const recorded = RECORDED.get(`# ${title}`);
    if (recorded !== undefined) expect(memoizedFormat(one).trimEnd()).toBe(recorded);
  });
});

test("every case is recorded (after a change run vitest -u twice, and review the diff)", async () => {
  await expect(CASES.map(memoizedFormat).join("\n")).toMatchFileSnapshot(RECORD);
});
