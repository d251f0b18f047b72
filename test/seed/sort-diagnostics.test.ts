import { expect, test } from "vitest";
import { type Diagnostic, sortDiagnostics, withoutFollowUps } from "../../src/seed/diagnostic.ts";

const at = (file: string, line: number, column: number, changes: Partial<Diagnostic> = {}): Diagnostic => ({
  level: "error",
  file,
  line,
  column,
  what: "Fel.",
  advice: "Rätta.",
  ...changes,
});

const positions = (diagnostics: readonly Diagnostic[]) =>
  diagnostics.map(({ file, line, column, level }) => `${file}:${line}:${column}${level === "error" ? "" : " warning"}`);

test("diagnostics are in the order of files, lines and columns", () => {
  const unsorted = [at("b", 1, 1), at("a", 10, 1), at("a", 9, 12), at("a", 9, 2), at("c", 1, 1), at("a", 2, 20)];
  expect(positions(sortDiagnostics(unsorted))).toEqual(["a:2:20", "a:9:2", "a:9:12", "a:10:1", "b:1:1", "c:1:1"]);
});

test("duplicates are removed; another message at the same position is kept", () => {
  const sorted = sortDiagnostics([
    at("a", 1, 1),
    at("a", 1, 1, { advice: "Annat råd." }),
    at("a", 1, 1, { what: "Två." }),
  ]);
  expect(sorted.map(({ what }) => what)).toEqual(["Fel.", "Två."]);
  expect(sortDiagnostics([at("a", 1, 11), at("a", 11, 1)])).toHaveLength(2);
});

test("a warning on the line of an error is hidden, on another line or in another file it is not", () => {
  const warning = { level: "warning", what: "Varning." } as const;
  const all = [
    at("a", 1, 9, warning),
    at("a", 1, 1),
    at("a", 2, 1, warning),
    at("b", 1, 1, warning),
    at("b", 1, 5, warning),
  ];
  expect(positions(sortDiagnostics(all))).toEqual(["a:1:1", "a:2:1 warning", "b:1:1 warning", "b:1:5 warning"]);
});

test("at most fifty are reported of each file", () => {
  const many = (file: string) => Array.from({ length: 51 }, (_, index) => at(file, index + 1, 1));
  const sorted = sortDiagnostics([...many("a"), ...many("b")]);
  expect(positions([...sorted.slice(48, 52), ...sorted.slice(-1)])).toEqual([
    "a:49:1",
    "a:50:1",
    "b:1:1",
    "b:2:1",
    "b:50:1",
  ]);
  expect(sorted).toHaveLength(100);
});

test("a later stage reports nothing on a line with a diagnostic of an earlier one", () => {
  const later = [at("a", 1, 5), at("a", 2, 1), at("b", 1, 1)];
  expect(positions(withoutFollowUps([at("a", 1, 1)], later))).toEqual(["a:1:1", "a:2:1", "b:1:1"]);
});
