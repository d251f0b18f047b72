import { expect, test } from "vitest";
import { UNSAFE_CHARACTERS } from "../../src/domain/unsafe-characters.ts";

const found = (text: string) => [...text.matchAll(UNSAFE_CHARACTERS)].map(([character]) => character);

test("control characters, direction overrides and noncharacters are unsafe", () => {
  const unsafe = "\0\b\v\f\u000e\u001f\u007f\u009f\u202a\u202e\u2066\u2069\ufeff\ufdd0\uffff";
  expect(found(unsafe).join("")).toBe(unsafe);
});

test("letters, tabs, line breaks and the characters next to unsafe ones are safe", () => {
  expect(found("Åä €🙂\t\n\r ~\u00a0\u2029\u202f\u2065\u206a\ufefe\ufffd")).toEqual([]);
});
