import { type Estimate, isNoisy } from "./figures.ts";
import { GOALS, type Goal } from "./goals.ts";
import type { Measurements } from "./measurements.ts";

/** A goal with the outcome of a run. */
export interface Outcome extends Omit<Goal, "find" | "quiet"> {
  readonly reached: Estimate | null;
  /** `not decided`: the limit is inside the interval, there is none, or the machine was too busy. */
  readonly outcome: "met" | "not met" | "not decided" | "not measured";
}

/** The outcome of every goal. */
export function outcomesOf(results: Measurements): readonly Outcome[] {
  return GOALS.map(({ find, quiet, ...goal }) => {
    const reached = find(results);
    if (reached === undefined || !Number.isFinite(reached.value)) {
      return { ...goal, reached: null, outcome: "not measured" };
    }
    const isBusy = quiet !== undefined && isNoisy(results, quiet === "everywhere" ? undefined : quiet.case);
    return { ...goal, reached, outcome: isBusy ? "not decided" : judge(reached, goal) };
  });
}

/** A goal is met if the whole interval is within the limit, and not met if the whole interval is beyond it. */
function judge({ low, high }: Estimate, { is, limit }: Pick<Goal, "is" | "limit">): Outcome["outcome"] {
  if (low === undefined || high === undefined) return "not decided";
  const [worst, best] = is === "at most" ? [high, low] : [low, high];
  const isRight = (value: number) => (is === "at most" ? value <= limit : value >= limit);
  if (isRight(worst)) return "met";
  return isRight(best) ? "not decided" : "not met";
}

/** The content of `latest.json`. */
export interface Results extends Measurements {
  readonly goals: readonly Outcome[];
}
