import type { Find } from "./figures.ts";

/** A performance goal of the service, with its reason. */
export interface Goal {
  readonly goal: string;
  readonly reason: string;
  readonly is: "at most" | "at least";
  readonly limit: number;
  /** The unit of its numbers. */
  readonly unit: string;
  /** The value of a run in that unit; undefined if it was not measured. */
  readonly find: Find;
  /** The noise check: of its own case or of all cases; counted values need none. */
  readonly quiet?: "everywhere" | { readonly case: string };
}

/** A goal of a counted or calculated value. */
export function atMost(limit: number, unit: string, goal: string, reason: string, find: Find): Goal {
  return { goal, reason, is: "at most", limit, unit, find };
}

/** A goal that needs a quiet machine. */
export function timed(...goal: Parameters<typeof atMost>): Goal {
  return { ...atMost(...goal), quiet: "everywhere" };
}
