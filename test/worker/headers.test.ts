import { describe, expect, test } from "vitest";
import { serviceWithOurData } from "./service.ts";

const FACTS = [
  "/",
  "/collaborations/smohf",
  "/organizations/haninge",
  "/fragments/overview",
  "/fragments/collaborations",
  "/fragments/collaborations/smohf",
  "/fragments/organizations/haninge",
  "/api/v1/collaborations",
  "/api/v1/collaborations/smohf",
  "/api/v1/organizations",
  "/api/v1/organizations/haninge",
];

describe.each(FACTS)("%s", (path) => {
  test("may be cached for a minute, and served stale while it is revalidated or the service is down", async () => {
    const response = await (await serviceWithOurData()).request(path);
    expect(response.status).toBe(200);
    expect(response.headers.get("Cache-Control")).toBe(
      "public, max-age=60, stale-while-revalidate=60, stale-if-error=86400",
    );
  });

  test("says which release it is from and that it is live", async () => {
    const { headers } = await (await serviceWithOurData()).request(path);
    expect(headers.get("X-Samverkan-Release")).toMatch(/^20261123T110000Z-[0-9a-f]{8}$/);
    expect(headers.get("X-Samverkan-Source")).toBe("live");
  });

  test("responds with 304 to its own ETag, strong, weak or in a list, and to no other", async () => {
    const { request } = await serviceWithOurData();
    const tag = (await request(path)).headers.get("ETag") ?? "";
    const statuses = [tag, `W/${tag}`, `"other", ${tag}`, "*", '"other"'].map(
      async (condition) => (await request(path, { headers: { "If-None-Match": condition } })).status,
    );
    expect(await Promise.all(statuses)).toEqual([304, 304, 304, 200, 200]);
  });

  test("never answers 304 to If-Modified-Since, and has no Last-Modified", async () => {
    const { request } = await serviceWithOurData();
    const response = await request(path, { headers: { "If-Modified-Since": "Fri, 31 Dec 2100 23:59:59 GMT" } });
    expect(response.status).toBe(200);
    expect(response.headers.has("Last-Modified")).toBe(false);
  });

  test("answers HEAD with the headers of GET and no body", async () => {
    const { request } = await serviceWithOurData();
    const [get, head] = [await request(path), await request(path, { method: "HEAD" })];
    expect(await head.text()).toBe("");
    expect(Object.fromEntries(head.headers)).toEqual(Object.fromEntries(get.headers));
  });

  test("sets no cookie and forbids type sniffing", async () => {
    const { headers } = await (await serviceWithOurData()).request(path);
    expect(headers.has("Set-Cookie")).toBe(false);
    expect(headers.get("X-Content-Type-Options")).toBe("nosniff");
    expect(headers.get("Referrer-Policy")).toBe("no-referrer");
  });

  test("is the same with a slash at its end", async () => {
    const { request } = await serviceWithOurData();
    expect((await request(path === "/" ? path : `${path}/`)).status).toBe(200);
  });
});

test("a 304 still lets the scripts of other sites read it", async () => {
  const { request } = await serviceWithOurData();
  const tag = (await request("/fragments/overview")).headers.get("ETag") ?? "";
  const { headers } = await request("/fragments/overview", { headers: { "If-None-Match": tag } });
  expect(headers.get("Access-Control-Allow-Origin")).toBe("*");
  expect(headers.has("Content-Type")).toBe(false);
});

test("errors too let the scripts of other sites read them", async () => {
  const { headers } = await (await serviceWithOurData()).request("/fragments/collaborations/okand");
  expect(headers.get("Access-Control-Allow-Origin")).toBe("*");
});

test("a preflight of htmx or Turbo is allowed, and cached for a day", async () => {
  const response = await (await serviceWithOurData()).request("/fragments/overview", { method: "OPTIONS" });
  expect(response.status).toBe(204);
  const allowed = response.headers.get("Access-Control-Allow-Headers") ?? "";
  for (const header of [
    "hx-request",
    "hx-current-url",
    "hx-target",
    "hx-trigger",
    "turbo-frame",
    "x-turbo-request-id",
    "accept",
  ]) {
    expect(allowed.split(", ")).toContain(header);
  }
  expect(response.headers.get("Access-Control-Max-Age")).toBe("86400");
});

test("scripts may send any header that tracing and error tools add", async () => {
  const response = await (await serviceWithOurData()).request("/api/v1/collaborations", { method: "OPTIONS" });
  expect((response.headers.get("Access-Control-Allow-Headers") ?? "").split(", ")).toContain("*");
  expect(response.headers.has("Access-Control-Allow-Credentials")).toBe(false);
});

const FOR_PROGRAMS = [
  "/api/v1",
  "/api/v1/api-info",
  "/api/v1/context.jsonld",
  "/api/v1/openapi.json",
  "/api/v1/collaborations",
  "/api/v1/collaborations/smohf",
  "/api/v1/organizations",
  "/api/v1/organizations/haninge",
  "/api/v1/memberships",
  "/api/v1/legal-forms",
  "/api/v1/legal-forms/municipal-association",
  "/api/v1/areas",
  "/api/v1/areas/raddningstjanst",
  "/api/v1/collaborations.csv",
  "/api/v1/organizations.csv",
  "/api/v1/memberships.csv",
  "/datasets/dcat",
  "/feed.atom",
];

test.each([...FOR_PROGRAMS, "/api/v1/collaborations/okand", "/api/v1/collaborations?page=0", "/api/v1/okand"])(
  "%s varies by traceparent, which it returns",
  async (path) => {
    const { request } = await serviceWithOurData();
    for (const init of [{}, { headers: { traceparent: TRACE } }, { method: "POST" }]) {
      const { headers } = await request(path, init);
      const varies = (headers.get("Vary") ?? "").split(", ");
      expect([path, varies.filter((name) => name === "traceparent")]).toEqual([path, ["traceparent"]]);
    }
  },
);

test.each(FOR_PROGRAMS)("%s respects the headers of programs also when it is in the cache", async (path) => {
  const { request } = await serviceWithOurData();
  expect((await request(path)).status).toBe(200);
  expect((await request(path, { headers: { traceparent: TRACE } })).headers.get("traceparent")).toBe(TRACE);
  expect((await request(path, { headers: { "If-Match": '"other"' } })).status).toBe(412);
  const content = { "Content-Type": "text/xml", "Content-Length": "7" };
  expect((await request(path, { headers: content })).status).toBe(415);
});

const TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

describe("If-Match", () => {
  test.each(FOR_PROGRAMS)("at %s matches its strong ETag only, and *", async (path) => {
    const { request } = await serviceWithOurData();
    const tag = (await request(path)).headers.get("ETag") ?? "";
    const statusFor = async (headers: Record<string, string>) => (await request(path, { headers })).status;
    expect(await statusFor({ "If-Match": tag })).toBe(200);
    expect(await statusFor({ "If-Match": `"other", ${tag}` })).toBe(200);
    expect(await statusFor({ "If-Match": "*" })).toBe(200);
    expect(await statusFor({ "If-Match": '"other"' })).toBe(412);
    expect(await statusFor({ "If-Match": `W/${tag}` })).toBe(412);
    expect(await statusFor({ "If-Match": tag, "If-None-Match": tag })).toBe(304);
    expect(await statusFor({ "If-Match": '"other"', "If-None-Match": tag })).toBe(412);
  });

  test("is ignored for missing documents, and for fragments, whose includers pass on visitors' headers", async () => {
    const { request } = await serviceWithOurData();
    const headers = { "If-Match": '"other"' };
    expect((await request("/api/v1/collaborations/okand", { headers })).status).toBe(404);
    expect((await request("/fragments/overview", { headers })).status).toBe(200);
  });

  test("without a match gives a problem that says what to do", async () => {
    const response = await (await serviceWithOurData()).request("/feed.atom", { headers: { "If-Match": '"other"' } });
    expect(response.headers.get("Content-Type")).toBe("application/problem+json");
    expect([response.headers.get("Cache-Control"), response.headers.get("ETag")]).toEqual(["no-store", null]);
    expect(await response.json()).toMatchObject({ status: 412, type: expect.stringMatching(/precondition-failed$/) });
  });
});

describe("a response that the edge does not compress", () => {
  test.each([
    "/api/v1/collaborations.csv",
    "/feed.atom",
    "/datasets/dcat",
    "/datasets/dcat?format=ttl",
    "/api/v1/okand",
  ])("%s is compressed by the Worker for clients that accept gzip", async (path) => {
    const { request } = await serviceWithOurData();
    const encodings = async (accept: string) => {
      const { headers } = await request(path, { headers: { "Accept-Encoding": accept } });
      expect(headers.get("Vary")).toMatch(/\bAccept-Encoding\b/);
      return headers.get("Content-Encoding");
    };
    for (const accept of ["gzip", "br, gzip", "gzip;q=0.5", "GZIP"]) expect(await encodings(accept)).toBe("gzip");
    for (const accept of ["br", "identity", "gzip;q=0", "gzip; q=0.0", ""]) expect(await encodings(accept)).toBeNull();
  });

  test.each(["/", "/api/v1/collaborations", "/api/v1/context.jsonld", "/sitemap.xml"])(
    "%s is left to the edge, which compresses it better",
    async (path) => {
      const { headers } = await (await serviceWithOurData()).request(path, { headers: { "Accept-Encoding": "gzip" } });
      expect(headers.get("Content-Encoding")).toBeNull();
    },
  );

  test("has a weak tag when it is compressed, which still gives 304", async () => {
    const { request } = await serviceWithOurData();
    const headers = { "Accept-Encoding": "gzip" };
    const tag = (await request("/feed.atom", { headers })).headers.get("ETag") ?? "";
    expect(tag).toMatch(/^W\/"/);
    expect((await request("/feed.atom", { headers: { ...headers, "If-None-Match": tag } })).status).toBe(304);
  });
});
