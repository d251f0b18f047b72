import { expect, test } from "vitest";
import { statusAt, toSwedishDate } from "../../src/domain/status.ts";

test("a collaboration without an end date is ongoing", () => {
  expect(statusAt("2026-11-23", { from: "1993" })).toBe("active");
});

test("a collaboration whose beginning is not known has begun", () => {
  expect(statusAt("2026-11-23", {})).toBe("active");
});

test("a collaboration founded in 2027 is planned until New Year's Day 2027", () => {
  expect(statusAt("2026-12-31", { from: "2027" })).toBe("planned");
  expect(statusAt("2027-01-01", { from: "2027" })).toBe("active");
});

test("a collaboration that ended in June 2024 goes on to the last of June", () => {
  expect(statusAt("2024-06-30", { to: "2024-06" })).toBe("active");
  expect(statusAt("2024-07-01", { to: "2024-06" })).toBe("ended");
});

test.each([
  ["2026-11-23T22:59:59Z", "2026-11-23"],
  ["2026-11-23T23:00:00Z", "2026-11-24"],
  ["2026-07-01T21:59:59Z", "2026-07-01"],
  ["2026-07-01T22:00:00Z", "2026-07-02"],
])("at %s it is %s in Sweden, winter and summer", (instant, day) => {
  expect(toSwedishDate(Date.parse(instant))).toBe(day);
});
