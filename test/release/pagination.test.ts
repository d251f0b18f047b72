import { expect, test } from "vitest";
import { fitsOnOnePage, pageRange, paginate } from "../../src/release/pagination.ts";

test("three hundred are shown on one page, one more on pages of forty", () => {
  expect([fitsOnOnePage(300), fitsOnOnePage(301)]).toEqual([true, false]);
  expect(pageRange(300, 300, 2)).toEqual({ offset: 0, limit: 300 });
  expect(pageRange(301, 301)).toEqual({ offset: 0, limit: 40 });
  expect(pageRange(301, 301, 2)).toEqual({ offset: 40, limit: 40 });
});

test("of a larger release a short list is on pages of forty too, because each of it is a chunk to read", () => {
  expect(pageRange(200, 10_000)).toEqual({ offset: 0, limit: 40 });
  expect(pageRange(200, 10_000, 9)).toEqual({ offset: 160, limit: 40 });
  expect(pageRange(0, 10_000)).toEqual({ offset: 0, limit: 40 });
});

test("a page past the end is the last, also where the last is full", () => {
  expect(pageRange(301, 301, 8)).toEqual({ offset: 280, limit: 40 });
  expect(pageRange(301, 301, 9)).toEqual({ offset: 280, limit: 40 });
  expect(pageRange(320, 320, 9)).toEqual({ offset: 280, limit: 40 });
  expect(pageRange(321, 321, 9)).toEqual({ offset: 320, limit: 40 });
});

test("a range is taken as it is, and a list may be only the beginning of a longer one", () => {
  expect(paginate(["a", "b", "c", "d"], { offset: 1, limit: 2 }, 4, 4)).toEqual({
    offset: 1,
    limit: 2,
    items: ["b", "c"],
    total: 4,
  });
  expect(paginate(["a"], 1, 301, 301)).toEqual({ offset: 0, limit: 40, items: ["a"], total: 301 });
});
