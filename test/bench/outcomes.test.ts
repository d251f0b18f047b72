import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { CASES, type CaseFigure, LIMIT, NOISE, OURS, TYPICAL } from "../../bench/cases.ts";
import { FIRST_BYTE_RESPONSES } from "../../bench/growth-first-byte.ts";
import { type Outcome, outcomesOf, type Results } from "../../bench/outcomes.ts";
import { markdown } from "../../bench/report.ts";

const results: Results = JSON.parse(readFileSync("bench/results/latest.json", "utf8"));

/** A run in which each contender has this ratio to the bare handler, with these bounds. */
function run(bounds: Readonly<Record<string, readonly [low: number, median: number, high: number]>>): Results {
  const cases = CASES.flatMap(({ name }) =>
    Object.entries(bounds).map(([contender, [low, median, high]]): CaseFigure => {
      const [, ours = 1] = bounds[OURS] ?? [];
      const ratioToOurs = { median: median / ours, min: 0, max: 99, low: low / ours, high: high / ours };
      const spread = { ratioToLimit: median, min: 0, max: 99, low, high, ratioToOurs };
      return { case: name, isolate: "warm", contender, cpuMicros: 60, ...spread };
    }),
  );
  return { ...results, cases };
}

const [QUIET, BUSY] = [[0.98, 1, 1.03] as const, [0.7, 1, 1.4] as const];
const LIMITED = { [LIMIT]: [1, 1, 1] as const };

function outcomeOf(measurements: Results, goal: string): Outcome["outcome"] | undefined {
  return outcomesOf(measurements).find((each) => each.goal === goal)?.outcome;
}

test("every case of the last full run has figures of the bare handler and of the service", () => {
  for (const name of new Set(results.cases.map((figure) => figure.case))) {
    const contenders = results.cases.filter((figure) => figure.case === name).map(({ contender }) => contender);
    expect(contenders, name).toEqual(expect.arrayContaining([LIMIT, OURS]));
  }
});

test("the stored outcomes are those of the figures and the goals (npm run bench -- --report recomputes them)", () => {
  expect(results.goals).toEqual(outcomesOf(results));
});

test("a goal that a run did not measure is reported as not measured", () => {
  const outcomes = outcomesOf({ ...results, growth: [] });
  const many = outcomes.filter(({ goal }) => goal.includes("10,000 collaborations") && !goal.startsWith("rounds"));
  expect(many.length).toBeGreaterThan(0);
  expect(new Set(many.map(({ outcome }) => outcome))).toEqual(new Set(["not measured"]));
});

describe("a goal that is at most 1.1", () => {
  test.each([
    ["met", "below the limit", [1.01, 1.03, 1.08]],
    ["not decided", "around the limit", [1.01, 1.05, 1.12]],
    ["not met", "above the limit", [1.12, 1.2, 1.3]],
  ] as const)("is %s if the interval is %s", (outcome, _, ours) => {
    const measurements = run({ ...LIMITED, [NOISE]: QUIET, [OURS]: ours });
    expect(outcomeOf(measurements, "304 against the bare handler")).toBe(outcome);
  });
});

test("a goal that is at least 4 is judged by its lower bound", () => {
  const goals = ([4.2, 3.9, 2] as const).map((low) => {
    const typical = [low, low + 0.5, low + 1] as const;
    const measurements = run({ ...LIMITED, [NOISE]: QUIET, [OURS]: [1, 1, 1], [TYPICAL]: typical });
    return outcomeOf(measurements, "a typical Worker against ours: 304");
  });
  expect(goals).toEqual(["met", "not decided", "not met"]);
});

test("on a noisy machine only goals of counted values are decided", () => {
  const measurements = run({ ...LIMITED, [NOISE]: BUSY, [OURS]: [1, 1.01, 1.02], [TYPICAL]: [5, 5.5, 6] });
  const decided = outcomesOf(measurements).filter(({ outcome }) => outcome === "met" || outcome === "not met");
  expect(decided.length).toBeGreaterThan(0);
  for (const { unit, goal } of decided) expect([goal, unit]).toEqual([goal, expect.not.stringMatching(/×| ms/)]);
});

test("without a second bare handler, and so without a figure of the noise, a goal is not decided", () => {
  const measurements = run({ ...LIMITED, [OURS]: [1, 1.01, 1.02] });
  expect(outcomeOf(measurements, "304 against the bare handler")).toBe("not decided");
});

test("milliseconds are scaled to a machine whose bare handler takes 60 µs", () => {
  const measurements = run({ ...LIMITED, [NOISE]: QUIET, [OURS]: [1, 1, 1] });
  const slower = { ...measurements, cases: measurements.cases.map((each) => ({ ...each, cpuMicros: 120 })) };
  const reached = (given: Results) => outcomesOf(given).find(({ goal }) => goal.startsWith("new list"))?.reached?.value;
  expect(reached(slower)).toBeCloseTo((reached(measurements) ?? 0) / 2);
});

test("a goal in milliseconds is only decided if the figure as measured decides it too", () => {
  const measurements = run({ ...LIMITED, [NOISE]: QUIET, [OURS]: [1, 1, 1] });
  const outcomeAt = (cpuMicros: number, list: number) => {
    const same = { median: list, min: list, max: list, low: list, high: list };
    const growth = measurements.growth.map((each) => ("error" in each ? each : { ...each, newList: same }));
    const cases = measurements.cases.map((each) => ({ ...each, cpuMicros }));
    return outcomeOf({ ...measurements, growth, cases }, "new list, 10,000 collaborations");
  };
  expect([outcomeAt(60, 9_000), outcomeAt(120, 9_000)]).toEqual(["met", "met"]);
  expect([outcomeAt(120, 15_000), outcomeAt(30, 9_000)]).toEqual(["not decided", "not decided"]);
  expect([outcomeAt(120, 21_000), outcomeAt(60, 15_000)]).toEqual(["not met", "not met"]);
});

describe("a run on a quiet machine", () => {
  /** The same value in all samples. */
  const same = (value: number) => ({ median: value, min: value, max: value, low: value, high: value });

  /** What the later goals are about, each figure this factor of its limit. */
  function laterFigures(factor: number): Results {
    const quiet = run({ ...LIMITED, [NOISE]: QUIET, [OURS]: [1, 1, 1] });
    const firstBytes = Object.fromEntries(
      Object.keys(FIRST_BYTE_RESPONSES).map((name) => [name, same(50_000 * factor)]),
    );
    return {
      ...quiet,
      growth: quiet.growth.map((each) => ("error" in each ? each : { ...each, firstBytes })),
      hangingKv: same(1_000 * factor),
      changedFact: {
        wall: same(2_000 * factor),
        requests: 9,
        refused: factor > 1 ? 1 : 0,
        restarts: factor > 1 ? 1 : 0,
      },
      installSize: { packages: 9, bytes: 450e6 * factor },
    };
  }

  const isLater = ({ goal }: Outcome) => /first byte|never answers|npm start/.test(goal);

  test.each([
    ["meets", "met", 0.9],
    ["does not meet", "not met", 1.1],
  ] as const)(
    "%s the goals of first bytes, of a KV that hangs and of npm start by its figures",
    (_, outcome, factor) => {
      const outcomes = outcomesOf(laterFigures(factor)).filter(isLater);
      expect(outcomes.length).toBe(Object.keys(FIRST_BYTE_RESPONSES).length + 5);
      for (const each of outcomes) expect([each.goal, each.outcome]).toEqual([each.goal, outcome]);
    },
  );

  test("has no outcome of these goals if they were not measured", () => {
    const { hangingKv: _, changedFact: __, installSize: ___, ...earlier } = laterFigures(1);
    const growth = earlier.growth.map((each) => ("error" in each ? each : { ...each, firstBytes: {} }));
    const outcomes = outcomesOf({ ...earlier, growth }).filter(isLater);
    expect(new Set(outcomes.map(({ outcome }) => outcome))).toEqual(new Set(["not measured"]));
    expect(markdown({ ...earlier, growth, goals: outcomes })).toContain("**not measured**");
  });
});
