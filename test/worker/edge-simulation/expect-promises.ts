import { expect } from "vitest";
import type { Simulation, Visit } from "./simulation.ts";

// What decision 21 promises. Milliseconds, and on purpose not imported from the code that is tested.

/** The latest time at which anyone gets the old release, if KV lags no more than a minute and a purge succeeds. */
export const MAX_STALENESS = 90_000;

/** The longest lag of KV without a fault, and the longest time that an isolate does not read it. */
export const KV_LAG = 60_000;
export const MAX_AGE = 15_000;

/** The longest that the edge serves a response: confirmed, marked, and of either while the Worker fails. */
export const EDGE_TIME = 2 * 3_600_000;
export const MARKED_TIME = 120_000;
export const WHILE_FAILING = 24 * 3_600_000;
export const FRESH_TIME = 600_000;

/** How many earlier releases a pointer names; those before them are not purged. */
const MAX_HISTORY = 10;

/** Expects of a visit what decision 21 promises, after any history. */
export function expectPromises(simulation: Simulation, visit: Visit): void {
  const { release, source, editions, isError, isHit, isWorkerFailing, earlier } = visit;
  if (isError) {
    expect(isWorkerFailing, "an error only while the Worker fails").toBe(true);
    return;
  }
  const index = simulation.publications.findIndex(({ id }) => id === release);
  expect(new Set(editions).size, "a response is of one release").toBe(1);
  if (source !== "live") {
    expectShortLife(simulation, visit);
    return;
  }
  expect([...new Set(editions)]).toEqual([simulation.publications[index]?.edition]);
  if (!isHit) expect(release >= earlier, "an isolate never goes back to an earlier release").toBe(true);
  const supersededAt = simulation.publications[index + 1]?.at;
  if (supersededAt !== undefined) expectInTime(simulation, visit, index, supersededAt);
}

/** A response of the last good copy or of the bundle says so; the edge serves it no longer than other caches do. */
function expectShortLife({ now }: Simulation, { at, isHit, isWorkerFailing }: Visit): void {
  if (!isHit) return;
  const limit = isWorkerFailing ? WHILE_FAILING + 60_000 : MARKED_TIME;
  expect(now() - at, "age of a marked response").toBeLessThan(limit);
}

function expectInTime(
  { now, purgeChances }: Simulation,
  { at, frozenUntil, isWorkerFailing }: Visit,
  index: number,
  supersededAt: number,
): void {
  // A data centre whose KV resumes within the lag may see the old release until the lag is over.
  const lastRendered = Math.max(frozenUntil, supersededAt + KV_LAG) + MAX_AGE;
  expect((at - lastRendered) / 1_000, "seconds that an isolate renders it too late").toBeLessThan(0);
  const limit = isWorkerFailing ? WHILE_FAILING + FRESH_TIME : EDGE_TIME;
  expect((now() - at - limit) / 1_000, "seconds past the time at the edge").toBeLessThan(0);
  if (now() <= supersededAt + MAX_STALENESS) return;
  const purge = purgeChances.find(
    (each) => each.at >= lastRendered && each.visible - 1 > index && each.visible - 1 <= index + MAX_HISTORY,
  );
  expect(purge, "a purge since the last isolate could render it").toBeUndefined();
}
