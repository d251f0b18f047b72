import { beforeAll, describe, expect, test } from "vitest";
import { bufferIfShort, readTextBody } from "../../src/worker/http/text-body.ts";
import { slowKv, testKv } from "./kv.ts";
import { NOW, ORIGIN, publishedMany, startService } from "./service.ts";

const SIZE = 10_000;
const TABLES = ["/api/v1/collaborations.csv", "/api/v1/memberships.csv"];
let values: Map<string, string>;

beforeAll(async () => {
  values = await publishedMany(SIZE);
});

function start() {
  const kv = testKv(values);
  return { kv, service: startService({ reader: kv }) };
}

/** Waits without limit, because a busy machine may take its time. */
function startSlowly() {
  const kv = slowKv(values);
  const timeouts = { requestTimeout: 3_600_000, readTimeout: 3_600_000 };
  return { kv, service: startService({ reader: kv, timeouts }) };
}

/** The first bytes of a new isolate, and the number of keys in each round of reads that they wait for. */
async function firstRows(path: string) {
  const { kv, service } = startSlowly();
  const reader = (await kv.finish(service.requestWithoutWaiting(path))).body?.getReader();
  const { value } = (await kv.finish(reader?.read() ?? Promise.reject(new Error("no body")))) ?? {};
  const rounds = kv.rounds.map((keys) => keys.length);
  await reader?.cancel();
  return { text: new TextDecoder().decode(value), rounds };
}

/** The value of a column in each row. */
function column(csv: string, at: number): readonly string[] {
  const rows = csv.split("\r\n").slice(1, -1);
  return rows.map((row) => row.split(",")[at] ?? "");
}

describe.each(TABLES)("%s of ten thousand collaborations", (path) => {
  test("is streamed: its first rows take two rounds of reads, of the pointer, and of the references and four chunks", async () => {
    expect((await firstRows(path)).rounds).toEqual([1, 5]);
    expect(values.size).toBeGreaterThan(300);
  });

  test("reads four of its chunks at a time, and caches none", async () => {
    const kv = slowKv(values);
    const { request } = startService({ reader: kv, timeouts: { requestTimeout: 3_600_000, readTimeout: 3_600_000 } });
    await kv.finish(request(path).then((response) => response.text()));
    const rounds = kv.rounds.length;
    expect(Math.max(...kv.rounds.map((keys) => keys.length))).toBeLessThanOrEqual(5);
    await kv.finish(request(path).then((response) => response.text()));
    // The references are cached, and the pointer has been read.
    expect(kv.rounds.slice(rounds).flat().length).toBe(kv.rounds.slice(0, rounds).flat().length - 2);
  });

  test("is sent in pieces of 32 kB at least after the first one, because each costs as much as many rows", async () => {
    const { body } = await start().service.requestWithoutWaiting(path);
    const sizes = (await Array.fromAsync(body ?? [])).map(({ byteLength }) => byteLength);
    expect(sizes.length).toBeGreaterThan(20);
    expect(Math.min(...sizes.slice(1, -1))).toBeGreaterThanOrEqual(32_768);
  });

  test("has a row for each, in order of the ids", async () => {
    const text = await (await start().service.request(path)).text();
    const ids = text
      .split("\r\n")
      .slice(1, -1)
      .map((row) => row.split(",")[1] ?? "");
    expect(ids.length).toBe(path.includes("memberships") ? 5 * SIZE : SIZE);
    expect(new Set(ids).size).toBe(ids.length);
    const collaborations = ids.map((id) => id.split(".")[0] ?? "");
    expect(collaborations).toEqual(collaborations.toSorted());
  });

  test("has an ETag of its release and its address, and a 304 reads little", async () => {
    const { kv, service } = start();
    const etag = (await service.request(path, { method: "HEAD" })).headers.get("ETag") ?? "";
    const again = start();
    const same = await again.service.request(path, { headers: { "If-None-Match": etag } });
    expect([same.status, await same.text()]).toEqual([304, ""]);
    expect(again.kv.calls).toBe(6);
    expect((await service.request(`${path}?status=active`)).headers.get("ETag")).not.toBe(etag);
    const later = startService({ reader: testKv(await publishedMany(3_000)) });
    expect((await later.request(path, { method: "HEAD" })).headers.get("ETag")).not.toBe(etag);
    expect(kv.calls).toBeGreaterThan(0);
  });

  test("aborts if a chunk cannot be read, so that half a table is not mistaken for a complete one", async () => {
    const { kv, service } = start();
    const response = await service.requestWithoutWaiting(path);
    kv.fault = async () => {
      throw new Error("KV GET failed: 500 Internal Server Error");
    };
    await expect(response.text()).rejects.toThrow();
  });
});

/** Tables that need the index, and the same list in JSON. */
const SELECTIONS = [
  ["/api/v1/collaborations.csv", "sort=-name"],
  ["/api/v1/collaborations.csv", "q=kommun"],
  ["/api/v1/memberships.csv", "sort=founded"],
  ["/api/v1/memberships.csv", "q=kommun"],
] as const;

describe.each(SELECTIONS)("%s?%s of ten thousand collaborations", (path, query) => {
  const address = `${path}?${query}`;

  test("waits for three rounds of reads: the pointer, the index, and the references and four chunks", async () => {
    const { text, rounds } = await firstRows(address);
    expect(rounds).toEqual([1, 1, 5]);
    expect(column(text, 1).length).toBeGreaterThan(0);
  });

  test("reads each chunk once, four at a time, in fewer than a thousand reads", async () => {
    const { kv, service } = startSlowly();
    await kv.finish(service.request(address).then((response) => response.text()));
    const read = kv.rounds.flat();
    expect(Math.max(...kv.rounds.map((keys) => keys.length))).toBeLessThanOrEqual(5);
    expect([new Set(read).size, read.length]).toEqual([read.length, read.length]);
    expect([read.length > 200, read.length < 1_000]).toEqual([true, true]);
  });

  test("has every row once, and in the order of the list in JSON", async () => {
    const { service } = start();
    const ids = column(await (await service.request(address)).text(), 1);
    expect(ids.length).toBe(path.includes("memberships") ? 5 * SIZE : SIZE);
    expect(new Set(ids).size).toBe(ids.length);
    const collaborations = [...new Set(ids.map((id) => id.split(".")[0]))];
    for (const page of [1, 51, 100]) {
      const list = await service.request(`/api/v1/collaborations?${query}&limit=100&page=${page}`);
      const { items } = await list.json<{ items: { id: string }[] }>();
      const listed = items.map(({ id }) => id);
      expect(collaborations.slice((page - 1) * 100, page * 100)).toEqual(listed);
    }
  });

  test("aborts if a chunk cannot be read later", async () => {
    const { kv, service } = start();
    const response = await service.requestWithoutWaiting(address);
    kv.fault = async () => {
      throw new Error("KV GET failed: 500 Internal Server Error");
    };
    await expect(response.text()).rejects.toThrow();
  });

  test("has an ETag of its release and its address", async () => {
    const etagOf = async (of: string) =>
      (await start().service.request(of, { method: "HEAD" })).headers.get("ETag") ?? "no ETag";
    expect(await etagOf(address)).toBe(await etagOf(address));
    expect(await etagOf(`${address}&status=active`)).not.toBe(await etagOf(address));
  });
});

test("a filtered table is in order of the ids, and reads each chunk once", async () => {
  const { kv, service } = startSlowly();
  const response = await kv.finish(service.request("/api/v1/collaborations.csv?form=municipal-association"));
  const ids = column(await kv.finish(response.text()), 1);
  expect(ids).toEqual(ids.toSorted());
  expect([ids.length, new Set(kv.rounds.flat()).size]).toEqual([SIZE, kv.rounds.flat().length]);
});

test("few matches among ten thousand are one round of reads, and cached", async () => {
  const path = "/api/v1/collaborations.csv?member=kommun-3&area=omrade-1&sort=-name";
  const { kv, service } = startSlowly();
  const text = await kv.finish(service.request(path).then((response) => response.text()));
  expect(column(text, 1).length).toBeGreaterThan(12);
  expect(column(text, 1).length).toBeLessThanOrEqual(48);
  const rounds = kv.rounds.length;
  expect(rounds).toBe(3);
  expect(await kv.finish(service.request(path).then((response) => response.text()))).toBe(text);
  expect(kv.rounds.length).toBe(rounds);
});

test.each(["sort=-name", "q=kommun", "collaboration=samarbete-3", "kind=municipality"])(
  "organizations.csv?%s waits for three rounds of reads at most",
  async (query) => {
    const { kv, service } = startSlowly();
    const response = await kv.finish(service.request(`/api/v1/organizations.csv?${query}`));
    expect(column(await response.text(), 1).length).toBeGreaterThan(0);
    expect(kv.rounds.length).toBeLessThanOrEqual(3);
  },
);

test("a short table is cached, with an ETag of its content", async () => {
  const kv = testKv(await publishedMany(100));
  const service = startService({ reader: kv, clock: () => NOW });
  const first = await service.request("/api/v1/collaborations.csv");
  kv.calls = 0;
  const second = await service.request("/api/v1/collaborations.csv");
  expect([kv.calls, second.headers.get("ETag")]).toEqual([0, first.headers.get("ETag")]);
});

describe("the site map of ten thousand collaborations", () => {
  const locations = (xml: string) =>
    Array.from(xml.matchAll(/<loc>([^<]+)<\/loc>/g), ([, location = ""]) => location.replaceAll("&amp;", "&"));

  test("is an index of sitemaps that together have every page once, and each reads little", async () => {
    const { kv, service } = start();
    const index = await (await service.request("/sitemap.xml")).text();
    expect(index).toContain("<sitemapindex");
    expect(kv.calls).toBe(1);
    const pages: string[] = [];
    for (const part of locations(index)) {
      kv.calls = 0;
      const response = await service.request(part.slice(ORIGIN.length));
      expect([part, response.status]).toEqual([part, 200]);
      pages.push(...locations(await response.text()));
      expect(kv.calls).toBeLessThanOrEqual(1);
    }
    const collaborations = pages.filter((page) => page.includes("/collaborations/"));
    expect([collaborations.length, new Set(pages).size]).toEqual([2 * SIZE, pages.length]);
    expect(pages).toContain(`${ORIGIN}/organizations/kommun-7?lang=en`);
  });

  test("has no part after the last one", async () => {
    expect((await start().service.request("/sitemap.xml?part=5000")).status).toBe(404);
    expect((await start().service.request("/sitemap.xml?part=0")).status).toBe(400);
  });
});

test("short texts are buffered, and long ones are streamed in order, their beginning in parts too", async () => {
  const rows = (count: number) =>
    (async function* () {
      for (let index = 0; index < count; index += 1) yield `${index},`.padEnd(1_000);
    })();
  expect(await bufferIfShort(rows(3))).toBe(await readTextBody(rows(3)));
  const many = await bufferIfShort(rows(1_000));
  const parts = typeof many === "string" ? [] : await Array.fromAsync(many);
  expect([parts.length, Math.max(...parts.map((part) => part.length))]).toEqual([1_000, 1_000]);
  expect(parts.join("")).toBe(await readTextBody(rows(1_000)));
});
