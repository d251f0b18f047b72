import { env } from "cloudflare:workers";
import { describe, expect, test } from "vitest";
import { nextPointer } from "../../src/release/next-pointer.ts";
import { parsePointer, serializePointer } from "../../src/release/pointer.ts";
import { POINTER_KEY } from "../../src/release/storage.ts";
import { createCacheTags, outdatedTags } from "../../src/worker/http/edge-cache.ts";
import { purgeOutdated } from "../../src/worker/purge.ts";
import { KV_FAULTS, testKv } from "./kv.ts";
import { NOW, published, type ServiceUnderTest, startService } from "./service.ts";

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
