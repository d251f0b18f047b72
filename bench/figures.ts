import { LIMIT, NOISE, OURS } from "./cases.ts";
import type { GrowthFigure } from "./growth.ts";
import type { Measurements } from "./measurements.ts";
import { SEED_FRESH } from "./seed-command.ts";
import type { SlowKvFigure } from "./slow-kv.ts";
import type { Interval, Measured } from "./statistics.ts";

/** What a run reached, and between which bounds it is with 95 % confidence; without bounds it was measured too seldom. */
export interface Estimate extends Partial<Interval> {
  readonly value: number;
}

/** Finds a figure in what a run measured; undefined where it did not measure it. */
export type Find = (results: Measurements) => Estimate | undefined;

/** What is counted and not measured. */
export function exact(value: number | undefined): Estimate | undefined {
  return value === undefined || !Number.isFinite(value) ? undefined : { value, low: value, high: value };
}

/** What was measured, in a unit that is so many of what was measured. */
export function estimate(figure: Measured | undefined, unit = 1): Estimate | undefined {
  if (figure === undefined) return undefined;
  const { median, low, high } = figure;
  return low === undefined || high === undefined
    ? { value: median / unit }
    : { value: median / unit, low: low / unit, high: high / unit };
}

/** CPU in milliseconds of a machine whose bare handler takes 60 µs a request, so that machines can be compared. */
export function scaledMilliseconds(figure: Measured | undefined, results: Measurements): Estimate | undefined {
  const bare = warmCase(results, FIRST_CASE, LIMIT)?.cpuMicros ?? Number.NaN;
  return estimate(figure, (1_000 * bare) / STANDARD_BARE);
}

const FIRST_CASE = "fragment of everything";
const STANDARD_BARE = 60;

/** What a remembered answer costs a contender in a case, against the bare handler. */
export function ratioToLimit(name: string, contender: string): Find {
  return (results) => {
    const found = warmCase(results, name, contender);
    return found && estimate({ ...found, median: found.ratioToLimit });
  };
}

/** What an answer costs a contender in a case, against ours. */
export function ratioToOurs(name: string, contender: string): Find {
  return (results) => estimate(warmCase(results, name, contender)?.ratioToOurs);
}

/**
 * Whether the machine was too busy in a case to tell a tenth: the bare handler against itself is not within it. Without a case,
 * in any of them.
 */
export function isNoisy(results: Measurements, name?: string): boolean {
  const all = results.cases.filter((each) => each.isolate === "warm" && each.contender === NOISE);
  const noise = name === undefined ? all : all.filter((each) => each.case === name);
  return noise.length === 0 || noise.some(({ low = 0, high = 0 }) => low < 1 / TENTH || high > TENTH);
}

const TENTH = 1.1;

function warmCase({ cases }: Measurements, name: string, contender: string) {
  return cases.find((each) => each.isolate === "warm" && each.case === name && each.contender === contender);
}

/** The most that any of our fresh isolates read from KV for its first answer. */
export const mostColdReads: Find = ({ cases }) =>
  exact(
    Math.max(
      ...cases.flatMap(({ contender, kvReads }) => (contender === OURS && kvReads !== undefined ? [kvReads] : [])),
    ),
  );

/** The growth figure of one number of collaborations. */
export function growthAt(collaborations: number, { growth }: Measurements): GrowthFigure | undefined {
  const found = growth.find((figure) => figure.collaborations === collaborations);
  return found === undefined || "refused" in found ? undefined : found;
}

/** The first include of a fresh isolate whose KV takes so many milliseconds a read: of our own data, or of the largest. */
export function slowKvAt(delay: number, size: SlowKvFigure["size"], { slowKv }: Measurements) {
  return slowKv?.find((each) => each.delay === delay && each.size === size);
}

/** The wall time of publishing our data on this machine against wrangler's. */
export const seedRatio: Find = ({ seed }) =>
  estimate(seed.find(({ command }) => command === SEED_FRESH)?.ratioToWrangler);
