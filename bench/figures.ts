import { LIMIT, NOISE, OURS } from "./cases.ts";
import type { SimulatedPolicy } from "./edge-cache/results.ts";
import type { GrowthFigure } from "./growth.ts";
import type { Measurements } from "./measurements.ts";
import { SEED_FRESH } from "./seed-command.ts";
import type { SlowKvFigure } from "./slow-kv.ts";
import type { Interval, Measured } from "./statistics.ts";

/** The value of a run with its 95 % confidence interval; without an interval there were too few samples. */
export interface Estimate extends Partial<Interval> {
  readonly value: number;
}

/** Finds a figure in the measurements of a run; undefined if it was not measured. */
export type Find = (results: Measurements) => Estimate | undefined;

/** The estimate of a counted value. */
export function exact(value: number | undefined): Estimate | undefined {
  return value === undefined || !Number.isFinite(value) ? undefined : { value, low: value, high: value };
}

/** The estimate of a measured value, divided by a unit. */
export function estimate(figure: Measured | undefined, unit = 1): Estimate | undefined {
  if (figure === undefined) return undefined;
  const { median, low, high } = figure;
  return low === undefined || high === undefined
    ? { value: median / unit }
    : { value: median / unit, low: low / unit, high: high / unit };
}

/**
 * CPU in milliseconds of a machine whose bare handler takes 60 µs a request, so that machines can be compared. The interval
 * reaches to the figure as measured: where system calls are slow, computation is less so (a virtual machine in another one:
 * 3.4 and 2.2 times).
 */
export function scaledMilliseconds(figure: Measured | undefined, results: Measurements): Estimate | undefined {
  const bare = warmCase(results, FIRST_CASE, LIMIT)?.cpuMicros ?? Number.NaN;
  const scaled = estimate(figure, (1_000 * bare) / STANDARD_BARE);
  const { low, high } = estimate(figure, 1_000) ?? {};
  if (scaled?.low === undefined || scaled.high === undefined || low === undefined || high === undefined) return scaled;
  return { ...scaled, low: Math.min(scaled.low, low), high: Math.max(scaled.high, high) };
}

const FIRST_CASE = "fragment of everything";
const STANDARD_BARE = 60;

/** The cost of a cached response of a contender, relative to the bare handler. */
export function ratioToLimit(name: string, contender: string): Find {
  return (results) => {
    const found = warmCase(results, name, contender);
    return found && estimate({ ...found, median: found.ratioToLimit });
  };
}

/** The cost of a response of a contender, relative to ours. */
export function ratioToOurs(name: string, contender: string): Find {
  return (results) => estimate(warmCase(results, name, contender)?.ratioToOurs);
}

/**
 * Whether the machine was too noisy in a case to resolve 10 %: the bare handler differs more from itself. Without a case, in
 * any of them.
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

/** The most KV reads of a new isolate for its first response. */
export const mostColdReads: Find = ({ cases }) =>
  exact(
    Math.max(
      ...cases.flatMap(({ contender, kvReads }) => (contender === OURS && kvReads !== undefined ? [kvReads] : [])),
    ),
  );

/** The growth figure of one number of collaborations. */
export function growthAt(collaborations: number, { growth }: Measurements): GrowthFigure | undefined {
  const found = growth.find((figure) => figure.collaborations === collaborations);
  return found === undefined || "error" in found ? undefined : found;
}

/** The first include of a fresh isolate with a delay of KV per read: of our own data, or of the largest. */
export function slowKvAt(delay: number, size: SlowKvFigure["size"], { slowKv }: Measurements) {
  return slowKv?.find((each) => each.delay === delay && each.size === size);
}

/** A value of the simulated visits of a municipality with a policy of the edge cache. It is deterministic. */
export function simulated(municipality: string, policy: string, of: (visits: SimulatedPolicy) => number): Find {
  return ({ edgeCache }) => {
    const found = edgeCache?.find((each) => each.municipality === municipality && each.policy === policy);
    return found && exact(of(found));
  };
}

/** The wall time of publishing our data on this machine, relative to wrangler's. */
export const seedRatio: Find = ({ seed }) =>
  estimate(seed.find(({ command }) => command === SEED_FRESH)?.ratioToWrangler);
