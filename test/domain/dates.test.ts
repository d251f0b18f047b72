import { expect, test } from "vitest";
import { endOf, isIsoDate, isPartialDate, startOf } from "../../src/domain/dates.ts";
import fc from "../fast-check.ts";

test.each(["1993", "2010-01", "2024-02-29", "2010-12-31"])("%s is a partial date", (text) => {
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
])("%s is not a partial date", (text) => {
  expect(isPartialDate(text)).toBe(false);
});

test("a month is not an ISO date", () => {
  expect(isIsoDate("2010-04")).toBe(false);
  expect(isIsoDate("2010-04-01")).toBe(true);
});

test.each([
  ["2024", "2024-01-01", "2024-12-31"],
  ["2024-02", "2024-02-01", "2024-02-29"],
  ["2024-02-10", "2024-02-10", "2024-02-10"],
])("%s starts on %s and ends on %s", (date, first, last) => {
  expect([startOf(date), endOf(date)]).toEqual([first, last]);
});

test("every day of the calendar is an ISO date that starts and ends on itself", () => {
  const days = fc.date({ min: new Date("0001-01-01"), max: new Date("9999-12-31"), noInvalidDate: true });
  fc.assert(
    fc.property(days, (date) => {
      const day = date.toISOString().slice(0, 10);
      return isIsoDate(day) && startOf(day) === day && endOf(day) === day;
    }),
  );
});
