import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { expectPromises, FRESH_TIME, KV_LAG, MAX_STALENESS, WHILE_FAILING } from "./edge-simulation/expect-promises.ts";
import { createSimulation, type Simulation } from "./edge-simulation/simulation.ts";
import { SMALL } from "./service.ts";

// The ends of the bound of decision 21, which a random history seldom reaches: edge-histories.test.ts has those.

const [LIST, DOCUMENT, OVERVIEW] = [
  "/api/v1/collaborations",
  "/api/v1/collaborations/vattnet",
  "/fragments/overview",
] as const;

const MINUTE = 60_000;

// In a history reads take no time, so no timeout passes.
beforeAll(() => void vi.stubGlobal("setTimeout", () => 0));
afterAll(() => void vi.unstubAllGlobals());

/** A version with a release that is live everywhere, at the beginning of a minute. KV of data centre 1 lags by this much. */
async function startWithRelease({ lag = 0, isChunked = true } = {}): Promise<Simulation> {
  const simulation = createSimulation(isChunked ? SMALL : undefined, 2);
  await simulation.publish(0);
  simulation.deploy();
  simulation.setKv(1, { lag });
  await simulation.pass(20 * MINUTE);
  return simulation;
}

/** The edition that a visitor of data centre 1 gets, and whether from the edge; "error" for an error. */
async function seen(simulation: Simulation, path: string, isolate = 0): Promise<string> {
  const visit = await simulation.visit(1, isolate, path);
  expectPromises(simulation, visit);
  const { editions, isHit, isError } = visit;
  return isError ? "error" : `${editions[0]} from the ${isHit ? "edge" : "Worker"}`;
}

test("the old release that is stored at the last moment is purged within the promised time", async () => {
  const simulation = await startWithRelease({ lag: KV_LAG });
  await simulation.publish(1);
  await simulation.pass(59_900);
  expect(await seen(simulation, LIST)).toBe("0 from the Worker");
  await simulation.pass(14_950);
  expect(await seen(simulation, DOCUMENT)).toBe("0 from the Worker");
  await simulation.pass(MAX_STALENESS + 1 - 74_850);
  expect(await seen(simulation, LIST)).toBe("1 from the Worker");
  expect(await seen(simulation, DOCUMENT)).toBe("1 from the Worker");
});

test("an isolate that has not read KV for fifteen seconds reads it before it responds", async () => {
  const simulation = await startWithRelease({ lag: KV_LAG });
  await simulation.publish(1);
  await simulation.pass(59_900);
  expect(await seen(simulation, LIST)).toBe("0 from the Worker");
  await simulation.pass(15_000);
  expect(await seen(simulation, DOCUMENT)).toBe("1 from the Worker");
});

test("an isolate that has read a publication never goes back to the release before it", async () => {
  const simulation = await startWithRelease();
  await simulation.publish(1);
  expect(await seen(simulation, LIST)).toBe("1 from the Worker");
  simulation.setKv(1, { lag: KV_LAG });
  await simulation.pass(20_000);
  expect(await seen(simulation, DOCUMENT)).toBe("1 from the Worker");
});

test("a purge that fails for nine minutes is repeated, and then succeeds", async () => {
  const simulation = await startWithRelease();
  expect(await seen(simulation, LIST)).toBe("0 from the Worker");
  simulation.setPurging(false);
  await simulation.publish(1);
  await simulation.pass(9 * MINUTE + 31_000);
  expect(await seen(simulation, LIST)).toBe("0 from the edge");
  simulation.setPurging(true);
  await simulation.pass(15_000);
  expect(await seen(simulation, LIST)).toBe("1 from the Worker");
});

test("all earlier releases are purged, also one that was live before the last two publications", async () => {
  const simulation = await startWithRelease({ lag: KV_LAG });
  await simulation.publish(1);
  await simulation.pass(10_000);
  await simulation.publish(2);
  await simulation.pass(49_000);
  expect(await seen(simulation, LIST)).toBe("0 from the Worker");
  await simulation.pass(MAX_STALENESS + 1 - 59_000);
  expect(await seen(simulation, LIST)).toBe("2 from the Worker");
});

test("a scheduled run that sees only an old publication purges nothing until it sees the new one", async () => {
  const simulation = await startWithRelease({ lag: KV_LAG });
  simulation.setKv(0, { lag: KV_LAG });
  simulation.setPurging(false);
  await simulation.publish(1);
  await simulation.pass(59_900);
  expect(await seen(simulation, LIST)).toBe("0 from the Worker");
  await simulation.pass(10 * MINUTE + 20_000 - 59_900);
  simulation.setPurging(true);
  await simulation.publish(2);
  await simulation.pass(MINUTE - 1);
  expect(await seen(simulation, LIST)).toBe("0 from the edge");
  await simulation.pass(MAX_STALENESS - MINUTE + 1);
  expect(await seen(simulation, LIST)).toBe("2 from the Worker");
});

test("what an isolate serves while KV fails, the edge serves for two minutes and no longer", async () => {
  const simulation = await startWithRelease();
  expect(await seen(simulation, LIST)).toBe("0 from the Worker");
  simulation.setKv(1, "fails");
  await simulation.publish(1);
  await simulation.pass(12 * MINUTE);
  expect(await seen(simulation, DOCUMENT)).toBe("0 from the Worker");
  simulation.setKv(1, { lag: 0 });
  await simulation.pass(2 * MINUTE - 1);
  expect(await seen(simulation, DOCUMENT)).toBe("0 from the edge");
  await simulation.pass(2 * MINUTE);
  expect(await seen(simulation, OVERVIEW)).toBe("1 from the Worker");
});

test("a response of an isolate whose refresh has just failed is no confirmed one, although KV was read ten seconds ago", async () => {
  const simulation = await startWithRelease({ isChunked: false });
  expect(await seen(simulation, LIST)).toBe("0 from the Worker");
  simulation.setKv(1, "fails");
  await simulation.pass(10_000);
  expect(await seen(simulation, DOCUMENT)).toBe("0 from the Worker");
  await simulation.pass(1_000);
  expect(await seen(simulation, OVERVIEW)).toBe("0 from the Worker");
  simulation.setKv(1, { lag: 0 });
  await simulation.pass(2 * MINUTE);
  expect(await seen(simulation, OVERVIEW)).toBe("0 from the Worker");
});

test("a version that is rolled back to has no old release at the edge", async () => {
  const simulation = await startWithRelease();
  expect(await seen(simulation, LIST)).toBe("0 from the Worker");
  simulation.deploy();
  await simulation.publish(1);
  await simulation.pass(MAX_STALENESS + 1);
  simulation.deployPrevious();
  expect(await seen(simulation, LIST)).toBe("1 from the Worker");
  simulation.deployBoth();
  for (const isolate of [0, 1]) expect(await seen(simulation, DOCUMENT, isolate)).toBe("1 from the Worker");
});

test("while every Worker fails nothing is purged, and the edge serves an old release for a day", async () => {
  const simulation = await startWithRelease();
  expect(await seen(simulation, LIST)).toBe("0 from the Worker");
  for (const dataCentre of [0, 1]) simulation.setWorker(dataCentre, "throws");
  await simulation.publish(1);
  await simulation.pass(FRESH_TIME + WHILE_FAILING - 1);
  expect(await seen(simulation, LIST)).toBe("0 from the edge");
  await simulation.pass(1);
  expect(await seen(simulation, LIST)).toBe("error");
  for (const dataCentre of [0, 1]) simulation.setWorker(dataCentre, "works");
  expect(await seen(simulation, LIST)).toBe("1 from the Worker");
});

test("a visitor gets an error where the Worker fails after a purge: nothing is left that the edge could serve", async () => {
  const simulation = await startWithRelease();
  expect(await seen(simulation, LIST)).toBe("0 from the Worker");
  simulation.setWorker(1, "throws");
  await simulation.publish(1);
  await simulation.pass(MAX_STALENESS);
  expect(await seen(simulation, LIST)).toBe("error");
});

test("a response whose release was superseded while it was rendered is purged like any other", async () => {
  const simulation = createSimulation(SMALL, 2);
  await simulation.publish(0);
  simulation.deploy();
  simulation.setKv(1, { lag: 2 });
  await simulation.pass(1);
  await simulation.publish(1);
  await simulation.pass(1);
  await simulation.visit(1, 0, "/fragments/overview");
  // The isolate confirms its release again after ten seconds, and finds the new one before it has responded.
  await simulation.pass(10_000);
  const { release: old, isHit } = await simulation.visit(1, 0, "/api/v1/collaborations");
  expect([old, isHit]).toEqual([simulation.publications[0]?.id, false]);
  await simulation.pass(MAX_STALENESS - 10_000);
  const { release } = await simulation.visit(0, 0, "/api/v1/collaborations");
  expect(release).toBe(simulation.publications[1]?.id);
});
