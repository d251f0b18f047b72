import { expect, test } from "vitest";
import { withChanged } from "../../src/release/next-pointer.ts";
import { dayByDocument, documentName } from "../../src/release/pointer.ts";

test("the name of a document begins with its kind", () => {
  const kinds = ["site", "legal-form", "organization", "collaboration"] as const;
  expect(kinds.map((of) => documentName({ of, id: "a" }))).toEqual([
    "site/a",
    "legal-forms/a",
    "organizations/a",
    "collaborations/a",
  ]);
});

test("a document is listed on the day of its last change only, latest day first", () => {
  const first = withChanged(undefined, "2026-01-01", ["a", "b"]);
  const second = withChanged(first, "2026-01-03", ["b", "c"]);
  const third = withChanged(second, "2026-01-02", ["d"]);
  expect(Object.entries(third)).toEqual([
    ["2026-01-03", ["b", "c"]],
    ["2026-01-02", ["d"]],
    ["2026-01-01", ["a"]],
  ]);
  expect([...dayByDocument(third)]).toContainEqual(["b", "2026-01-03"]);
});

test("a second publication on the same day adds its documents first, without duplicates", () => {
  const changed = withChanged({ "2026-01-01": ["a", "b"] }, "2026-01-01", ["c", "b"]);
  expect(changed).toEqual({ "2026-01-01": ["c", "b", "a"] });
});

test("a day without a document is left out", () => {
  expect(withChanged({ "2026-01-01": ["a"] }, "2026-01-02", ["a"])).toEqual({ "2026-01-02": ["a"] });
  expect(withChanged(undefined, "2026-01-02", [])).toEqual({});
});

test("of more than three hundred documents the most recently changed are kept", () => {
  const names = (count: number, prefix: string) => Array.from({ length: count }, (_, index) => `${prefix}${index}`);
  const kept = withChanged({ "2026-01-01": names(200, "old") }, "2026-01-02", names(200, "new"));
  expect(kept["2026-01-02"]).toHaveLength(200);
  expect(kept["2026-01-01"]).toEqual(names(100, "old"));
  const full = withChanged({ "2026-01-01": ["old"] }, "2026-01-02", names(301, "new"));
  expect(full).toEqual({ "2026-01-02": names(300, "new") });
});

test("without recorded changes no document has a day", () => {
  expect(dayByDocument(undefined).size).toBe(0);
});
