/** A number measured several times. */
export interface Measured {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

/** The middle of the values and how far they spread. */
export function measured(values: readonly number[]): Measured {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (index: number) => sorted[index] ?? Number.NaN;
  const half = Math.floor(sorted.length / 2);
  const median = sorted.length % 2 === 1 ? at(half) : (at(half - 1) + at(half)) / 2;
  return { median, min: at(0), max: at(sorted.length - 1) };
}

/** The values of one round against those of another in the same round: what slows a round slows both sides of it. */
export function measuredRatio(values: readonly number[], against: readonly number[]): Measured {
  return measured(values.map((value, round) => value / (against[round] ?? Number.NaN)));
}

/** Takes a sample of each contender in each round; they take turns, every other round in the opposite order. */
export async function inTurns<Contender>(
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
