import { expect, test } from "vitest";
import { sortByText } from "../../src/domain/sort.ts";

test("å, ä and ö come last, as in a Swedish index", () => {
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
