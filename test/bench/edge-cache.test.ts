import { describe, expect, test } from "vitest";
import { MUNICIPALITIES, type Municipality } from "../../bench/edge-cache/municipality.ts";
import { CURRENT_POLICY, POLICIES, simulate } from "../../bench/edge-cache/simulate.ts";
import results from "../../bench/results/edge-cache.json" with { type: "json" };

/** The longest time that anybody gets an old release: decision 21. Milliseconds. */
const MAX_STALENESS = 90_000;

/** The published results of the policy that the Worker has. */
const current = results.filter(({ policy }) => policy === CURRENT_POLICY);

describe("the published simulation of the edge cache", () => {
  test("has the lifetime that the Worker sends today, at a quiet and at a busy municipality", () => {
    expect(current.map(({ municipality }) => municipality)).toEqual(["quiet", "busy"]);
  });

  test.each(MUNICIPALITIES)("is what the simulation gives with today's constants: $name", async (municipality) => {
    const policy = POLICIES.find(({ name }) => name === CURRENT_POLICY);
    if (policy === undefined) throw new Error("there is no current policy");
    const { municipality: name, policy: _, ...visits } = publishedOf(municipality);
    expect([name, await simulate(municipality, policy)]).toEqual([municipality.name, visits]);
  });

  test("says that at most 2 of 100 visitors of a quiet municipality wait for a Worker", () => {
    const quiet = current.find(({ municipality }) => municipality === "quiet");
    expect(quiet?.waited).toBeLessThanOrEqual(0.02);
  });

  test.each(MUNICIPALITIES)("says that nobody gets an old release later than promised: $name", (municipality) => {
    const { old, longestOld } = publishedOf(municipality);
    // Some get it before that: otherwise the simulation would have no lag.
    expect(old).toBeGreaterThan(0);
    expect(longestOld).toBeLessThanOrEqual(MAX_STALENESS);
  });

  test("shows what the purges are worth: without them an old release is served for more than an hour", () => {
    const withoutPurges = results.filter(({ policy }) => policy === "current policy, if every purge fails");
    expect(Math.max(...withoutPurges.map(({ longestOld }) => longestOld))).toBeGreaterThan(3_600_000);
  });
});

function publishedOf({ name }: Municipality): (typeof results)[number] {
  const row = current.find(({ municipality }) => municipality === name);
  if (row === undefined) throw new Error(`there is no result for the ${name} municipality`);
  return row;
}
