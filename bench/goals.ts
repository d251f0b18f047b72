import { CASES, OURS, TYPICAL } from "./cases.ts";
import { type Find, growthAt, mostColdReads, ratioToLimit, seedRatio } from "./figures.ts";

/** What the service has promised itself, and why. */
export interface Goal {
  readonly goal: string;
  readonly reason: string;
  readonly is: "at most" | "at least";
  readonly limit: number;
  /** What stands behind a number of it. */
  readonly unit: string;
  /** What a run reached, in that unit; undefined where it did not measure it. */
  readonly find: Find;
}

/** More collaborations than there are in the country, and two sizes to hold that against. */
const [SMALL, MIDDLE, LARGE] = [10, 100, 10_000];

const MANY = LARGE.toLocaleString("en");
const REMEMBERED = "What is remembered should cost what the runtime itself costs; the tenth tells noise from a fault.";
const FREE_PLAN = "The free plan gives a request 10 ms of CPU.";
const FREE_QUOTA = "A day of the free plan has 1,000 writes, and editors publish more than once.";
const VISITORS = "Visitors on a phone wait for it.";

/** All goals, in the order in which they are told. */
export const GOALS: readonly Goal[] = [
  ...CASES.map(({ name }) =>
    atMost(1.1, "×", `${name} against the bare handler`, REMEMBERED, ratioToLimit(name, OURS)),
  ),
  ...CASES.map(
    ({ name }): Goal => ({
      goal: `a typical Worker against ours: ${name}`,
      reason: "Reading, parsing and drawing for every request is what remembering saves.",
      is: "at least",
      limit: 4,
      unit: "×",
      find: (results) => ratioToLimit(name, TYPICAL)(results) / ratioToLimit(name, OURS)(results),
    }),
  ),
  atMost(
    3,
    "×",
    "page with a fragment by nginx against the same page as a file",
    "Whoever includes us should not need a larger server.",
    ({ pageInclude }) => pageInclude?.ratio.median,
  ),
  atMost(
    0,
    " requests",
    "requests that reach us while nginx has a fresh copy",
    "Every page view of a municipality passes there, and none should depend on us.",
    ({ pageInclude }) => pageInclude?.requestsToUs,
  ),
  atMost(
    2,
    " reads",
    "KV reads of a fresh isolate",
    "The pointer and what it names: the first visitor waits.",
    mostColdReads,
  ),
  atMost(
    1.05,
    "×",
    `remembered include, ${MANY} collaborations against ${SMALL}`,
    "What is remembered costs the same however much there is.",
    growthAt(LARGE, ({ warmRatio }) => warmRatio.median),
  ),
  atMost(
    4,
    " reads",
    `KV reads of a fresh isolate, ${MANY} collaborations`,
    "A page needs its own part of the release and the way to it.",
    growthAt(LARGE, ({ coldKvReads }) => coldKvReads),
  ),
  atMost(
    256,
    " kB",
    `bytes read from KV by a fresh isolate, ${MANY} collaborations`,
    "Reading and parsing costs about 10 ms of CPU for each MiB.",
    growthAt(LARGE, ({ coldKvBytes }) => coldKvBytes / 1_000),
  ),
  atMost(
    16,
    " MiB",
    `memory that a fresh isolate adds, ${MANY} collaborations`,
    "An isolate has 128 MiB.",
    growthAt(LARGE, ({ coldMemory }) => coldMemory.median / 2 ** 20),
  ),
  atMost(
    2,
    "×",
    `first include of a fresh isolate, ${MANY} collaborations against ${MIDDLE}`,
    "The first visitor should not pay for everybody's data.",
    (results) => {
      const include = (size: number) => growthAt(size, ({ coldInclude }) => coldInclude.median)(results);
      return (include(LARGE) ?? Number.NaN) / (include(MIDDLE) ?? Number.NaN);
    },
  ),
  atMost(
    10,
    " ms",
    `new list, ${MANY} collaborations`,
    FREE_PLAN,
    growthAt(LARGE, ({ newList }) => newList.median / 1_000),
  ),
  atMost(
    10,
    " ms",
    `new search, ${MANY} collaborations`,
    FREE_PLAN,
    growthAt(LARGE, ({ newSearch }) => newSearch.median / 1_000),
  ),
  atMost(
    900,
    " writes",
    `first seed of ${MANY}`,
    FREE_QUOTA,
    growthAt(LARGE, ({ seedFull }) => seedFull.writes),
  ),
  atMost(
    0,
    " writes",
    `seed of ${MANY}, unchanged`,
    FREE_QUOTA,
    growthAt(LARGE, ({ seedUnchanged }) => seedUnchanged.writes),
  ),
  atMost(
    4,
    " writes",
    `seed of ${MANY}, one changed`,
    FREE_QUOTA,
    growthAt(LARGE, ({ seedOneChanged }) => seedOneChanged.writes),
  ),
  atMost(
    0.6,
    "×",
    "npm run seed against wrangler kv bulk put",
    "An editor waits for it after every change.",
    seedRatio,
  ),
  atMost(
    60,
    " kB",
    "Worker, gzip",
    "A fresh isolate loads and compiles it.",
    ({ weight }) => weight.bundleGzip / 1_000,
  ),
  atMost(
    30,
    " ms",
    "start-up of the Worker",
    "The first visitor of an isolate waits for it.",
    ({ weight }) => weight.startUp.median / 1_000,
  ),
  atMost(8, " kB", "fragment of everything, gzip", VISITORS, ({ weight }) => weight.fragmentGzip / 1_000),
  atMost(3, " kB", "script of the embeds, gzip", VISITORS, ({ weight }) => weight.embedScriptGzip / 1_000),
  atMost(6, " kB", "stylesheet, gzip", VISITORS, ({ weight }) => weight.stylesheetGzip / 1_000),
];

function atMost(limit: number, unit: string, goal: string, reason: string, find: Find): Goal {
  return { goal, reason, is: "at most", limit, unit, find };
}
