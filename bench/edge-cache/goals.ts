import { type Find, simulated } from "../figures.ts";
import { atMost, type Goal } from "../goal.ts";
import { MUNICIPALITIES } from "./municipality.ts";
import { CURRENT_POLICY, EDGE_TIME, PURGES_FAIL } from "./simulate.ts";

/** The goals of the simulated edge cache. */
export const EDGE_CACHE_GOALS: readonly Goal[] = [
  atMost(
    2,
    " %",
    "visitors who wait for the Worker, simulated quiet municipality",
    "Most municipalities have few visitors, and so mostly cold isolates.",
    simulated("quiet", CURRENT_POLICY, ({ waited }) => 100 * waited),
  ),
  ...MUNICIPALITIES.flatMap(({ name }) => [
    atMost(
      90,
      " s",
      `longest time that a visitor gets an old release, simulated ${name} municipality`,
      "KV lags up to a minute, and the next purge is not far.",
      longestOld(name, CURRENT_POLICY, 1_000),
    ),
    atMost(
      EDGE_TIME / 60_000,
      " min",
      `the same while every purge fails, simulated ${name} municipality`,
      "The edge caches a response no longer.",
      longestOld(name, PURGES_FAIL, 60_000),
    ),
  ]),
];

/** The longest time in a unit of so many milliseconds. */
function longestOld(municipality: string, policy: string, unit: number): Find {
  return simulated(municipality, policy, (visits) => visits.longestOld / unit);
}
