import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { LIMIT, OURS } from "../../bench/cases.ts";
import { outcomesOf, type Results } from "../../bench/outcomes.ts";

const results: Results = JSON.parse(readFileSync("bench/results/latest.json", "utf8"));

test("every case of the last whole run has the limit and our own figure", () => {
  for (const name of new Set(results.cases.map((figure) => figure.case))) {
    const contenders = results.cases.filter((figure) => figure.case === name).map(({ contender }) => contender);
    expect(contenders, name).toEqual(expect.arrayContaining([LIMIT, OURS]));
  }
});

test("what is kept of each goal follows from the figures and the goals; npm run bench -- --report works it out anew", () => {
  expect(results.goals).toEqual(outcomesOf(results));
});

test("a goal that a run did not measure is neither met nor missed", () => {
  const outcomes = outcomesOf({ ...results, growth: [] });
  const many = outcomes.filter(({ goal }) => goal.includes("10,000"));
  expect(many.length).toBeGreaterThan(0);
  expect(new Set(many.map(({ outcome }) => outcome))).toEqual(new Set(["not measured"]));
});

test("a figure beyond its limit misses the goal", () => {
  const slow = results.cases.map((figure) => (figure.contender === OURS ? { ...figure, ratioToLimit: 9 } : figure));
  const missed = outcomesOf({ ...results, cases: slow }).filter(({ outcome }) => outcome === "not met");
  expect(missed.map(({ goal }) => goal)).toContain("304 against the bare handler");
});
