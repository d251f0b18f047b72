import { describe, expect, test } from "vitest";
import { emptyReader, serviceWithOurData, startService } from "./service.ts";

async function headersOf(path: string): Promise<Headers> {
  return (await (await serviceWithOurData()).request(path)).headers;
}

describe.each(["/", "/collaborations/smohf", "/organizations/haninge", "/okand"])("the page %s", (path) => {
  test("loads only what it uses and runs nothing", async () => {
    const policy = (await headersOf(path)).get("Content-Security-Policy") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|\*/);
    expect(policy).toContain("frame-ancestors 'self'");
  });

  test("disallows camera, geolocation and tracking", async () => {
    expect((await headersOf(path)).get("Permissions-Policy")).toContain("geolocation=()");
  });
});

describe.each([
  "/fragments/overview",
  "/fragments/collaborations/okand",
  "/api/v1/collaborations",
  "/api/v1/organizations/okand",
])("%s", (path) => {
  test("may be read and shown by other sites", async () => {
    const headers = await headersOf(path);
    expect(headers.get("Access-Control-Allow-Origin")).toBe("*");
    expect(headers.get("Cross-Origin-Resource-Policy")).toBe("cross-origin");
    expect(headers.has("Access-Control-Allow-Credentials")).toBe(false);
  });
});

test.each([
  "/",
  "/okand",
  "/fragments/overview",
  "/api/v1/organizations",
  "/health",
  "/assets/embed.js",
  "/podlet/manifest.json",
])("a response of %s by https has Strict-Transport-Security", async (path) => {
  expect((await headersOf(path)).get("Strict-Transport-Security")).toBe("max-age=31536000");
});

test("a request by http gets no Strict-Transport-Security", async () => {
  const local = await serviceWithOurData({ publicOrigin: "http://localhost:8787" });
  expect((await local.request("/")).headers.has("Strict-Transport-Security")).toBe(false);
});

test("an unexpected error shows no detail to the visitor, and is reported once", async () => {
  const broken = { ...emptyReader, get: async () => Promise.reject(new Error("the secret is 42")) };
  const { request, logged } = startService({ reader: broken });
  const text = await (await request("/fragments/overview")).text();
  expect(text).not.toContain("secret");
  expect(logged).toEqual([{ kind: "fault", reason: "release/1: the secret is 42" }]);
});

test("security.txt has a contact, and expires half a year from today", async () => {
  const text = await (await (await serviceWithOurData()).request("/.well-known/security.txt")).text();
  expect(text).toContain("Contact: mailto:kommunikation@tyreso.se");
  expect(text).toContain("Expires: 2027-05-22T00:00:00.000Z");
});
