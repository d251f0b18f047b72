import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { emptyReader, published, serviceWithOurData, startService, tableReader } from "./service.ts";

test("health has the release, its source, when it was published and when KV last confirmed it", async () => {
  const response = await (await serviceWithOurData()).request("/health");
  expect(response.headers.get("Cache-Control")).toBe("no-store");
  expect(await response.json()).toEqual({
    release: expect.stringMatching(/^20261123T110000Z-/),
    source: "live",
    publishedAt: "2026-11-23T11:00:00Z",
    checkedAt: "2026-11-23T12:00:00.000Z",
    version: "test",
    lastError: null,
  });
});

test("health of a service with bundled data says what is wrong", async () => {
  const response = await startService({ reader: emptyReader, bundled: env.SNAPSHOT }).request("/health");
  expect(response.status).toBe(200);
  expect(await response.json()).toMatchObject({
    source: "bundled",
    publishedAt: null,
    checkedAt: null,
    lastError: { kind: "absent", reason: "release/1 is not in KV" },
  });
});

test("health has the time of the last error, so that an operator can see that there was one", async () => {
  let now = Date.parse("2026-11-23T12:00:00Z");
  const values = await published();
  const reader = tableReader(values);
  let isDown = true;
  const flaky = {
    ...reader,
    get: async (key: string, ttl: number) => (isDown ? Promise.reject(new Error("down")) : reader.get(key, ttl)),
  };
  const { request } = startService({ reader: flaky, clock: () => now });
  await request("/health");
  isDown = false;
  now += 6_000;
  const health = await (await request("/health")).json();
  expect(health).toMatchObject({ source: "live", lastError: { at: "2026-11-23T12:00:00.000Z" } });
});
