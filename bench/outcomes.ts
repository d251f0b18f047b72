import { GOALS, type Goal } from "./goals.ts";
import type { Measurements } from "./measurements.ts";

/** A goal and what a run made of it. */
export interface Outcome extends Omit<Goal, "find"> {
  readonly reached: number | null;
  readonly outcome: "met" | "not met" | "not measured";
}

/** What a run made of every goal. */
export function outcomesOf(results: Measurements): readonly Outcome[] {
  return GOALS.map(({ find, ...goal }) => {
    const reached = find(results);
    if (reached === undefined || !Number.isFinite(reached)) return { ...goal, reached: null, outcome: "not measured" };
    const isMet = goal.is === "at most" ? reached <= goal.limit : reached >= goal.limit;
    return { ...goal, reached, outcome: isMet ? "met" : "not met" };
  });
}

/** What a run leaves in `latest.json`. */
export interface Results extends Measurements {
  readonly goals: readonly Outcome[];
}
