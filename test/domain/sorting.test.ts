import { expect, test } from "vitest";
import { sortedBy } from "../../src/domain/sorting.ts";

test("å, ä and ö come last, as in a Swedish index", () => {
  const names = ["Österåker", "Ängelholm", "Åmål", "Zinkgruvan", "Alvesta", "Örebro"];
  expect(sortedBy(names, (name) => name)).toEqual([
    "Alvesta",
    "Zinkgruvan",
    "Åmål",
    "Ängelholm",
    "Örebro",
    "Österåker",
  ]);
});
