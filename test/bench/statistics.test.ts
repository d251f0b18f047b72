import { expect, test } from "vitest";
import { randomNumbers } from "../../bench/random-numbers.ts";
import { measured, measuredInStarts, measuredRatio } from "../../bench/statistics.ts";

/** Deterministic random values around a mean. */
function randomValues(mean: number, spread: number, count: number, seed: number): readonly number[] {
  const random = randomNumbers(seed);
  return Array.from({ length: count }, () => mean + spread * (random() + random() + random() - 1.5));
}

const width = ({ low = Number.NaN, high = Number.NaN }) => high - low;

test("the interval contains the true median in about 95 % of the runs", () => {
  const hits = Array.from({ length: 200 }, (_, seed) => measured(randomValues(100, 10, 40, seed + 1))).filter(
    ({ low = 0, high = 0 }) => low <= 100 && high >= 100,
  );
  expect(hits.length).toBeGreaterThanOrEqual(180);
});

test("more rounds make the interval narrower", () => {
  expect(width(measured(randomValues(100, 10, 400, 1)))).toBeLessThan(
    width(measured(randomValues(100, 10, 20, 1))) / 2,
  );
});

test("different starts make the interval wider than that of the rounds of one start", () => {
  const starts = [95, 100, 105].map((mean, seed) => randomValues(mean, 1, 24, seed + 1));
  expect(width(measuredInStarts(starts))).toBeGreaterThan(5);
  expect(width(measuredInStarts([starts[1] ?? []]))).toBeLessThan(2);
});

test("a slow round does not change the ratio, because rounds are paired", () => {
  const slow = randomValues(100, 60, 40, 1);
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
  const values = randomValues(1, 1, 30, 7);
  expect(measured(values)).toEqual(measured(values));
});
