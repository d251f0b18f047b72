import { env } from "cloudflare:workers";
import { describe, expect, test } from "vitest";
import { nextPointer } from "../../src/release/next-pointer.ts";
import { parsePointer, serializePointer } from "../../src/release/pointer.ts";
import { createSnapshot, POINTER_KEY, snapshotKey } from "../../src/release/storage.ts";
import { serializeWhole } from "../../src/seed/serialize/release.ts";
import { createStore, TIMEOUTS } from "../../src/worker/store/store.ts";
import { manyFacts } from "../fixtures/many.ts";
import { KV_FAULTS, POINTER_FAULTS, SNAPSHOT_FAULTS, slowKv, type TestKv, testKv } from "./kv.ts";
import {
  NOW,
  publicationOf,
  published,
  publishedMany,
  type ServiceUnderTest,
  startService,
  withoutRoot,
} from "./service.ts";

const OLD = env.SNAPSHOT;
const NEW = env.SNAPSHOT.replaceAll("Södertörns miljö- och hälsoskyddsförbund", "Södertörns nya miljöförbund");
const PATHS = ["/", "/fragments/overview", "/api/v1/collaborations"];
const SECOND = 1_000;

/** A service over a KV, and a clock that the test moves. */
interface Fixture {
  readonly kv: TestKv;
  readonly service: ServiceUnderTest;
  readonly wait: (milliseconds: number) => void;
}

function createFixture(kv: TestKv, bundled: string): Fixture {
  let now = NOW;
  const clock = () => now;
  return {
    kv,
    service: startService({ reader: kv, clock, bundled }),
    wait: (milliseconds) => {
      now += milliseconds;
    },
  };
}

/** Puts a new release into KV, as the seed does: the snapshot, then the pointer. */
async function publish({ values }: TestKv, text: string, at: number): Promise<string> {
  const { sha } = await createSnapshot(text);
  const pointer = nextPointer(sha, at, parsePointer(values.get(POINTER_KEY) ?? ""));
  values.set(snapshotKey(sha), text);
  values.set(...publicationOf(pointer));
  values.set(POINTER_KEY, serializePointer(pointer));
  return pointer.id;
}

/** The origin of a response that its headers and its text name. */
async function fetchOutcome({ request }: ServiceUnderTest, path = "/fragments/overview") {
  const response = await request(path);
  return {
    status: response.status,
    source: response.headers.get("X-Samverkan-Source"),
    caching: response.headers.get("Cache-Control"),
    release: response.headers.get("X-Samverkan-Release"),
    text: await response.text(),
  };
}

describe.each(Object.entries({ ...KV_FAULTS, ...POINTER_FAULTS, ...SNAPSHOT_FAULTS }))(
  "KV %s at a cold start",
  (name, fault) => {
    /** A snapshot is read only where the pointer does not bring it. */
    const values = async () => (name in SNAPSHOT_FAULTS ? withoutRoot(await published()) : published());

    test("every format serves the bundled data, and is marked so", async () => {
      const { kv, service } = createFixture(testKv(await values()), NEW);
      kv.fault = fault;
      for (const path of PATHS) {
        expect(await fetchOutcome(service, path)).toMatchObject({
          status: 200,
          source: "bundled",
          // They must not replace a newer copy in a cache.
          caching: "no-store",
          release: expect.stringMatching(/^bundled-/),
        });
      }
      expect((await fetchOutcome(service)).text).toContain('Uppgifterna är från <time datetime="2024-06-19">');
    });

    test("a Worker without bundled data responds with 503, and does not read KV for five seconds", async () => {
      const { kv, service, wait } = createFixture(testKv(await values()), "");
      kv.fault = fault;
      for (let attempt = 0; attempt < 50; attempt += 1) expect((await fetchOutcome(service)).status).toBe(503);
      expect(kv.calls).toBeLessThanOrEqual(2);
      wait(5 * SECOND);
      await fetchOutcome(service);
      expect(kv.calls).toBeLessThanOrEqual(4);
    });

    test("when KV works again, its release is served", async () => {
      const { kv, service, wait } = createFixture(testKv(await values()), NEW);
      kv.fault = fault;
      await fetchOutcome(service);
      kv.fault = undefined;
      wait(5 * SECOND);
      await fetchOutcome(service);
      expect(await fetchOutcome(service)).toMatchObject({ status: 200, source: "live" });
    });
  },
);

describe.each(Object.entries({ ...KV_FAULTS, ...POINTER_FAULTS }))("KV %s while the service runs", (_, fault) => {
  test("visitors get the same facts as before, unmarked while they are fresh, then marked as stale", async () => {
    const { kv, service, wait } = createFixture(testKv(await published()), NEW);
    const before = await fetchOutcome(service);
    kv.fault = fault;
    wait(9 * SECOND);
    expect(await fetchOutcome(service)).toEqual(before);
    wait(6 * SECOND);
    for (const path of PATHS) {
      expect(await fetchOutcome(service, path)).toMatchObject({
        status: 200,
        source: "stale",
        release: before.release,
      });
    }
    expect((await fetchOutcome(service)).text).toContain('Uppgifterna är från <time datetime="2026-11-23">');
  });

  test("KV is read at most twice in five seconds, however many requests there are", async () => {
    const { kv, service, wait } = createFixture(testKv(await published()), "");
    await fetchOutcome(service);
    kv.fault = fault;
    kv.calls = 0;
    wait(31 * SECOND);
    for (let attempt = 0; attempt < 100; attempt += 1) {
      expect((await fetchOutcome(service)).status).toBe(200);
      wait(49);
    }
    expect(kv.calls).toBeLessThanOrEqual(2);
  });

  test("when KV works again, the mark disappears", async () => {
    const { kv, service, wait } = createFixture(testKv(await published()), "");
    await fetchOutcome(service);
    kv.fault = fault;
    wait(31 * SECOND);
    await fetchOutcome(service);
    kv.fault = undefined;
    wait(5 * SECOND);
    await fetchOutcome(service);
    expect(await fetchOutcome(service)).toMatchObject({ status: 200, source: "live" });
  });
});

describe.each(Object.entries({ ...KV_FAULTS, ...POINTER_FAULTS, ...SNAPSHOT_FAULTS }))(
  "KV %s during a switch",
  (name, fault) => {
    // Replication of a snapshot takes time; that is no fault to show to visitors.
    const source = name === "does not have the snapshot yet" ? "live" : "stale";

    test("visitors get the complete old release, and the new one when it is complete", async () => {
      const { kv, service, wait } = createFixture(testKv(await published(OLD)), "");
      const before = await fetchOutcome(service);
      const release = await publish(kv, NEW, NOW);
      kv.fault = fault;
      wait(31 * SECOND);
      await fetchOutcome(service);
      expect(await fetchOutcome(service)).toMatchObject({ status: 200, source, release: before.release });
      kv.fault = undefined;
      wait(5 * SECOND);
      await fetchOutcome(service);
      const after = await fetchOutcome(service);
      expect(after).toMatchObject({ status: 200, source: "live", release });
      expect(after.text).toContain("Södertörns nya miljöförbund");
    });

    test("KV is read at most four times in five seconds", async () => {
      const { kv, service, wait } = createFixture(testKv(await published(OLD)), "");
      await fetchOutcome(service);
      await publish(kv, NEW, NOW);
      kv.fault = fault;
      kv.calls = 0;
      wait(31 * SECOND);
      for (let attempt = 0; attempt < 100; attempt += 1) {
        await fetchOutcome(service);
        wait(49);
      }
      expect(kv.calls).toBeLessThanOrEqual(4);
    });
  },
);

describe("a pointer from the future, from a machine with a wrong clock", () => {
  const HOUR = 3_600 * SECOND;
  const WEEK = 7 * 24 * HOUR;

  test("is rejected and reported, and the next one from a machine with a right clock is followed", async () => {
    const { kv, service, wait } = createFixture(testKv(await published(OLD, NOW - HOUR)), "");
    const { release: before } = await fetchOutcome(service);
    await publish(kv, NEW, NOW + WEEK);
    wait(31 * SECOND);
    await fetchOutcome(service);
    expect(await fetchOutcome(service)).toMatchObject({ source: "stale", release: before });
    expect(service.logged.at(-1)?.reason).toContain("from the future");
    const release = await publish(kv, NEW, NOW + 32 * SECOND);
    wait(6 * SECOND);
    await fetchOutcome(service);
    expect(await fetchOutcome(service)).toMatchObject({ source: "live", release });
  });

  test("is refused by a cold isolate too, which serves the release before it and not what it was deployed with", async () => {
    const kv = testKv(await published(OLD, NOW - HOUR));
    const before = parsePointer(kv.values.get(POINTER_KEY) ?? "")?.id;
    await publish(kv, NEW, NOW + 2 * HOUR);
    const { service, wait } = createFixture(kv, NEW);
    for (const path of PATHS) {
      expect(await fetchOutcome(service, path)).toMatchObject({ status: 200, source: "stale", release: before });
    }
    expect((await fetchOutcome(service)).text).not.toContain("Södertörns nya miljöförbund");
    // Then the release that was refused is of the past, and followed.
    wait(2 * HOUR);
    await fetchOutcome(service);
    expect((await fetchOutcome(service)).text).toContain("Södertörns nya miljöförbund");
  });

  test("is followed where the clock is only a minute ahead", async () => {
    const { service } = createFixture(testKv(await published(OLD, NOW + 60 * SECOND)), "");
    expect(await fetchOutcome(service)).toMatchObject({ status: 200, source: "live" });
  });
});

describe.each(Object.entries(KV_FAULTS))("KV %s while the descriptions of changes are read", (_, fault) => {
  test("the feed has the same facts as every page, without those descriptions, and is not cached", async () => {
    const { kv, service, wait } = createFixture(testKv(await published(OLD)), NEW);
    const { release } = await fetchOutcome(service);
    kv.fault = fault;
    const feed = await fetchOutcome(service, "/feed.atom");
    expect(feed).toMatchObject({ status: 200, source: "live", release, caching: "no-store" });
    expect(feed.text).toContain("Södertörns miljö- och hälsoskyddsförbund");
    // The descriptions are in the first response after KV has recovered.
    kv.fault = undefined;
    const changes = [
      {
        of: "collaboration",
        id: "smohf",
        name: "SMOHF",
        kind: "changed",
        lines: ["Kort namn: A → B"],
        day: "2026-11-23",
      },
    ];
    const { id, snapshot, publishedAt } = parsePointer(kv.values.get(POINTER_KEY) ?? "") ?? {};
    const publication = { schema: 1, id, snapshot, publishedAt, changes, latest: changes };
    kv.values.set(`publication/${release}`, JSON.stringify(publication));
    wait(1 * SECOND);
    const after = await fetchOutcome(service, "/feed.atom");
    expect(after.text).toContain("Kort namn: A → B");
    expect(after.caching).toContain("max-age=60");
  });
});

describe("a snapshot that lags behind its pointer", () => {
  test("is no error for a minute, and then the served release is marked as stale with its date", async () => {
    const { kv, service, wait } = createFixture(testKv(await published(OLD)), "");
    await fetchOutcome(service);
    const { sha } = await createSnapshot(NEW);
    const pointer = parsePointer(kv.values.get(POINTER_KEY) ?? "");
    kv.values.set(POINTER_KEY, serializePointer(nextPointer(sha, NOW, pointer)));
    const sources: string[] = [];
    for (const seconds of [31, 20, 20, 19, 20]) {
      wait(seconds * SECOND);
      await fetchOutcome(service);
      sources.push(String((await fetchOutcome(service)).source));
    }
    expect(sources).toEqual(["live", "live", "live", "live", "stale"]);
  });
});

describe("a healthy KV", () => {
  test("is read once at a cold start and not at all for ten seconds", async () => {
    const { kv, service, wait } = createFixture(testKv(await published()), "");
    for (const path of PATHS) await fetchOutcome(service, path);
    wait(9 * SECOND);
    for (const path of PATHS) await fetchOutcome(service, path);
    expect(kv.calls).toBe(1);
  });

  test("is read for its pointer once, after the response, when ten seconds have passed", async () => {
    const kv = slowKv(await published());
    let now = NOW;
    const timeouts = { readTimeout: 600 * SECOND, requestTimeout: 600 * SECOND };
    const service = startService({ reader: kv, clock: () => now, timeouts });
    await kv.finish(service.request("/health"));
    now += 10 * SECOND;
    // KV responds only after all of them have been answered.
    for (const path of PATHS) expect((await service.requestWithoutWaiting(path)).status).toBe(200);
    await kv.finish(service.requestWithoutWaiting("/health"));
    expect(kv.rounds).toEqual([[POINTER_KEY], [POINTER_KEY]]);
  });

  test("is read for its pointer before the response when fifteen seconds have passed, so that nobody gets an old release", async () => {
    const { kv, service, wait } = createFixture(testKv(await published(OLD)), "");
    await fetchOutcome(service);
    const release = await publish(kv, NEW, NOW);
    wait(15 * SECOND);
    expect(await fetchOutcome(service)).toMatchObject({ source: "live", release });
  });

  test("is not read for a snapshot again after a rollback to the previous release", async () => {
    const { kv, service, wait } = createFixture(testKv(await published(OLD)), "");
    await fetchOutcome(service);
    await publish(kv, NEW, NOW);
    wait(31 * SECOND);
    await fetchOutcome(service);
    kv.calls = 0;
    const release = await publish(kv, OLD, NOW + 31 * SECOND);
    wait(31 * SECOND);
    await fetchOutcome(service);
    expect(await fetchOutcome(service)).toMatchObject({ source: "live", release });
    expect(kv.calls).toBe(1);
  });

  test("with an old copy of the pointer does not revert the release", async () => {
    const { kv, service, wait } = createFixture(testKv(await published(OLD)), "");
    const outdated = kv.values.get(POINTER_KEY) ?? "";
    const release = await publish(kv, NEW, NOW);
    await fetchOutcome(service);
    kv.values.set(POINTER_KEY, outdated);
    wait(31 * SECOND);
    await fetchOutcome(service);
    expect(await fetchOutcome(service)).toMatchObject({ source: "live", release });
  });
});

test("a refresh that was cancelled with its request does not block later refreshes", async () => {
  let now = NOW;
  const kv = testKv(await published(OLD));
  const timeouts = { ...TIMEOUTS, readTimeout: 600 * SECOND };
  const parts = { reader: kv, clock: () => now, bundled: async () => undefined, log: () => {}, timeouts };
  const store = createStore(parts);
  await store.getRelease({ waitUntil: () => {} });
  await publish(kv, NEW, NOW);
  now += 11 * SECOND;
  kv.fault = KV_FAULTS["never responds"];
  await store.getRelease({ waitUntil: () => {} });
  kv.fault = undefined;
  kv.calls = 0;
  await store.getRelease({ waitUntil: () => {} });
  expect(kv.calls).toBe(0);
  now += 1_201 * SECOND;
  await store.getRelease({ waitUntil: () => {} });
  expect(kv.calls).toBeGreaterThan(0);
});

test("after a failure KV is not read for five seconds, and then it is", async () => {
  const { kv, service, wait } = createFixture(testKv(await published()), "");
  await fetchOutcome(service);
  kv.fault = KV_FAULTS["responds with 500"];
  wait(31 * SECOND);
  await fetchOutcome(service);
  kv.calls = 0;
  wait(5 * SECOND - 1);
  await fetchOutcome(service);
  expect(kv.calls).toBe(0);
  wait(1);
  await fetchOutcome(service);
  expect(kv.calls).toBe(1);
});

test("each fault is reported once, with a message for operators", async () => {
  const { kv, service } = createFixture(testKv(await published()), OLD);
  kv.fault = KV_FAULTS["responds with 500"];
  await fetchOutcome(service);
  expect(service.logged).toEqual([{ kind: "fault", reason: "release/1: KV GET failed: 500 Internal Server Error" }]);
  const health: unknown = await (await service.request("/health")).json();
  expect(health).toMatchObject({
    source: "bundled",
    lastError: { kind: "fault", reason: expect.stringContaining("500"), at: "2026-11-23T12:00:00.000Z" },
  });
});

describe("a document that the bundled release lacks", () => {
  const bundled = serializeWhole(manyFacts(3));
  const PATHS = [
    "/fragments/collaborations/samarbete-5",
    "/collaborations/samarbete-5",
    "/api/v1/collaborations/samarbete-5",
  ];

  test.each(["responds with 500", "never responds"])(
    "is unavailable while KV %s, so that caches keep their copy",
    async (name) => {
      const kv = testKv(await publishedMany(6));
      kv.fault = KV_FAULTS[name];
      const { requestWithoutWaiting } = startService({
        reader: kv,
        bundled,
        timeouts: { requestTimeout: 20, readTimeout: 600 * SECOND },
      });
      for (const path of PATHS) {
        const { status, headers } = await requestWithoutWaiting(path);
        expect([path, status, headers.get("Retry-After"), headers.get("Cache-Control")]).toEqual([
          path,
          503,
          "10",
          "no-store",
        ]);
      }
    },
  );

  test("is not found if nothing was ever published", async () => {
    const { request } = startService({ reader: testKv(), bundled });
    for (const path of PATHS) expect([path, (await request(path)).status]).toEqual([path, 404]);
  });
});
