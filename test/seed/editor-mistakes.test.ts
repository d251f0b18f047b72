import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Diagnostic } from "../../src/seed/diagnostic.ts";
import { loadFacts } from "../../src/seed/load-facts.ts";
import { MISLEADING, type Mistake, UNDETECTED } from "./mistakes.ts";
import { MORE } from "./more-mistakes.ts";
import { tinyFacts } from "./scratch-folder.ts";

const ALL = [...UNDETECTED, ...MISLEADING, ...MORE];

const MESSAGES = join(import.meta.dirname, "../fixtures/mistakes.txt");

/** The messages after the mistake, without the warnings that the tiny municipality always has. */
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

const allErrors = new Map<Mistake, readonly string[]>();

function memoizedErrors(mistake: Mistake): readonly string[] {
  const errors = allErrors.get(mistake) ?? errorsAfter(mistake);
  allErrors.set(mistake, errors);
  return errors;
}

/** The recorded messages of each mistake, by its title. */
const RECORDED = new Map(
  readFileSync(MESSAGES, "utf8")
    .split(/^(?=# )/m)
    .map((text) => [text.split("\n", 1)[0], text.trimEnd()]),
);

const formatErrors = ({ title }: Mistake, errors: readonly string[]) => `# ${title}\n${errors.join("\n")}\n`;

describe("a mistake is reported once, with the recorded message", () => {
  test.for(ALL.map((mistake) => [mistake.title, mistake] as const))("%s", ([title, mistake]) => {
    const errors = memoizedErrors(mistake);
    expect(errors, errors.join("\n")).toHaveLength(mistake.messages ?? 1);
    const recorded = RECORDED.get(`# ${title}`);
    if (recorded !== undefined) expect(formatErrors(mistake, errors).trimEnd()).toBe(recorded);
  });
});

test("every message has a position, an explanation and advice; after a change: npx vitest run -u, twice", async () => {
  const allMessages = ALL.map((mistake) => formatErrors(mistake, memoizedErrors(mistake)));
  await expect(allMessages.join("\n")).toMatchFileSnapshot(MESSAGES);
});
