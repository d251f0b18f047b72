import { expect, test } from "vitest";
import { closestMatch, didYouMean } from "../../src/seed/suggest.ts";

test.each([
  ["tyresö", "tyreso"],
  ["Tyrseo", "tyreso"],
  ["haninge", "haninge"],
  ["haninge-kommun", "haninge"],
  ["sodertorns", "sodertorns-brandforsvar"],
  ["hanige", "haninge"],
  ["xx", undefined],
  ["hgninxx", "haninge"],
  ["hgnixxx", undefined],
  ["", undefined],
  ["-", undefined],
])("the closest match of ”%s” is %s", (input, expected) => {
  expect(closestMatch(input, ["tyreso", "haninge", "sodertorns-brandforsvar"])).toBe(expected);
});

test("the nearest match is suggested, the first of equally near ones", () => {
  expect(closestMatch("stad", ["stadsbyn", "staden", "stan", "sta"])).toBe("stan");
});

test("a word of one letter may differ by one", () => {
  expect(closestMatch("a", ["b"])).toBe("b");
  expect(closestMatch("a", ["bc"])).toBeUndefined();
});

test("a suggestion is a question before the following text; without one the text is unchanged", () => {
  expect(didYouMean("hanige", ["haninge"])).toBe("Menade du `haninge`? ");
  expect(didYouMean("hanige", ["tyreso"])).toBe("");
});
