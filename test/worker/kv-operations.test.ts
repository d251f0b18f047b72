import { expect, test } from "vitest";
import { type TestKv, testKv } from "./kv.ts";
import { NOW, published, publishedMany, type ServiceUnderTest, startService } from "./service.ts";

const [ONE, MANY] = [await published(), await publishedMany(1_000)];

/** A release, an address of it, and how many values each kind of request may read from KV. */
const BUDGETS = [
  { release: ONE, path: "/", cold: 1, next: 0, refresh: 1 },
  { release: ONE, path: "/fragments/overview", cold: 1, next: 0, refresh: 1 },
  { release: ONE, path: "/embeds/matrix", cold: 1, next: 0, refresh: 1 },
  { release: ONE, path: "/api/v1/collaborations?q=brand", cold: 1, next: 0, refresh: 1 },
  { release: MANY, path: "/fragments/collaborations/samarbete-3", cold: 3, next: 1, refresh: 1 },
  { release: MANY, path: "/embeds/collaborations/samarbete-3", cold: 3, next: 1, refresh: 1 },
  { release: MANY, path: "/api/v1/collaborations/samarbete-3", cold: 3, next: 1, refresh: 1 },
  { release: MANY, path: "/health", cold: 1, next: 0, refresh: 1 },
] as const;

interface Isolate {
  readonly service: ServiceUnderTest;
  readonly kv: TestKv;
  readonly wait: (milliseconds: number) => void;
}

function isolate(values: ReadonlyMap<string, string>): Isolate {
  let now = NOW;
  const kv = testKv(new Map(values));
  const wait = (milliseconds: number) => {
    now += milliseconds;
  };
  return { kv, service: startService({ reader: kv, clock: () => now }), wait };
}

/** The number of values that a request reads. */
async function readsOf({ service, kv }: Isolate, path: string, init?: RequestInit) {
  kv.calls = 0;
  const response = await service.request(path, init);
  return { reads: kv.calls, status: response.status, etag: response.headers.get("ETag") ?? "" };
}

test.each(BUDGETS)("$path reads $cold values at a cold start, and none when it is cached", async (budget) => {
  const one = isolate(budget.release);
  const cold = await readsOf(one, budget.path);
  expect(cold).toMatchObject({ reads: budget.cold, status: 200 });
  expect(await readsOf(one, budget.path)).toMatchObject({ reads: 0, status: 200 });
  expect(await readsOf(one, budget.path, { method: "HEAD" })).toMatchObject({ reads: 0, status: 200 });
  expect(await readsOf(one, `${budget.path}${budget.path.includes("?") ? "&" : "?"}utm_source=x`)).toMatchObject({
    reads: 0,
  });
  if (cold.etag === "") return;
  const conditional = { headers: { "If-None-Match": cold.etag } };
  expect(await readsOf(one, budget.path, conditional)).toMatchObject({ reads: 0, status: 304 });
});

test.each(BUDGETS)("after half a minute $path reads the pointer, and nothing else", async (budget) => {
  const one = isolate(budget.release);
  await readsOf(one, budget.path);
  one.wait(30_000);
  expect(await readsOf(one, budget.path)).toMatchObject({ reads: budget.refresh });
  expect(await readsOf(one, budget.path)).toMatchObject({ reads: 0 });
});

test.each(BUDGETS)(
  "an isolate that has served $path reads at most $next more for another of the same kind",
  async (budget) => {
    const one = isolate(budget.release);
    await readsOf(one, budget.path);
    const another = budget.path.replace("samarbete-3", "samarbete-44").replace("brand", "kommun");
    expect((await readsOf(one, another)).reads).toBeLessThanOrEqual(budget.next);
  },
);

test("a rejected request reads no more than the release", async () => {
  expect((await readsOf(isolate(ONE), "/fragments/overview?heading=9")).reads).toBe(0);
  expect((await readsOf(isolate(ONE), "/fragments/collaborations/okand")).reads).toBe(1);
  expect((await readsOf(isolate(MANY), "/fragments/collaborations/okand")).reads).toBe(3);
});
