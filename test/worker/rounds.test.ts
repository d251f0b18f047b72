import { env } from "cloudflare:workers";
import { describe, expect, test } from "vitest";
import type { Facts } from "../../src/domain/facts.ts";
import { parsePointer, serializePointer } from "../../src/release/pointer.ts";
import { POINTER_KEY, snapshotKey } from "../../src/release/storage.ts";
import { CHUNK_LIMITS, serializeWhole } from "../../src/seed/serialize/release.ts";
import { manyFacts } from "../fixtures/many.ts";
import { type SlowKv, slowKv, testKv } from "./kv.ts";
import { NOW, publishedInChunks, publishedMany, startService, withoutRoot } from "./service.ts";

const INCLUDE = "/fragments/collaborations/samarbete-3";
const PATHS = [
  INCLUDE,
  "/collaborations/samarbete-3",
  "/api/v1/collaborations/samarbete-3",
  "/fragments/collaborations",
  "/fragments/collaborations?lang=en&limit=10",
  "/api/v1/collaborations",
  "/fragments/overview",
  "/",
];
const HOUR = 3_600_000;

/** A busy machine may take its time. */
const LONG_TIMEOUTS = { requestTimeout: HOUR, readTimeout: HOUR };

/** The rounds of reads before the response of a new isolate, which must be live. */
async function roundsOf(path: string, values: ReadonlyMap<string, string>, bundled: string): Promise<SlowKv["rounds"]> {
  const kv = slowKv(values);
  const response = await kv.finish(startService({ reader: kv, bundled, timeouts: LONG_TIMEOUTS }).request(path));
  expect([path, response.status, response.headers.get("X-Samverkan-Source")]).toEqual([path, 200, "live"]);
  return kv.rounds;
}

async function publishedSizes(): Promise<readonly [size: number, facts: Facts, values: Map<string, string>][]> {
  return Promise.all([6, 300, 10_000].map(async (size) => [size, manyFacts(size), await publishedMany(size)]));
}

describe.each(await publishedSizes())("with %i collaborations, a new isolate waits", (size, facts, values) => {
  const most = size === 6 ? 1 : 2;

  test.each(PATHS)(`for ${most} rounds of reads for %s after publishing without a deploy`, async (path) => {
    expect(await roundsOf(path, values, env.SNAPSHOT)).toHaveLength(most);
  });

  test.each(PATHS)(`for ${most} rounds of reads for %s right after a deploy`, async (path) => {
    // Larger facts are not bundled (scripts/bundle.ts).
    expect(await roundsOf(path, values, size > 300 ? "" : serializeWhole(facts))).toHaveLength(most);
  });

  test("for one round more where an earlier seed published", async () => {
    expect(await roundsOf(INCLUDE, withoutRoot(values), env.SNAPSHOT)).toHaveLength(most + 1);
  });
});

test("the bundled snapshot is not read from KV if the pointer names it", async () => {
  const values = withoutRoot(await publishedMany(6));
  expect(await roundsOf(INCLUDE, values, serializeWhole(manyFacts(6)))).toEqual([[POINTER_KEY]]);
});

test("searches, filters and later pages are read through the index", async () => {
  const values = await publishedMany(10_000);
  for (const query of ["q=vatten", "area=omrade-1", "sort=-name", "page=6", "status=active"]) {
    expect([query, (await roundsOf(`/api/v1/collaborations?${query}`, values, "")).length]).toEqual([query, 3]);
  }
});

test("all that one organization or the matrix shows of 10,000 collaborations is read in one round", async () => {
  const values = await publishedMany(10_000);
  for (const path of ["/api/v1/organizations/kommun-3", "/matrix", "/diagram"]) {
    expect([path, (await roundsOf(path, values, "")).length]).toEqual([path, 3]);
  }
});

test("of an organization in many collaborations only the first page is read", async () => {
  const values = await publishedMany(10_000);
  const readsOf = async (path: string) => (await roundsOf(path, values, "")).map((keys) => keys.length);
  // The pointer; the organization and the index; the references and a chunk for nearly each of 40 collaborations.
  const [pointer, index, documents = Infinity, ...more] = await readsOf("/fragments/organizations/kommun-3");
  expect([pointer, index, more]).toEqual([1, 2, []]);
  expect(documents).toBeLessThanOrEqual(41);
});

test("for a link to the website of an organization only its own document is read", async () => {
  const facts = manyFacts(1_000);
  const website = "https://kommun-3.example/";
  const organizations = facts.organizations.map((each) => (each.id === "kommun-3" ? { ...each, website } : each));
  const kv = slowKv(await publishedInChunks({ ...facts, organizations }, CHUNK_LIMITS));
  const { request } = startService({ reader: kv, bundled: "", timeouts: LONG_TIMEOUTS });
  const response = await kv.finish(request("/out/organizations/kommun-3", { redirect: "manual" }));
  expect(response.headers.get("Location")).toBe(website);
  expect(kv.rounds.map((keys) => keys.length)).toEqual([1, 1]);
});

test.each([
  ["with one letter changed", (root: string) => root.replace("Kommun 1", "Kommun I")],
  ["of another release", () => serializeWhole(manyFacts(5))],
])("a pointer with a root %s is followed to the snapshot under its key", async (_, damage) => {
  const values = await publishedMany(6);
  const pointer = parsePointer(values.get(POINTER_KEY) ?? "");
  if (pointer?.root === undefined) throw new Error("the pointer has a root");
  values.set(POINTER_KEY, serializePointer({ ...pointer, root: damage(pointer.root) }));
  expect(await roundsOf(INCLUDE, values, "")).toEqual([[POINTER_KEY], [snapshotKey(pointer.snapshot)]]);
});

describe("the request timeout", () => {
  test("is followed by the bundled release, while the read continues for the next request", async () => {
    const kv = slowKv(await publishedMany(6));
    const timeouts = { requestTimeout: 20, readTimeout: HOUR };
    const { requestWithoutWaiting } = startService({ reader: kv, bundled: serializeWhole(manyFacts(6)), timeouts });
    const sources = [
      await requestWithoutWaiting(INCLUDE),
      await requestWithoutWaiting(INCLUDE),
      await kv.finish(requestWithoutWaiting(INCLUDE)),
    ].map((response) => response.headers.get("X-Samverkan-Source"));
    expect(sources).toEqual(["bundled", "bundled", "bundled"]);
    await kv.finish(requestWithoutWaiting("/health"));
    expect((await requestWithoutWaiting(INCLUDE)).headers.get("X-Samverkan-Source")).toBe("live");
    expect(kv.rounds).toEqual([[POINTER_KEY]]);
  });

  test("also covers the static file of a page, which is then rendered from the bundled release", async () => {
    let now = NOW;
    const kv = testKv(await publishedMany(6));
    kv.fault = () => {
      now += HOUR;
      return new Promise(() => {});
    };
    const timeouts = { requestTimeout: 20, readTimeout: HOUR };
    const files = {
      async fetch(address: string) {
        await scheduler.wait(50);
        return env.ASSETS.fetch(address);
      },
    };
    const bundled = serializeWhole(manyFacts(6));
    const { requestWithoutWaiting } = startService({ reader: kv, bundled, files, clock: () => now, timeouts });
    const response = await requestWithoutWaiting("/docs/embedding");
    expect([response.status, response.headers.get("X-Samverkan-Source")]).toEqual([200, "bundled"]);
  });

  test("covers all reads of a request", async () => {
    let now = NOW;
    const kv = testKv(await publishedMany(300));
    kv.fault = async (key, value) => {
      if (key !== POINTER_KEY) return new Promise(() => {});
      now += HOUR;
      return value;
    };
    const timeouts = { requestTimeout: HOUR, readTimeout: 10 * HOUR };
    const bundled = serializeWhole(manyFacts(6));
    const { requestWithoutWaiting, logged } = startService({ reader: kv, bundled, clock: () => now, timeouts });
    const response = await requestWithoutWaiting(INCLUDE);
    expect([response.status, response.headers.get("X-Samverkan-Source")]).toEqual([200, "bundled"]);
    expect(await response.text()).toContain("Uppgifterna är från");
    expect(logged.map(({ kind }) => kind)).toEqual(["fault"]);
    // A slow read is no failure of KV: the next request reads.
    kv.fault = undefined;
    const next = await requestWithoutWaiting("/fragments/collaborations/samarbete-4");
    expect([next.status, next.headers.get("X-Samverkan-Source")]).toEqual([200, "live"]);
  });
});
