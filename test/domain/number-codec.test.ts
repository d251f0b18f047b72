import { expect, test } from "vitest";
import { decodeAscending, decodeNumbers, encodeAscending, encodeNumbers } from "../../src/domain/number-codec.ts";
import fc from "../fast-check.ts";

const numbers = fc.array(fc.oneof(fc.nat(40), fc.nat(2 ** 30 - 1)));

test("decoding encoded numbers gives the same numbers", () => {
  fc.assert(
    fc.property(numbers, (all) => {
      expect(decodeNumbers(encodeNumbers(all))).toEqual(all);
    }),
  );
});

test("decoding ascending numbers gives the same numbers, also from the decimal differences of earlier seeds", () => {
  fc.assert(
    fc.property(numbers, (all) => {
      const ascending = all.toSorted((a, b) => a - b);
      const differences = ascending.map((number, index) => number - (ascending[index - 1] ?? 0));
      expect(decodeAscending(encodeAscending(ascending))).toEqual(ascending);
      expect(decodeAscending(differences.map((each) => `${each} `).join(""))).toEqual(ascending);
    }),
  );
});

test("a number below 32 takes one character, and one below 1,024 two", () => {
  expect([31, 32, 1_023].map((number) => encodeNumbers([number]).length)).toEqual([1, 2, 2]);
});
