/** The sample sizes of a run. */
export interface SampleSizes {
  /**
   * How often all servers of the case table are restarted. Two starts of one program differ by some percent, so the intervals
   * are as narrow as the starts are many.
   */
  readonly starts: number;
  /**
   * Rounds per start, in which contenders alternate. Many short ones, so that other load of the machine, in bursts of a
   * second, affects all contenders alike.
   */
  readonly rounds: number;
  /** Requests of a contender in a round. */
  readonly requests: number;
  /** Fresh isolates of each contender in each cold case. */
  readonly coldStarts: number;
  /** Runs of each command that publishes. */
  readonly seeds: number;
  /** Changes of a fact under `npm start`. */
  readonly changes: number;
  /** The numbers of collaborations, and the repeats of each. */
  readonly sizes: readonly number[];
  readonly repeats: number;
}

/** The sample sizes of published figures: about thirteen minutes. */
export const FULL: SampleSizes = {
  starts: 8,
  rounds: 12,
  requests: 300,
  coldStarts: 9,
  seeds: 9,
  changes: 9,
  sizes: [10, 100, 1_000, 10_000],
  repeats: 5,
};

/** The sample sizes of a smoke test: less than a minute, with rough figures. */
export const QUICK: SampleSizes = {
  starts: 1,
  rounds: 4,
  requests: 300,
  coldStarts: 1,
  seeds: 1,
  changes: 1,
  sizes: [10, 100],
  repeats: 1,
};

/** Receives the progress, one line at a time. */
export type Progress = (line: string) => void;
