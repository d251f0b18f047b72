import { env } from "cloudflare:workers";
import { describe, expect, test } from "vitest";
import { nextPointer } from "../../src/release/next-pointer.ts";
import { parsePointer, serializePointer } from "../../src/release/pointer.ts";
import { POINTER_KEY } from "../../src/release/storage.ts";
import { createCacheTags, EDGE_TIME, outdatedTags } from "../../src/worker/http/edge-cache.ts";
import { purgeOutdated } from "../../src/worker/purge.ts";
import fc from "../fast-check.ts";
import { createSimulation, KV_LAG, type KvState, MAX_AGE, type Simulation, type Visit } from "./edge-simulation.ts";
import { KV_FAULTS, testKv } from "./kv.ts";
import { NOW, published, type ServiceUnderTest, SMALL, startService } from "./service.ts";

const DATA_CENTRES = 3;
const ISOLATES = 2;
const PATHS = ["/fragments/overview", "/api/v1/collaborations", "/fragments/collaborations/vattnet"];

/** The latest time at which anyone gets the old release, if KV lags no more than a minute and a purge succeeds. */
const MAX_STALENESS = 90_000;

/** The number of random histories; the long form has many more (`npm run fuzz`). */
const numRuns = 2 * Number(env.FUZZ_RUNS);

type Step = (simulation: Simulation) => Promise<void> | void;

const dataCentre = fc.nat(DATA_CENTRES - 1);
const isolate = fc.nat(ISOLATES - 1);
const kv: fc.Arbitrary<KvState> = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: KV_LAG }).map((lag) => ({ lag })) },
  { weight: 1, arbitrary: fc.constant("fails" as const) },
  { weight: 1, arbitrary: fc.constant("frozen" as const) },
);
const pause = fc.oneof(
  fc.integer({ min: 0, max: 20_000 }),
  fc.integer({ min: 0, max: 2 * MAX_STALENESS }),
  fc.integer({ min: 0, max: 3 * EDGE_TIME * 1_000 }),
);

/** An event, and the time since the one before it. */
const event = fc.oneof(
  { weight: 10, arbitrary: fc.tuple(dataCentre, isolate, fc.constantFrom(...PATHS)).map(visitStep) },
  {
    weight: 2,
    arbitrary: fc.nat(5).map(
      (edition): Step =>
        (simulation) =>
          simulation.publish(edition),
    ),
  },
  { weight: 1, arbitrary: fc.constant<Step>((simulation) => simulation.deploy()) },
  {
    weight: 2,
    arbitrary: fc.tuple(dataCentre, isolate).map(
      ([at, isolateNumber]): Step =>
        (simulation) =>
          simulation.endIsolate(at, isolateNumber),
    ),
  },
  {
    weight: 3,
    arbitrary: fc.tuple(dataCentre, kv).map(
      ([at, state]): Step =>
        (simulation) =>
          simulation.setKv(at, state),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.boolean().map(
      (isWorking): Step =>
        (simulation) =>
          simulation.setPurging(isWorking),
    ),
  },
);
const history = fc.array(fc.tuple(pause, event), { minLength: 5, maxLength: 40 });

function visitStep([at, isolateNumber, path]: [number, number, string]): Step {
  return async (simulation) => expectConsistent(simulation, await simulation.visit(at, isolateNumber, path));
}

function expectConsistent(simulation: Simulation, { release, source, editions }: Visit): void {
  const { publications, now } = simulation;
  const index = publications.findIndex(({ id }) => id === release);
  expect(new Set(editions).size, "a response is of one release").toBeLessThanOrEqual(1);
  if (index !== -1) expect([...new Set(editions)]).toEqual([publications[index]?.edition]);
  const supersededAt = publications[index + 1]?.at;
  // A marked response names its date, and a release that has not been superseded is the right one.
  if (source !== "live" || supersededAt === undefined) return;
  const bound = Math.max(supersededAt + MAX_STALENESS, lastPossible(simulation, supersededAt));
  expect((now() - bound) / 1_000, "seconds past the promised time").toBeLessThanOrEqual(0);
}

/**
 * How long an old release may be served because of faults: the edge's lifetime after the last isolate could store it.
 */
function lastPossible(simulation: Simulation, supersededAt: number): number {
  const frozen = simulation.lastFrozen();
  // A data centre whose KV resumes within the lag may see the old release until the lag is over.
  if (frozen >= supersededAt) return Math.max(frozen, supersededAt + KV_LAG) + MAX_AGE + EDGE_TIME * 1_000;
  return simulation.wasPurgePossible(supersededAt) ? 0 : supersededAt + KV_LAG + MAX_AGE + EDGE_TIME * 1_000;
}

test.each([
  ["one value", undefined],
  ["many", SMALL],
])(
  "after any sequence of faults no response is older than promised or mixes releases, of releases in %s",
  async (_, limits) => {
    await fc.assert(
      fc.asyncProperty(history, async (steps) => {
        const simulation = createSimulation(DATA_CENTRES, limits);
        await simulation.publish(0);
        simulation.deploy();
        for (const [wait, step] of steps) {
          await simulation.pass(wait);
          await step(simulation);
        }
      }),
      { numRuns },
    );
  },
);

test("a response whose release was superseded while it was rendered is purged like any other", async () => {
  const simulation = createSimulation(DATA_CENTRES, SMALL);
  await simulation.publish(0);
  simulation.deploy();
  simulation.setKv(2, { lag: 2 });
  await simulation.pass(1);
  await simulation.publish(1);
  await simulation.pass(1);
  await simulation.visit(2, 0, "/fragments/overview");
  // The isolate confirms its release again after ten seconds, and finds the new one before it has responded.
  await simulation.pass(10_000);
  const { release: old, isHit } = await simulation.visit(2, 0, "/api/v1/collaborations");
  expect([old, isHit]).toEqual([simulation.publications[0]?.id, false]);
  await simulation.pass(MAX_STALENESS - 10_000);
  const { release } = await simulation.visit(0, 0, "/api/v1/collaborations");
  expect(release).toBe(simulation.publications[1]?.id);
});

describe("the lifetime at the edge", () => {
  const longTime = async (service: ServiceUnderTest, path = "/fragments/overview") => {
    const { headers } = await service.request(path);
    const names = ["X-Samverkan-Source", "Cloudflare-CDN-Cache-Control", "Cache-Tag"];
    return names.map((name) => headers.get(name));
  };
  const [LONG_LIVED, TAGS] = [
    expect.stringContaining("max-age=600, stale-while-revalidate=6600"),
    expect.stringMatching(/^release-\S+,day-2026-11-23$/),
  ];

  test.each(["/", "/fragments/overview", "/embeds/matrix", "/api/v1/collaborations", "/feed.atom", "/sitemap.xml"])(
    "is long while the release is confirmed, for a rendered and for a cached response: %s",
    async (path) => {
      const service = startService({ reader: testKv(await published()) });
      expect(await longTime(service, path)).toEqual(["live", LONG_LIVED, TAGS]);
      expect(await longTime(service, path)).toEqual(["live", LONG_LIVED, TAGS]);
    },
  );

  test("is short if KV has failed since", async () => {
    let now = NOW;
    const kv = testKv(await published());
    const service = startService({ reader: kv, clock: () => now, bundled: env.SNAPSHOT });
    await longTime(service);
    kv.fault = KV_FAULTS["responds with 500"];
    now += 16_000;
    expect(await longTime(service)).toEqual(["stale", null, TAGS]);
    expect(await longTime(service)).toEqual(["stale", null, TAGS]);
  });

  test("is short if KV takes longer than the request timeout", async () => {
    let now = NOW;
    const kv = testKv(await published());
    const timeouts = { requestTimeout: 20, readTimeout: 600_000 };
    const service = startService({ reader: kv, clock: () => now, timeouts });
    await longTime(service);
    kv.fault = KV_FAULTS["never responds"];
    now += 16_000;
    const { headers } = await service.requestWithoutWaiting("/fragments/overview");
    expect([headers.get("X-Samverkan-Source"), headers.get("Cloudflare-CDN-Cache-Control")]).toEqual(["live", null]);
  });

  test("is short for bundled facts, errors and 404s", async () => {
    const bundled = startService({ bundled: env.SNAPSHOT });
    expect(await longTime(bundled)).toEqual(["bundled", null, expect.stringContaining("day-")]);
    const live = startService({ reader: testKv(await published()) });
    for (const path of ["/fragments/collaborations/okand", "/fragments/overview?heading=9", "/health"]) {
      expect(await longTime(live, path)).toEqual([null, null, null]);
    }
  });
});

test("a scheduled run purges four times in its minute, and a failed purge is reported and repeated", async () => {
  let now = NOW;
  const logged: string[] = [];
  const purged: number[] = [];
  const purge = async () => {
    purged.push((now - NOW) / 1_000);
    if (purged.length === 1) throw new Error("rate limited");
    return purged.length === 2 ? { success: false, errors: [{ message: "try again" }] } : { success: true, errors: [] };
  };
  const values = await published(env.SNAPSHOT, NOW - 120_000);
  const second = nextPointer("b".repeat(64), NOW - 60_000, parsePointer(values.get(POINTER_KEY) ?? ""));
  values.set(POINTER_KEY, serializePointer(second));
  await purgeOutdated(
    { purge },
    {
      source: { reader: testKv(values), readTimeout: 20 },
      clock: () => now,
      sleep: async (milliseconds) => {
        now += milliseconds;
      },
      log: ({ reason }) => void logged.push(reason),
    },
  );
  expect(purged).toEqual([0, 15, 30, 45]);
  expect(logged).toEqual(["the edge was not purged: rate limited", "the edge was not purged: try again"]);
});

describe("the tags that are purged", () => {
  test("are those of earlier releases, for ten minutes after a publication", () => {
    const at = Date.parse("2026-11-25T12:00:00Z");
    const record = (id: string) => ({ id, snapshot: "a".repeat(64), publishedAt: "2026-11-25T12:00:00Z" });
    const pointer = { schema: 1, ...record("new"), previous: [record("old"), record("older")] } as const;
    const minutes = [0, 9, 10, 60].map((minute) => outdatedTags(pointer, at + minute * 60_000));
    expect(minutes).toEqual([["release-old", "release-older"], ["release-old", "release-older"], [], []]);
  });

  test("include yesterday's, for ten minutes after midnight in Sweden", () => {
    const pointer = { schema: 1, id: "x", snapshot: "a", publishedAt: "2026-01-01T00:00:00Z", previous: [] } as const;
    const tags = (time: string) => outdatedTags(pointer, Date.parse(time));
    expect(tags("2026-11-25T22:59:00Z")).toEqual([]);
    expect(tags("2026-11-25T23:09:00Z")).toEqual(["day-2026-11-25"]);
    expect(tags("2026-11-25T23:10:00Z")).toEqual([]);
  });

  test("are on every response that the edge caches", () => {
    expect(createCacheTags("r", "2026-11-25")["Cache-Tag"]).toBe("release-r,day-2026-11-25");
  });
});
