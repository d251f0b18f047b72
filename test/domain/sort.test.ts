import { expect, test } from "vitest";
import { sortByText, sortIndices } from "../../src/domain/sort.ts";

test("å, ä and ö are sorted last, as in Swedish", () => {
  const names = ["Österåker", "Ängelholm", "Åmål", "Zinkgruvan", "Alvesta", "Örebro"];
  expect(sortByText(names, (name) => name)).toEqual([
    "Alvesta",
    "Zinkgruvan",
    "Åmål",
    "Ängelholm",
    "Örebro",
    "Österåker",
  ]);
});

const founded = ["1993", undefined, "2010-04", "1993", "1987", undefined].map((date, index) => ({
  id: String(index),
  ...(date !== undefined && { founded: date }),
}));
const INDICES = [0, 1, 2, 3, 4, 5];

test.each([
  [undefined, [0, 1, 2, 3, 4, 5]],
  ["name", [0, 1, 2, 3, 4, 5]],
  ["-name", [5, 4, 3, 2, 1, 0]],
  ["founded", [4, 0, 3, 2, 1, 5]],
  ["-founded", [2, 0, 3, 4, 1, 5]],
] as const)(
  "in the order %s, items without a date are last, and equal items stay in order of names",
  (order, sorted) => {
    expect(sortIndices(founded, INDICES, undefined, order)).toEqual(sorted);
  },
);

test("without an order the best match is first, and equal matches are in order of names", () => {
  const scores = Uint16Array.from([3, 64, 3, 200, 64, 1]);
  expect(sortIndices(founded, INDICES, scores, undefined)).toEqual([3, 1, 4, 0, 2, 5]);
  expect(sortIndices(founded, INDICES, scores, "-name")).toEqual([5, 4, 3, 2, 1, 0]);
});

test.each([undefined, "name", "-name", "founded"] as const)(
  "in the order %s, what a query does not find is left out",
  (order) => {
    const scores = Uint16Array.from([0, 64, 0, 0, 0, 0]);
    expect(sortIndices(founded, INDICES, scores, order)).toEqual([1]);
  },
);

test.each([
  ["founded", "1900", "1949"],
  ["-founded", "1949", "1900"],
] as const)("in the order %s, fifty of a hundred items without a date are last", (order, first, last) => {
  const many = Array.from({ length: 100 }, (_, index) => ({
    id: String(index),
    ...(index % 2 === 1 && { founded: String(1900 + (((index * 7) % 100) >> 1)) }),
  }));
  const sorted = sortIndices(many, [...many.keys()], undefined, order).map((index) => many[index]?.founded);
  expect([sorted[0], sorted[49], ...new Set(sorted.slice(50))]).toEqual([first, last, undefined]);
});
