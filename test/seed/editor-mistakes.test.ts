import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Diagnostic } from "../../src/seed/diagnostic.ts";
import { loadFacts } from "../../src/seed/load-facts.ts";
import { MISLED, type Mistake, SILENT } from "./mistakes.ts";
import { MORE } from "./more-mistakes.ts";
import { tinyFacts } from "./scratch-folder.ts";

const ALL = [...SILENT, ...MISLED, ...MORE];

const MESSAGES = join(import.meta.dirname, "../fixtures/mistakes.txt");

/** What an editor is told after the slip, without the warnings that the tiny municipality has anyway. */
function errorsAfter({ file, edit }: Mistake): readonly string[] {
  const folder = tinyFacts();
  const path = join(folder, file);
  writeFileSync(path, edit(readFileSync(path, "utf8")));
  const result = loadFacts(folder, "2024-06-01");
  const diagnostics: readonly Diagnostic[] = result.kind === "problems" ? result.problems : [];
  return diagnostics
    .filter(({ level }) => level === "error")
    .map((problem) => {
      const field = problem.field === undefined ? "" : ` (${problem.field})`;
      const where = `${problem.file}:${problem.line}:${problem.column}${field}`.replace(folder, "data");
      return `${where}\n  ${problem.what}\n  ${problem.advice}`.replaceAll(folder, "data");
    });
}

describe("a mistake is reported once", () => {
  test.for(ALL.map((mistake) => [mistake.title, mistake] as const))("%s", ([, mistake]) => {
    const errors = errorsAfter(mistake);
    expect(errors, errors.join("\n")).toHaveLength(mistake.messages ?? 1);
  });
});

test("every message has a position, an explanation and advice", async () => {
  const told = ALL.map((mistake) => `# ${mistake.title}\n${errorsAfter(mistake).join("\n")}\n`);
  await expect(told.join("\n")).toMatchFileSnapshot(MESSAGES);
});
