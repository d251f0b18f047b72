import { expect, test } from "vitest";
import { outcomesOf } from "../../bench/outcomes.ts";
import { withBounds } from "../../bench/rounding.ts";
import { lastMeasurements } from "../../bench/save-results.ts";
import { goalTable } from "../../bench/tables.ts";

test.each([
  ["1.0× (1.0–1.1)", { value: 1.0123, low: 0.987, high: 1.0712 }, "×"],
  ["5.1× (4.9–5.2)", { value: 5.064, low: 4.921, high: 5.202 }, "×"],
  ["73 ms (71–75)", { value: 72.9, low: 71.2, high: 74.6 }, " ms"],
  ["0.65× (0.63–0.66)", { value: 0.6521, low: 0.6304, high: 0.6622 }, "×"],
])("%s has no more decimals than two significant digits take", (text, estimate, unit) => {
  expect(withBounds(estimate, unit)).toBe(text);
});

test("digits before the decimal point are never dropped", () => {
  expect(withBounds({ value: 225.4, low: 223.4, high: 226.4 }, " ms")).toBe("225 ms (223–226)");
});

test("an interval is not rounded to a point, unless it is narrower than three digits", () => {
  expect(withBounds({ value: 16.84, low: 16.61, high: 17.29 }, " ms")).toBe("16.8 ms (16.6–17.3)");
  expect(withBounds({ value: 1.004, low: 0.989, high: 1.021 }, "×")).toBe("1.00× (0.99–1.02)");
  expect(withBounds({ value: 5.0801, low: 5.0799, high: 5.0803 }, " MiB")).toBe("5.08 MiB (5.08–5.08)");
});

test("an exact value has no interval and three digits, and a count no decimals", () => {
  expect(withBounds({ value: 70.512, low: 70.512, high: 70.512 }, " kB")).toBe("70.5 kB");
  expect(withBounds({ value: 1, low: 1, high: 1 }, " rounds")).toBe("1 rounds");
  expect(withBounds({ value: 0, low: 0, high: 0 }, " requests")).toBe("0 requests");
});

test("a value of too few samples has no interval", () => {
  expect(withBounds({ value: 5.064 }, "×")).toBe("5.1×");
});

const atMost = (limit: number) => (value: number) => value <= limit;

test.each([
  ["1.1 would be within the limit", "1.204× (1.104–1.300)", { value: 1.204, low: 1.104, high: 1.3 }, 1.1],
  ["1.1 would be beyond the limit", "1.02× (0.96–1.05)", { value: 1.02, low: 0.964, high: 1.05 }, 1.05],
])("there are more decimals where %s", (_, text, estimate, limit) => {
  expect(withBounds(estimate, "×", atMost(limit))).toBe(text);
});

test("there are no more decimals where the rounded numbers are as much within the limit as the others", () => {
  expect(withBounds({ value: 1.06, low: 1.02, high: 1.1 }, "×", atMost(1.1))).toBe("1.1× (1.0–1.1)");
});

test("an exact value beyond its limit is not rounded to the limit", () => {
  expect(withBounds({ value: 60.02, low: 60.02, high: 60.02 }, " kB", atMost(60))).toBe("60.02 kB");
});

test("every number of the table of goals is on the side of its limit that the unrounded one is on", () => {
  const goals = outcomesOf(lastMeasurements()).filter(({ reached }) => reached !== null);
  expect(goals.length).toBeGreaterThan(30);
  for (const outcome of goals) {
    const { is, limit, reached } = outcome;
    const [, , measured = ""] = goalTable([outcome]).split("\n").at(-1)?.split(" | ") ?? [];
    const shown = [...measured.matchAll(/[\d.]+/g)].map(([number]) => Number(number));
    const actual = [reached?.value, reached?.low, reached?.high].slice(0, shown.length);
    expect(shown.length, measured).toBeGreaterThan(0);
    const sides = (numbers: readonly (number | undefined)[]) =>
      numbers.map((number = Number.NaN) => (is === "at most" ? number <= limit : number >= limit));
    expect(sides(shown), measured).toEqual(sides(actual));
  }
});
