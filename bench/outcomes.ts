import { type Estimate, isNoisy } from "./figures.ts";
import type { Goal } from "./goal.ts";
import { GOALS } from "./goals.ts";
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
function judge({ low, high }: Estimate, goal: Limit): Outcome["outcome"] {
  if (low === undefined || high === undefined) return "not decided";
  const [worst, best] = goal.is === "at most" ? [high, low] : [low, high];
  if (isWithin(worst, goal)) return "met";
  return isWithin(best, goal) ? "not decided" : "not met";
}

/** Whether a value is within the limit of a goal. */
export function isWithin(value: number, { is, limit }: Limit): boolean {
  return is === "at most" ? value <= limit : value >= limit;
}

type Limit = Pick<Goal, "is" | "limit">;

/** The content of `latest.json`. */
export interface Results extends Measurements {
  readonly goals: readonly Outcome[];
}
