import { OURS } from "./cases.ts";
import type { GrowthFigure } from "./growth.ts";
import type { Measurements } from "./measurements.ts";
import { SEED_FRESH } from "./seed-command.ts";

/** Finds a figure in what a run measured; undefined or no number where it did not measure it. */
export type Find = (results: Measurements) => number | undefined;

/** What a remembered answer costs a contender in a case, against the bare handler. */
export function ratioToLimit(name: string, contender: string): (results: Measurements) => number {
  return ({ cases }) =>
    cases.find((each) => each.isolate === "warm" && each.case === name && each.contender === contender)?.ratioToLimit ??
    Number.NaN;
}

/** The most that any of our fresh isolates read from KV for its first answer. */
export const mostColdReads: Find = ({ cases }) =>
  Math.max(
    ...cases.flatMap(({ contender, kvReads }) => (contender === OURS && kvReads !== undefined ? [kvReads] : [])),
  );

/** A figure of one number of collaborations. */
export function growthAt(collaborations: number, of: (figure: GrowthFigure) => number): Find {
  return ({ growth }) => {
    const found = growth.find((figure) => figure.collaborations === collaborations);
    return found === undefined || "refused" in found ? undefined : of(found);
  };
}

/** The wall time of publishing our data on this machine against wrangler's. */
export const seedRatio: Find = ({ seed }) => seed.find(({ command }) => command === SEED_FRESH)?.ratioToWrangler.median;
