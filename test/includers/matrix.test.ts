import { expect, test } from "vitest";
import { committedFaults, committedFaultText, faultText } from "./fault-table.ts";
import { committedMatrix, committedText, matrixText } from "./matrix.ts";

test("the matrix in Markdown is the same as in JSON", () => {
  expect(committedText()).toBe(matrixText(committedMatrix()));
});

test("the table of faults in Markdown is the same as in the code", () => {
  expect(committedFaultText()).toBe(faultText(committedFaults()));
});
