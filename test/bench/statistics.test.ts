import { expect, test } from "vitest";
import { randomNumbers } from "../../bench/random-numbers.ts";
import { measured, measuredInStarts, measuredRatio } from "../../bench/statistics.ts";

/** Values around a middle, the same every time. */
function around(middle: number, spread: number, count: number, seed: number): readonly number[] {
  const random = randomNumbers(seed);
  return Array.from({ length: count }, () => middle + spread * (random() + random() + random() - 1.5));
}

const width = ({ low = Number.NaN, high = Number.NaN }) => high - low;

test("the interval contains the true median in about 95 % of the runs", () => {
  const hits = Array.from({ length: 200 }, (_, seed) => measured(around(100, 10, 40, seed + 1))).filter(
    ({ low = 0, high = 0 }) => low <= 100 && high >= 100,
  );
  expect(hits.length).toBeGreaterThanOrEqual(180);
});

test("more rounds make the interval narrower", () => {
  expect(width(measured(around(100, 10, 400, 1)))).toBeLessThan(width(measured(around(100, 10, 20, 1))) / 2);
});

test("starts that differ make the interval wider than their rounds alone would", () => {
  const starts = [95, 100, 105].map((middle, seed) => around(middle, 1, 24, seed + 1));
  expect(width(measuredInStarts(starts))).toBeGreaterThan(5);
  expect(width(measuredInStarts([starts[1] ?? []]))).toBeLessThan(2);
});

test("rounds are paired, so a slow round does not change the ratio", () => {
  const slow = around(100, 60, 40, 1);
  const ratio = measuredRatio(
    slow.map((value) => value * 1.02),
    slow,
  );
  expect([ratio.median, ratio.low, ratio.high].map((value) => value?.toFixed(3))).toEqual(["1.020", "1.020", "1.020"]);
});

test("four samples give no interval", () => {
  expect(measured([1, 2, 3, 4])).toEqual({ median: 2.5, min: 1, max: 4 });
});

test("the same values give the same interval", () => {
  const values = around(1, 1, 30, 7);
  expect(measured(values)).toEqual(measured(values));
});
