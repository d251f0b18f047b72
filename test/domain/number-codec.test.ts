import { expect, test } from "vitest";
import {
  asciiBytes,
  decodeAscending,
  decodeNumbers,
  encodeAscending,
  encodeNumbers,
} from "../../src/domain/number-codec.ts";
import fc from "../fast-check.ts";

const numbers = fc.array(fc.oneof(fc.nat(40), fc.nat(2 ** 30 - 1)));

test("decoding encoded numbers gives the same numbers", () => {
  fc.assert(
    fc.property(numbers, (all) => {
      expect(decodeNumbers(asciiBytes(encodeNumbers(all)))).toEqual(all);
    }),
  );
});

test("decoding encoded ascending numbers gives the same numbers", () => {
  fc.assert(
    fc.property(numbers, (all) => {
      const ascending = all.toSorted((a, b) => a - b);
      expect(decodeAscending(asciiBytes(encodeAscending(ascending)))).toEqual(ascending);
    }),
  );
});

test("numbers have the digits that deployed Workers read, the lowest first", () => {
  const texts = [0, 31, 32, 1_023, 1_024, 2 ** 30 - 1].map((number) => encodeNumbers([number]));
  expect(texts).toEqual(["?", "^", "_@", "~^", "__@", "~~~~~^"]);
  expect(encodeAscending([3, 35, 36])).toBe("B_@@");
});
