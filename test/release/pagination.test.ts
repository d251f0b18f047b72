import { expect, test } from "vitest";
import { firstPage, fitsOnOnePage, paginate } from "../../src/release/pagination.ts";

test("three hundred items are on one page, and 301 on pages of forty", () => {
  expect([fitsOnOnePage(300), fitsOnOnePage(301)]).toEqual([true, false]);
  expect(firstPage(300)).toEqual({ offset: 0, limit: 300 });
  expect(firstPage(301)).toEqual({ offset: 0, limit: 40 });
});

test("a short list of a larger release is on pages of forty too, because each item can be in another chunk", () => {
  expect(paginate(["a", "b"], undefined, 2, 10_000)).toEqual({ offset: 0, limit: 40, items: ["a", "b"], total: 2 });
});

test("a range is used unchanged, and the items may be only the beginning of the list", () => {
  expect(paginate(["a", "b", "c", "d"], { offset: 1, limit: 2 }, 4, 4)).toEqual({
    offset: 1,
    limit: 2,
    items: ["b", "c"],
    total: 4,
  });
  expect(paginate(["a"], undefined, 301, 301)).toEqual({ offset: 0, limit: 40, items: ["a"], total: 301 });
});
