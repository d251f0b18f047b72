import { expect, test } from "vitest";
import { committedMatrix, committedText, matrixText } from "./matrix.ts";

test("the matrix that people read says what the matrix that programs read says", () => {
  expect(committedText()).toBe(matrixText(committedMatrix()));
});
