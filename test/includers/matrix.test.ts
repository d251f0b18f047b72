import { expect, test } from "vitest";
import { committedFaults, committedFaultText, faultText } from "./fault-table.ts";
import { committedMatrix, committedText, matrixText } from "./matrix.ts";

test("the matrix that people read says what the matrix that programs read says", () => {
  expect(committedText()).toBe(matrixText(committedMatrix()));
});

test("the table of faults that people read says what the one that programs read says", () => {
  expect(committedFaultText()).toBe(faultText(committedFaults()));
});
