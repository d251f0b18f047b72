import { CASES, OURS, TYPICAL } from "./cases.ts";
import { EDGE_CACHE_GOALS } from "./edge-cache/goals.ts";
import {
  estimate,
  exact,
  type Find,
  growthAt,
  mostColdReads,
  ratioToLimit,
  ratioToOurs,
  scaledMilliseconds,
  seedRatio,
  slowKvAt,
} from "./figures.ts";
import { atMost, type Goal, timed } from "./goal.ts";
import type { GrowthFigure } from "./growth.ts";
import { FIRST_BYTE_RESPONSES } from "./growth-first-byte.ts";
import { LARGE_RESPONSES } from "./growth-memory.ts";
import { LOCAL_GOALS } from "./local-goals.ts";
import type { Measured } from "./statistics.ts";

/** More collaborations than exist in Sweden, and two sizes to compare with. */
const [SMALL, MIDDLE, LARGE] = [10, 100, 10_000];

const MANY = LARGE.toLocaleString("en");
const CACHED = "A cached response should cost no more than the runtime itself; 10 % is a margin for noise.";
const FREE_PLAN = "The free plan gives a request 10 ms of CPU.";
const FREE_QUOTA = "A day of the free plan has 1,000 writes, and editors publish more than once.";
const VISITORS = "Visitors with a phone wait for it.";

/** All goals, in the order of the report. */
export const GOALS: readonly Goal[] = [
  ...CASES.map(
    ({ name }): Goal => ({
      ...atMost(1.1, "×", `${name} against the bare handler`, CACHED, ratioToLimit(name, OURS)),
      quiet: { case: name },
    }),
  ),
  ...CASES.map(
    ({ name, isLarge }): Goal => ({
      goal: `a typical Worker against ours: ${name}`,
      reason: `The cache saves reading, parsing and rendering for every request${isLarge ? ", but not sending 80 kB" : ""}.`,
      is: "at least",
      limit: isLarge ? 2 : 4,
      unit: "×",
      find: ratioToOurs(name, TYPICAL),
      quiet: { case: name },
    }),
  ),
  timed(
    3,
    "×",
    "page with a fragment by nginx against the same page as a file",
    "A site that includes a fragment should not need a larger server.",
    ({ pageInclude }) => estimate(pageInclude?.ratio),
  ),
  atMost(
    0,
    " requests",
    "requests to us while the cached copy of nginx is fresh",
    "No page view of a municipality should depend on us.",
    ({ pageInclude }) => exact(pageInclude?.requestsToUs),
  ),
  atMost(
    1,
    " reads",
    "KV reads of a fresh isolate",
    "The first visitor waits for them; the pointer contains the root of its release.",
    mostColdReads,
  ),
  atMost(1, " rounds", "rounds of KV reads of a fresh isolate", "The rounds are sequential.", (results) =>
    exact(slowKvAt(50, "ours", results)?.rounds),
  ),
  atMost(2, " rounds", `rounds of KV reads of a fresh isolate, ${MANY} collaborations`, "As above.", (results) =>
    exact(slowKvAt(50, "largest", results)?.rounds),
  ),
  timed(
    250,
    " ms",
    "first include of a fresh isolate, KV at 200 ms per read",
    "Sites that include us have a timeout of a second.",
    (results) => estimate(slowKvAt(200, "ours", results)?.wall),
  ),
  timed(
    1_000,
    " ms",
    "first include of a fresh isolate, KV never answers",
    "As above; the bundle is of use only to who still waits for it.",
    ({ hangingKv }) => estimate(hangingKv),
  ),
  ...EDGE_CACHE_GOALS,
  timed(
    1.05,
    "×",
    `cached include, ${MANY} collaborations against ${SMALL}`,
    "The cost of a cached response should not depend on the size of the release.",
    (results) => estimate(growthAt(LARGE, results)?.warmRatio),
  ),
  atMost(
    3,
    " reads",
    `KV reads of a fresh isolate, ${MANY} collaborations`,
    "A page needs its own chunk, the pointer and the references.",
    counted(({ coldKvReads }) => coldKvReads),
  ),
  atMost(
    256,
    " kB",
    `bytes read from KV by a fresh isolate, ${MANY} collaborations`,
    "Reading and parsing costs about 10 ms of CPU per MiB.",
    counted(({ coldKvBytes }) => coldKvBytes / 1_000),
  ),
  atMost(16, " MiB", `memory that a fresh isolate adds, ${MANY} collaborations`, "An isolate has 128 MiB.", (results) =>
    estimate(growthAt(LARGE, results)?.coldMemory, 2 ** 20),
  ),
  ...Object.keys(LARGE_RESPONSES).map((name) =>
    atMost(16, " MiB", `memory of the isolate for the ${name}, ${MANY} collaborations`, "As above.", (results) =>
      estimate(growthAt(LARGE, results)?.memory?.[name]?.isolate, 2 ** 20),
    ),
  ),
  ...Object.keys(FIRST_BYTE_RESPONSES).map((name) =>
    milliseconds(50, `first byte of the ${name}, ${MANY} collaborations`, ({ firstBytes }) => firstBytes?.[name]),
  ),
  timed(
    2,
    "×",
    `first include of a fresh isolate, ${MANY} collaborations against ${MIDDLE}`,
    "The first response should not depend on the size of the release.",
    (results) => {
      const [large, middle] = [LARGE, MIDDLE].map((size) => growthAt(size, results)?.coldInclude);
      return large && middle && estimate(unpairedRatio(large, middle));
    },
  ),
  milliseconds(25, `first list of a fresh isolate, ${MANY} collaborations`, ({ coldList }) => coldList),
  milliseconds(30, `first search of an isolate, ${MANY} collaborations`, ({ firstSearch }) => firstSearch),
  milliseconds(10, `new list, ${MANY} collaborations`, ({ newList }) => newList),
  milliseconds(10, `new search, ${MANY} collaborations`, ({ newSearch }) => newSearch),
  milliseconds(10, `most expensive search, ${MANY} collaborations`, ({ worstSearch }) => worstSearch),
  atMost(
    900,
    " writes",
    `first seed of ${MANY}`,
    FREE_QUOTA,
    counted(({ seedFull }) => seedFull.writes),
  ),
  atMost(
    0,
    " writes",
    `seed of ${MANY}, unchanged`,
    FREE_QUOTA,
    counted(({ seedUnchanged }) => seedUnchanged.writes),
  ),
  atMost(
    6,
    " writes",
    `seed of ${MANY}, one changed`,
    FREE_QUOTA,
    counted(({ seedOneChanged }) => seedOneChanged.writes),
  ),
  timed(0.6, "×", "npm run seed against wrangler kv bulk put", "An editor waits for it after every change.", seedRatio),
  ...LOCAL_GOALS,
  atMost(60, " kB", "Worker, gzip", "A fresh isolate loads and compiles it.", ({ weight }) =>
    exact(weight.bundleGzip / 1_000),
  ),
  timed(30, " ms", "start-up of the Worker", "The first visitor of an isolate waits for it.", (results) =>
    scaledMilliseconds(results.weight.startUp, results),
  ),
  atMost(8, " kB", "fragment of everything, gzip", VISITORS, ({ weight }) => exact(weight.fragmentGzip / 1_000)),
  atMost(3, " kB", "script of the embeds, gzip", VISITORS, ({ weight }) => exact(weight.embedScriptGzip / 1_000)),
  atMost(6, " kB", "stylesheet, gzip", VISITORS, ({ weight }) => exact(weight.stylesheetGzip / 1_000)),
];

/** A goal in milliseconds of CPU at the largest size, scaled to the standard machine. */
function milliseconds(limit: number, goal: string, of: (figure: GrowthFigure) => Measured | undefined): Goal {
  return timed(limit, " ms", goal, FREE_PLAN, (results) => {
    const figure = growthAt(LARGE, results);
    return figure && scaledMilliseconds(of(figure), results);
  });
}

function counted(of: (figure: GrowthFigure) => number): Find {
  return (results) => {
    const figure = growthAt(LARGE, results);
    return figure && exact(of(figure));
  };
}

/** The ratio of figures from different rounds, with the widest possible interval. */
function unpairedRatio(figure: Measured, against: Measured): Measured {
  const { low, high } = figure;
  const bounds =
    low === undefined || high === undefined || against.low === undefined || against.high === undefined
      ? {}
      : { low: low / against.high, high: high / against.low };
  const median = figure.median / against.median;
  return { median, min: figure.min / against.max, max: figure.max / against.min, ...bounds };
}
