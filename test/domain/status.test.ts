import { expect, test } from "vitest";
import { createTodayClock, getStatus, statusAt, toSwedishDate } from "../../src/domain/status.ts";

test("a collaboration without an end date is ongoing", () => {
  expect(statusAt("2026-11-23", { since: "1993" })).toBe("active");
});

test("a collaboration without a start date is ongoing", () => {
  expect(statusAt("2026-11-23", {})).toBe("active");
});

test("a collaboration founded in 2027 is planned until New Year's Day 2027", () => {
  expect(statusAt("2026-12-31", { since: "2027" })).toBe("planned");
  expect(statusAt("2027-01-01", { since: "2027" })).toBe("active");
});

test("a collaboration that ended in June 2024 is active until 30 June", () => {
  expect(statusAt("2024-06-30", { until: "2024-06" })).toBe("active");
  expect(statusAt("2024-07-01", { until: "2024-06" })).toBe("ended");
});

test.each([
  ["2026-11-23T22:59:59Z", "2026-11-23"],
  ["2026-11-23T23:00:00Z", "2026-11-24"],
  ["2026-07-01T21:59:59Z", "2026-07-01"],
  ["2026-07-01T22:00:00Z", "2026-07-02"],
])("at %s the date in Sweden is %s", (instant, day) => {
  expect(toSwedishDate(Date.parse(instant))).toBe(day);
});

test("a period is active from its first day through its last", () => {
  const range = { since: "2020-02-02", until: "2020-02-03" };
  const days = ["2020-02-01", "2020-02-02", "2020-02-03", "2020-02-04"];
  expect(days.map((day) => statusAt(day, range))).toEqual(["planned", "active", "active", "ended"]);
  expect(days.map((day) => getStatus({ founded: range.since, ended: range.until }, day))).toEqual([
    "planned",
    "active",
    "active",
    "ended",
  ]);
});

test("today is the current date in Sweden at every call, also if the clock jumps forward by days or back", () => {
  let now = Date.parse("2026-11-23T22:59:59.999Z");
  const today = createTodayClock(() => now);
  expect([today(), today()]).toEqual(["2026-11-23", "2026-11-23"]);
  now += 1;
  expect([today(), today()]).toEqual(["2026-11-24", "2026-11-24"]);
  now += 48 * 3_600_000;
  expect(today()).toBe("2026-11-26");
  now -= 72 * 3_600_000;
  expect(today()).toBe("2026-11-23");
});
