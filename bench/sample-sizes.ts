/** How much a run measures. */
export interface SampleSizes {
  /** How often all servers of the case table are started anew: two starts of one program differ by some percent. */
  readonly starts: number;
  /**
   * Rounds of each start; contenders take turns in them. Many short ones: what else the machine does comes in bursts of
   * a second, which then meet all contenders alike.
   */
  readonly rounds: number;
  /** Requests of a contender in a round. */
  readonly requests: number;
  /** Fresh isolates of each contender in each cold case. */
  readonly coldStarts: number;
  /** Runs of each command that publishes. */
  readonly seeds: number;
  /** Numbers of collaborations, and how often each is measured. */
  readonly sizes: readonly number[];
  readonly repeats: number;
}

/** What the published figures are made with: within ten minutes. */
export const FULL: SampleSizes = {
  starts: 3,
  rounds: 24,
  requests: 300,
  coldStarts: 9,
  seeds: 5,
  sizes: [10, 100, 1_000, 10_000],
  repeats: 5,
};

/** What shows within a minute whether something has gone wrong; its figures are rough. */
export const QUICK: SampleSizes = {
  starts: 1,
  rounds: 4,
  requests: 300,
  coldStarts: 1,
  seeds: 1,
  sizes: [10, 100],
  repeats: 1,
};

/** Told of what is being measured, one line at a time. */
export type Progress = (line: string) => void;
