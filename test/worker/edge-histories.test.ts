import { env } from "cloudflare:workers";
import { afterAll, beforeAll, test, vi } from "vitest";
import fc from "../fast-check.ts";
import { EDGE_TIME, expectPromises, KV_LAG } from "./edge-simulation/expect-promises.ts";
import type { KvState } from "./edge-simulation/simulated-kv.ts";
import { createSimulation, type Simulation, type WorkerState } from "./edge-simulation/simulation.ts";
import { SMALL } from "./service.ts";

const DATA_CENTRES = 2;
const ISOLATES = 2;
const PATHS = ["/api/v1/collaborations", "/api/v1/collaborations/vattnet"];

// In a history reads take no time, so no timeout passes. Real timers would take a third of the test's time.
beforeAll(() => void vi.stubGlobal("setTimeout", () => 0));
afterAll(() => void vi.unstubAllGlobals());

/** An event of a history. */
type Step = (simulation: Simulation) => Promise<void> | void;

const dataCentre = fc.nat(DATA_CENTRES - 1);
const isolate = fc.nat(ISOLATES - 1);
/** Mostly as late as KV promises: the bound holds up to there. */
const kv: fc.Arbitrary<KvState> = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: KV_LAG - 5_000, max: KV_LAG }).map((lag) => ({ lag })) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: KV_LAG }).map((lag) => ({ lag })) },
  { weight: 1, arbitrary: fc.constant("fails" as const) },
  { weight: 1, arbitrary: fc.constant("frozen" as const) },
);

/** Mostly so short that several events meet the same publication. */
const pause = fc.oneof(
  { weight: 50, arbitrary: fc.integer({ min: 0, max: 15_000 }) },
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 100_000 }) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 11 * 60_000 }) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 2 * EDGE_TIME }) },
);

const event = fc.oneof(
  { weight: 20, arbitrary: fc.tuple(dataCentre, isolate, fc.constantFrom(...PATHS)).map(visit) },
  { weight: 4, arbitrary: fc.nat(5).map((edition) => step(({ publish }) => publish(edition))) },
  { weight: 3, arbitrary: fc.tuple(dataCentre, kv).map(([at, state]) => step(({ setKv }) => setKv(at, state))) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom("deploy" as const, "deployPrevious", "deployBoth")
      .map((name) => step((each) => each[name]())),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(dataCentre, isolate).map(([at, name]) => step(({ endIsolate }) => endIsolate(at, name))),
  },
  { weight: 1, arbitrary: fc.boolean().map((isWorking) => step(({ setPurging }) => setPurging(isWorking))) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(dataCentre, fc.constantFrom<WorkerState>("works", "throws"))
      .map(([at, state]) => step(({ setWorker }) => setWorker(at, state))),
  },
);
const history = fc.array(fc.tuple(pause, event), { minLength: 6, maxLength: 20, size: "max" });

function step(run: Step): Step {
  return run;
}

function visit([at, isolateNumber, path]: [number, number, string]): Step {
  return async (simulation) => expectPromises(simulation, await simulation.visit(at, isolateNumber, path));
}

test.each([
  ["one value", undefined, 22],
  ["many", SMALL, 7],
] as const)(
  "after any history no response is older than decision 21 promises or mixes releases, of releases in %s",
  async (_, limits, factor) => {
    const simulate = async (steps: readonly [number, Step][]) => {
      const simulation = createSimulation(limits, DATA_CENTRES);
      await simulation.publish(0);
      simulation.deploy();
      for (const [wait, run] of steps) {
        await simulation.pass(wait);
        await run(simulation);
      }
    };
    await fc.assert(fc.asyncProperty(history, simulate), { numRuns: factor * Number(env.FUZZ_RUNS) });
  },
);
