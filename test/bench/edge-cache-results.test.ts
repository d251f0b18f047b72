import { expect, test } from "vitest";
import { MUNICIPALITIES } from "../../bench/edge-cache/municipality.ts";
import { readSimulations } from "../../bench/edge-cache/results.ts";
import { CURRENT_POLICY, POLICIES, PURGES_FAIL, simulate } from "../../bench/edge-cache/simulate.ts";
import { outcomesOf } from "../../bench/outcomes.ts";
import { lastMeasurements } from "../../bench/save-results.ts";

const simulations = readSimulations();

test.each(
  MUNICIPALITIES.flatMap((municipality) =>
    POLICIES.filter(({ name }) => name === CURRENT_POLICY || name === PURGES_FAIL).map(
      (policy) => [municipality.name, policy.name, municipality, policy] as const,
    ),
  ),
)(
  "edge-cache.json has what the model says of a %s municipality, %s (npm run bench:edge-cache)",
  async (name, policyName, municipality, policy) => {
    const found = simulations.find((each) => each.municipality === name && each.policy === policyName);
    expect(found).toEqual({ municipality: name, policy: policyName, ...(await simulate(municipality, policy)) });
  },
);

test("the goals of the edge cache are judged by the last simulation (npm run bench -- --report)", () => {
  expect(lastMeasurements().edgeCache).toEqual(simulations);
});

test("the last simulation meets its goals", () => {
  const outcomes = outcomesOf(lastMeasurements()).filter(({ goal }) => goal.includes("simulated"));
  expect(outcomes.map(({ outcome }) => outcome)).toEqual(Array.from({ length: 5 }, () => "met"));
});

test("a simulation in which more wait, or get an old release for longer, misses its goals", () => {
  const edgeCache = simulations.map((each) => ({ ...each, waited: 0.021, longestOld: 7_200_001 }));
  const outcomes = outcomesOf({ ...lastMeasurements(), edgeCache }).filter(({ goal }) => goal.includes("simulated"));
  expect(outcomes.map(({ unit, outcome }) => [unit, outcome])).toEqual([
    [" %", "not met"],
    [" s", "not met"],
    [" min", "not met"],
    [" s", "not met"],
    [" min", "not met"],
  ]);
});
