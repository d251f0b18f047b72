import { expect, test } from "vitest";
import { listToJson, toPageRange } from "../../src/worker/serializers/json/list.ts";

const ADDRESS = "https://samverkan.example/api/v1/collaborations";

/** The links of a page of seven, three at a time unless said otherwise, each as its query. */
function linksOf(page: number, { limit = 3, total = 7, query = "" } = {}) {
  const { links } = listToJson([], total, { page, limit }, ADDRESS, query);
  return Object.fromEntries(Object.entries(links).map(([name, address]) => [name, address.replace(ADDRESS, "")]));
}

test("the first page leads to the next, and has none before", () => {
  expect(linksOf(1)).toEqual({ self: "", first: "", next: "?page=2", last: "?page=3" });
});

test("a page in between leads to both neighbours", () => {
  expect(linksOf(2)).toEqual({ self: "?page=2", first: "", prev: "", next: "?page=3", last: "?page=3" });
});

test("the last page has no next one, also where it is full", () => {
  expect(linksOf(3)).toEqual({ self: "?page=3", first: "", prev: "?page=2", last: "?page=3" });
  expect(linksOf(3, { total: 9 })).toEqual({ self: "?page=3", first: "", prev: "?page=2", last: "?page=3" });
  expect(linksOf(1, { total: 3 })).toEqual({ self: "", first: "", last: "" });
});

test("a page past the end leads back to the last", () => {
  expect(linksOf(9)).toEqual({ self: "?page=9", first: "", prev: "?page=3", last: "?page=3" });
});

test("a list of nothing has one page", () => {
  expect(linksOf(1, { total: 0 })).toEqual({ self: "", first: "", last: "" });
});

test("links keep the rest of the query, with the page last", () => {
  expect(linksOf(2, { query: "page=2&form=a&q=b" })).toMatchObject({
    self: "?form=a&q=b&page=2",
    first: "?form=a&q=b",
    next: "?form=a&q=b&page=3",
  });
});

test("ignored words of a search are listed, only if there are any", () => {
  const search = (query: string) => listToJson(["a"], 1, { page: 1, limit: 20 }, ADDRESS, query);
  const words = Array.from({ length: 40 }, (_, index) => `ord${index}`);
  expect(search(`q=${words.join("+")}`).ignoredTerms?.at(-1)).toBe("ord39");
  expect(search(`q=${words.join("+")}`)).toMatchObject({ items: ["a"], page: 1, limit: 20, total: 1 });
  expect(Object.keys(search("q=ord"))).not.toContain("ignoredTerms");
  expect(Object.keys(search(""))).not.toContain("ignoredTerms");
});

test("pages are counted from 1", () => {
  expect(toPageRange({ page: 1, limit: 20 })).toEqual({ offset: 0, limit: 20 });
  expect(toPageRange({ page: 3, limit: 20 })).toEqual({ offset: 40, limit: 20 });
});
