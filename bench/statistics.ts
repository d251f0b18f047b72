import { randomNumbers } from "./random-numbers.ts";

/** The bounds of a 95 % confidence interval. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** A number measured several times. */
export interface Measured extends Partial<Interval> {
  /** The interval is that of the median; absent with too few samples. */
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

/** The median of the values, its interval, the minimum and the maximum. */
export function measured(values: readonly number[]): Measured {
  return measuredInStarts([values]);
}

/** The same for values of several starts of one program, which differ more than its rounds. */
export function measuredInStarts(starts: readonly (readonly number[])[]): Measured {
  const values = starts.flat();
  return { median: median(values), min: Math.min(...values), max: Math.max(...values), ...interval(starts) };
}

/** The ratios of paired values of the same round, which cancel the noise of a round. */
export function measuredRatio(values: readonly number[], against: readonly number[]): Measured {
  return measuredRatioInStarts([values], [against]);
}

/** The same for several starts. */
export function measuredRatioInStarts(
  starts: readonly (readonly number[])[],
  against: readonly (readonly number[])[],
): Measured {
  return measuredInStarts(
    starts.map((values, start) => values.map((value, round) => value / (against[start]?.[round] ?? Number.NaN))),
  );
}

/** The fewest values for an interval. */
const MIN_VALUES = 5;

/** Samples that the bootstrap draws. */
const RESAMPLES = 1_000;

/**
 * The interval of the median by the percentile bootstrap (Efron), in two steps: starts are resampled, then the values of each.
 * Deterministic.
 */
function interval(starts: readonly (readonly number[])[]): Partial<Interval> {
  if (starts.flat().length < MIN_VALUES) return {};
  const random = randomNumbers(1);
  const resample = <Item>(items: readonly Item[]): readonly Item[] =>
    items.flatMap(() => items.slice(Math.floor(random() * items.length)).slice(0, 1));
  const medians = Array.from({ length: RESAMPLES }, () => median(resample(starts).flatMap(resample))).toSorted(
    byNumber,
  );
  const at = (share: number) => medians[Math.floor(share * (RESAMPLES - 1))] ?? Number.NaN;
  return { low: at(0.025), high: at(0.975) };
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted(byNumber);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? Number.NaN) + upper) / 2;
}

function byNumber(a: number, b: number): number {
  return a - b;
}

/** Takes a sample of each contender in each round, every other round in reverse order. */
export async function interleave<Contender>(
  contenders: readonly Contender[],
  rounds: number,
  sample: (contender: Contender, round: number) => Promise<number>,
): Promise<ReadonlyMap<Contender, readonly number[]>> {
  const samples = new Map(contenders.map((contender) => [contender, [] as number[]]));
  for (let round = 0; round < rounds; round += 1) {
    const order = round % 2 === 0 ? contenders : contenders.toReversed();
    for (const contender of order) samples.get(contender)?.push(await sample(contender, round));
  }
  return samples;
}
