import { expect, test } from "vitest";
import { endOf, isIsoDate, isPartialDate, startOf } from "../../src/domain/dates.ts";
import fc from "../fast-check.ts";

test.each(["1993", "2010-01", "2024-02-29", "2010-12-31"])("%s is a date", (text) => {
  expect(isPartialDate(text)).toBe(true);
});

test.each([
  "",
  "93",
  "0000",
  "2010-00",
  "2010-13",
  "2023-02-29",
  "2010-04-31",
  "2010-1-1",
  "2010-04-00",
  "2010-04-32",
  "x2010-04-01",
  "2010-04-01T00:00",
  "okänt",
])("%s is no date", (text) => {
  expect(isPartialDate(text)).toBe(false);
});

test("a month is no whole day", () => {
  expect(isIsoDate("2010-04")).toBe(false);
  expect(isIsoDate("2010-04-01")).toBe(true);
});

test.each([
  ["2024", "2024-01-01", "2024-12-31"],
  ["2024-02", "2024-02-01", "2024-02-29"],
  ["2024-02-10", "2024-02-10", "2024-02-10"],
])("%s may mean %s to %s", (date, first, last) => {
  expect([startOf(date), endOf(date)]).toEqual([first, last]);
});

test("every whole day of the calendar is a date, and its own first and last day", () => {
  const days = fc.date({ min: new Date("0001-01-01"), max: new Date("9999-12-31"), noInvalidDate: true });
  fc.assert(
    fc.property(days, (date) => {
      const day = date.toISOString().slice(0, 10);
      return isIsoDate(day) && startOf(day) === day && endOf(day) === day;
    }),
  );
});
