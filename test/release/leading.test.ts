import { expect, test } from "vitest";
import { findLeadingPage, takeLeading } from "../../src/release/leading.ts";

const named = (count: number) =>
  Array.from({ length: count }, (_, index) => {
    return { id: `a${1000 + index}`, name: { sv: String(1000 + index), en: String(9000 - index) } };
  });

const LEADING = { total: 400, ids: { sv: ["a", "b", "c", "d"], en: ["d", "c", "b", "a"] } };

const pageOf = (...[filter, paging]: [Parameters<typeof findLeadingPage>[1], Parameters<typeof findLeadingPage>[3]]) =>
  findLeadingPage(LEADING, filter, "sv", paging)?.items.map(({ id }) => id);

test("of a list on one page all ids are first, of a longer one as many as the API gives at once", () => {
  expect(takeLeading(named(300), []).ids.sv).toHaveLength(300);
  const { total, ids } = takeLeading(named(301), []);
  expect([total, ids.sv.length, ids.sv[0], ids.sv[99], ids.en[0]]).toEqual([301, 100, "a1000", "a1099", "a1300"]);
});

test("only a list on several pages names those that its overview shows: on one page they are all", () => {
  expect(takeLeading(named(300), ["a1000"])).not.toHaveProperty("overview");
  expect(takeLeading(named(301), ["a1000"]).overview).toEqual(["a1000"]);
});

test("a page of the first ids needs no index, in either language", () => {
  expect(pageOf({}, { offset: 1, limit: 2 })).toEqual(["b", "c"]);
  expect(pageOf({ sort: "name" }, { offset: 0, limit: 4 })).toEqual(["a", "b", "c", "d"]);
  const english = findLeadingPage(LEADING, {}, "en", { offset: 0, limit: 1 });
  expect(english).toEqual({ offset: 0, limit: 1, total: 400, items: [{ id: "d" }] });
});

test("a page that goes on after the first ids is not among them", () => {
  expect(pageOf({}, { offset: 3, limit: 2 })).toBeUndefined();
  expect(pageOf({}, { offset: 4, limit: 1 })).toBeUndefined();
  expect(pageOf({}, 1)).toBeUndefined();
});

test("the end of the list is a whole page", () => {
  const short = { total: 2, ids: { sv: ["a", "b"], en: ["b", "a"] } };
  expect(findLeadingPage(short, {}, "sv", { offset: 1, limit: 5 })?.items).toEqual([{ id: "b" }]);
});

test.each([
  { sort: "-name" },
  { sort: "founded" },
  { form: "a" },
  { member: "a" },
  { area: "a" },
  { status: "active" },
  { q: "a" },
] as const)("a list with %o is not that of the first ids", (filter) => {
  expect(pageOf(filter, { offset: 0, limit: 1 })).toBeUndefined();
});
