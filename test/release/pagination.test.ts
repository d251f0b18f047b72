import { expect, test } from "vitest";
import { fitsOnOnePage, pageRange, paginate } from "../../src/release/pagination.ts";

test("three hundred items are on one page, and 301 on pages of forty", () => {
  expect([fitsOnOnePage(300), fitsOnOnePage(301)]).toEqual([true, false]);
  expect(pageRange(300, 300, 2)).toEqual({ offset: 0, limit: 300 });
  expect(pageRange(301, 301)).toEqual({ offset: 0, limit: 40 });
  expect(pageRange(301, 301, 2)).toEqual({ offset: 40, limit: 40 });
});

test("a short list of a larger release is on pages of forty too, because each item can be in another chunk", () => {
  expect(pageRange(200, 10_000)).toEqual({ offset: 0, limit: 40 });
  expect(pageRange(200, 10_000, 9)).toEqual({ offset: 160, limit: 40 });
  expect(pageRange(0, 10_000)).toEqual({ offset: 0, limit: 40 });
});

test("a page past the end is the last page, also if the last page is full", () => {
  expect(pageRange(301, 301, 8)).toEqual({ offset: 280, limit: 40 });
  expect(pageRange(301, 301, 9)).toEqual({ offset: 280, limit: 40 });
  expect(pageRange(320, 320, 9)).toEqual({ offset: 280, limit: 40 });
  expect(pageRange(321, 321, 9)).toEqual({ offset: 320, limit: 40 });
});

test("a range is used unchanged, and the items may be only the beginning of the list", () => {
  expect(paginate(["a", "b", "c", "d"], { offset: 1, limit: 2 }, 4, 4)).toEqual({
    offset: 1,
    limit: 2,
    items: ["b", "c"],
    total: 4,
  });
  expect(paginate(["a"], 1, 301, 301)).toEqual({ offset: 0, limit: 40, items: ["a"], total: 301 });
});
