import { env } from "cloudflare:workers";
import { describe, expect, test } from "vitest";
import type { Facts } from "../../src/domain/facts.ts";
import { nextPointer } from "../../src/release/next-pointer.ts";
import { parsePointer, serializePointer } from "../../src/release/pointer.ts";
import { createSnapshot, POINTER_KEY, parseSnapshot, snapshotKey } from "../../src/release/storage.ts";
import { serializeRelease, serializeWhole } from "../../src/seed/serialize/release.ts";
import { manyFacts } from "../fixtures/many.ts";
import { CHUNK_FAULTS, KV_FAULTS, type TestKv, testKv } from "./kv.ts";
import {
  NOW,
  published,
  publishedInChunks,
  publishedMany,
  type ServiceUnderTest,
  SMALL,
  startService,
  tableReader,
} from "./service.ts";

const ONE = "/fragments/collaborations/smohf";
const ANOTHER = "/fragments/collaborations/sodertornssamarbetet";
const PATHS = [ONE, "/", "/fragments/overview", "/embeds/matrix", "/api/v1/collaborations?q=brand", "/feed.atom"];
const SECOND = 1_000;

async function ourFacts(): Promise<Facts> {
  const stored = await parseSnapshot(await createSnapshot(env.SNAPSHOT));
  if (typeof stored === "string" || stored.kind !== "whole") throw new Error("our own facts can be read");
  return stored.facts;
}

interface Fixture {
  readonly kv: TestKv;
  readonly service: ServiceUnderTest;
  readonly wait: (milliseconds: number) => void;
}

/** So small that all documents are more chunks than an isolate caches of one response. */
const SMALL_CHUNKS = { whole: 0, documents: 2_048, summaries: 20 };

async function createFixture(values?: Map<string, string>, bundled = ""): Promise<Fixture> {
  let now = NOW;
  const kv = testKv(values ?? (await publishedInChunks(await ourFacts())));
  return {
    kv,
    service: startService({ reader: kv, clock: () => now, bundled }),
    wait: (milliseconds) => {
      now += milliseconds;
    },
  };
}

async function fetchOutcome({ request }: ServiceUnderTest, path: string) {
  const response = await request(path);
  const source = response.headers.get("X-Samverkan-Source");
  return { status: response.status, source, text: await response.text() };
}

test.each(PATHS)("%s is the same whether its release is one value or many", async (path) => {
  const chunked = await fetchOutcome((await createFixture()).service, path);
  const whole = await fetchOutcome(startService({ reader: tableReader(await published()) }), path);
  // The time of publication is the same, the name of what was published is not.
  expect(chunked).toEqual(whole);
});

describe.each(Object.entries({ ...KV_FAULTS, ...CHUNK_FAULTS }))("KV %s while the service runs", (_, fault) => {
  test("cached responses are served while they are fresh", async () => {
    const { kv, service, wait } = await createFixture(await publishedInChunks(manyFacts(200), SMALL_CHUNKS));
    const before = await fetchOutcome(service, "/fragments/overview");
    kv.fault = fault;
    for (let minute = 0; minute < 5; minute += 1) {
      wait(60 * SECOND);
      await fetchOutcome(service, "/fragments/collaborations/samarbete-3");
      const after = await fetchOutcome(service, "/fragments/overview");
      expect([after.status, after.text]).toEqual([200, before.text]);
    }
  });

  test("responses from cached chunks say how old they are", async () => {
    const { kv, service } = await createFixture();
    await fetchOutcome(service, ONE);
    kv.fault = fault;
    await fetchOutcome(service, ANOTHER);
    const { status, source, text } = await fetchOutcome(service, ONE);
    expect([status, text.includes("Uppgifterna är från")]).toEqual([200, source === "stale"]);
  });

  test("other responses come from the bundled data, marked and dated", async () => {
    const { kv, service } = await createFixture(undefined, env.SNAPSHOT);
    await fetchOutcome(service, ONE);
    kv.fault = fault;
    const outcome = await fetchOutcome(service, ANOTHER);
    expect(outcome).toMatchObject({ status: 200, source: "bundled" });
    expect(outcome.text).toContain("Uppgifterna är från");
  });

  test("a Worker without bundled data responds with 503, and does not read KV for five seconds", async () => {
    const { kv, service } = await createFixture();
    await fetchOutcome(service, ONE);
    kv.fault = fault;
    kv.calls = 0;
    for (let attempt = 0; attempt < 50; attempt += 1) expect((await fetchOutcome(service, ANOTHER)).status).toBe(503);
    expect(kv.calls).toBeLessThanOrEqual(2);
    expect(service.logged).toHaveLength(1);
  });

  test("when KV works again, its release is served", async () => {
    const { kv, service, wait } = await createFixture();
    await fetchOutcome(service, ONE);
    kv.fault = fault;
    await fetchOutcome(service, ANOTHER);
    kv.fault = undefined;
    wait(5 * SECOND);
    await fetchOutcome(service, ANOTHER);
    expect(await fetchOutcome(service, ANOTHER)).toMatchObject({ status: 200, source: "live" });
  });
});

test("while the chunks of a release are being replicated the previous one is served, and then the release itself", async () => {
  const bundledText = env.SNAPSHOT.replaceAll("Södertörns miljö- och hälsoskyddsförbund", "Det medförda förbundet");
  const { kv, service, wait } = await createFixture(undefined, bundledText);
  await fetchOutcome(service, ONE);
  const facts = await ourFacts();
  const collaborations = facts.collaborations.map((each) =>
    each.id === "smohf" ? { ...each, name: { sv: "Det nya förbundet" } } : each,
  );
  const { sha, text, chunks } = await serializeRelease({ ...facts, collaborations }, SMALL);
  kv.values.set(snapshotKey(sha), text);
  const pointer = nextPointer(sha, NOW, parsePointer(kv.values.get(POINTER_KEY) ?? ""));
  kv.values.set(POINTER_KEY, serializePointer(pointer));
  wait(31 * SECOND);
  await fetchOutcome(service, "/health");
  await fetchOutcome(service, ANOTHER);
  const meanwhile = await fetchOutcome(service, ONE);
  expect(meanwhile).toMatchObject({ status: 200, source: "stale" });
  expect(meanwhile.text).not.toMatch(/Det (?:nya|medförda) förbundet/);
  // A response that is in no cache is rendered from the previous release too, not from the bundled one.
  const first = await fetchOutcome(service, "/embeds/collaborations/smohf");
  expect(first).toMatchObject({ status: 200, source: "stale" });
  expect(first.text).not.toMatch(/Det (?:nya|medförda) förbundet/);
  for (const [name, part] of chunks) kv.values.set(`part/${name}`, part);
  wait(31 * SECOND);
  await fetchOutcome(service, ONE);
  expect((await fetchOutcome(service, ONE)).text).toContain("Det nya förbundet");
});

describe.each(Object.entries(CHUNK_FAULTS))("one chunk of which KV %s", (_, damage) => {
  /** A service whose chunk with this document is damaged; `fault` changes its value. */
  async function withDamagedChunk(id: string): Promise<Fixture> {
    const one = await createFixture(await publishedInChunks(manyFacts(200), SMALL_CHUNKS));
    one.kv.fault = async (key, value) =>
      value?.includes(`\n{"`) && value.includes(`"id":"${id}"`) ? damage(key, value) : value;
    return one;
  }

  test("affects only the documents in it; all others are served live", async () => {
    const { service } = await withDamagedChunk("samarbete-3");
    for (let id = 0; id < 40; id += 1) {
      const { status, source } = await fetchOutcome(service, `/fragments/collaborations/samarbete-${id}`);
      if (status === 200) expect(source).toBe("live");
      else expect([id, status]).toEqual([expect.any(Number), 503]);
    }
    const statuses = await Promise.all(
      Array.from(
        { length: 40 },
        async (_, id) => (await fetchOutcome(service, `/fragments/collaborations/samarbete-${id}`)).status,
      ),
    );
    expect(statuses[3]).toBe(503);
    expect(statuses.filter((status) => status === 503).length).toBeLessThan(5);
  });

  test("is read once in five seconds, and reported as often", async () => {
    const { kv, service, wait } = await withDamagedChunk("samarbete-3");
    await fetchOutcome(service, "/health");
    for (let attempt = 0; attempt < 20; attempt += 1)
      await fetchOutcome(service, "/fragments/collaborations/samarbete-3");
    expect(service.logged).toHaveLength(1);
    kv.fault = undefined;
    wait(5 * SECOND);
    expect(await fetchOutcome(service, "/fragments/collaborations/samarbete-3")).toMatchObject({
      status: 200,
      source: "live",
    });
  });
});

test("a document that only the live release has is not a 404 while its chunk cannot be read", async () => {
  const facts = await ourFacts();
  const [first] = facts.collaborations;
  const more = first === undefined ? [] : [{ ...first, id: "nytt", website: "https://nytt.example" }];
  const values = await publishedInChunks({ ...facts, collaborations: [...facts.collaborations, ...more] });
  const { kv, service } = await createFixture(values, env.SNAPSHOT);
  await fetchOutcome(service, "/health");
  kv.fault = async (key, value) => (key.startsWith("part/") ? null : value);
  for (const path of ["/fragments/collaborations/nytt", "/out/collaborations/nytt"]) {
    expect([path, (await service.request(path, { redirect: "manual" })).status]).toEqual([path, 503]);
  }
});

test("a release without collaborations gives the same responses with and without chunks", async () => {
  const empty = { ...(await ourFacts()), collaborations: [] };
  const { request } = startService({ reader: tableReader(await publishedInChunks(empty)) });
  const paths = ["/", "/fragments/matrix", "/api/v1/collaborations?q=a", "/api/v1/openapi.json", "/feed.atom"];
  for (const path of paths) expect([path, (await request(path)).status]).toEqual([path, 200]);
});

test.each([
  '{"schema":1,"collaborations":[]}',
  '{"schema":1,"site":{"publisher":"ingen"},"legalForms":[],"organizations":[],"collaborations":[]}',
])("the snapshot %s is not activated, and the bundled release is served", async (text) => {
  const reader = tableReader(await published(text));
  const { request, logged } = startService({ reader, bundled: env.SNAPSHOT });
  expect((await request(ONE)).headers.get("X-Samverkan-Source")).toBe("bundled");
  expect(logged).toEqual([{ kind: "fault", reason: expect.stringMatching(/^snapshot\/.*: unreadable$/) }]);
});

test("a Worker whose bundled snapshot is a manifest has no fallback, and says so", async () => {
  const { text } = await serializeRelease(await ourFacts(), SMALL);
  expect((await startService({ bundled: text }).request(ONE)).status).toBe(503);
  expect((await startService({ bundled: serializeWhole(await ourFacts()) }).request(ONE)).status).toBe(200);
});

describe("with ten thousand collaborations", async () => {
  const values = await publishedMany(10_000);

  test("the first include of an isolate reads three values, the second one, and a repeated one none", async () => {
    const reader = tableReader(values);
    const { request } = startService({ reader });
    const reads: number[] = [];
    for (const path of ["samarbete-3", "samarbete-4", "samarbete-4"]) {
      const before = reader.readKeys.length;
      expect((await request(`/fragments/collaborations/${path}`)).status).toBe(200);
      reads.push(reader.readKeys.length - before);
    }
    expect(reads).toEqual([3, 1, 0]);
    const bytes = reader.readKeys.slice(0, 3).reduce((sum, key) => sum + (values.get(key)?.length ?? 0), 0);
    expect(bytes).toBeLessThan(256 * 1024);
  });

  test("a page of a list reads each of its documents once", async () => {
    const reader = tableReader(values);
    const { request } = startService({ reader });
    await request("/api/v1/collaborations?area=omrade-1");
    const before = reader.readKeys.length;
    await request("/api/v1/collaborations?area=omrade-2");
    expect(reader.readKeys.length - before).toBeLessThanOrEqual(20);
  });
});

test("an overview is live although a document is missing that it does not show", async () => {
  const many = manyFacts(30);
  const isEnded = ({ id }: { readonly id: string }) => id === "samarbete-5";
  const collaborations = many.collaborations.map((each) => (isEnded(each) ? { ...each, ended: "2020" } : each));
  const values = await publishedInChunks({ ...many, collaborations }, { whole: 0, documents: 1, summaries: 20 });
  const [ended] = [...values].find(([, text]) => text.startsWith("samarbete-5 ")) ?? [];
  expect(values.delete(ended ?? "")).toBe(true);
  const { service } = await createFixture(values);
  const { status, source, text } = await fetchOutcome(service, "/fragments/overview");
  expect([status, source]).toEqual([200, "live"]);
  expect([text.includes("nummer4"), text.includes("nummer5")]).toEqual([true, false]);
});
