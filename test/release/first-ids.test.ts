import { expect, test } from "vitest";
import { paginateFirstIds, selectFirstIds } from "../../src/release/first-ids.ts";

const summaries = (count: number) =>
  Array.from({ length: count }, (_, index) => {
    return { id: `a${1000 + index}`, name: { sv: String(1000 + index), en: String(9000 - index) } };
  });

const FIRST_IDS = { total: 400, ids: { sv: ["a", "b", "c", "d"], en: ["d", "c", "b", "a"] } };

const pageIds = (
  ...[filter, range]: [Parameters<typeof paginateFirstIds>[1], Parameters<typeof paginateFirstIds>[3]]
) => paginateFirstIds(FIRST_IDS, filter, "sv", range)?.items.map(({ id }) => id);

test("a list on one page stores all its first ids, and a longer list as many as one page of the API", () => {
  expect(selectFirstIds(summaries(300), []).ids.sv).toHaveLength(300);
  const { total, ids } = selectFirstIds(summaries(301), []);
  expect([total, ids.sv.length, ids.sv[0], ids.sv[99], ids.en[0]]).toEqual([301, 100, "a1000", "a1099", "a1300"]);
});

test("only a list on several pages stores the ids of its overview", () => {
  expect(selectFirstIds(summaries(300), ["a1000"])).not.toHaveProperty("overview");
  expect(selectFirstIds(summaries(301), ["a1000"]).overview).toEqual(["a1000"]);
});

test("a page within the first ids needs no index, in either language", () => {
  expect(pageIds({}, { offset: 1, limit: 2 })).toEqual(["b", "c"]);
  expect(pageIds({ sort: "name" }, { offset: 0, limit: 4 })).toEqual(["a", "b", "c", "d"]);
  const english = paginateFirstIds(FIRST_IDS, {}, "en", { offset: 0, limit: 1 });
  expect(english).toEqual({ offset: 0, limit: 1, total: 400, items: [{ id: "d" }] });
});

test("a page that extends beyond the first ids is not found", () => {
  expect(pageIds({}, { offset: 3, limit: 2 })).toBeUndefined();
  expect(pageIds({}, { offset: 4, limit: 1 })).toBeUndefined();
  expect(pageIds({}, undefined)).toBeUndefined();
});

test("the last page of a list is found although it is shorter", () => {
  const short = { total: 2, ids: { sv: ["a", "b"], en: ["b", "a"] } };
  expect(paginateFirstIds(short, {}, "sv", { offset: 1, limit: 5 })?.items).toEqual([{ id: "b" }]);
});

test.each([
  { sort: "-name" },
  { sort: "founded" },
  { form: "a" },
  { member: "a" },
  { area: "a" },
  { status: "active" },
  { q: "a" },
] as const)("a list with %o is not found among the first ids", (filter) => {
  expect(pageIds(filter, { offset: 0, limit: 1 })).toBeUndefined();
});
