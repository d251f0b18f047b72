import { describe, expect, test } from "vitest";
import { createHeaders } from "../../src/worker/http/headers.ts";
import { createUrls } from "../../src/worker/urls.ts";
import { FRAGMENT_VIEWS } from "./fragment-addresses.ts";
import { ORIGIN, serviceWithOurData } from "./service.ts";

const FRAGMENTS = FRAGMENT_VIEWS.map(({ path }) =>
  path.replace(":collaboration", "smohf").replace(":organization", "haninge"),
);

/** Headers that includers forward from their visitors. None of them may change the response. */
const FROM_VISITORS: Readonly<Record<string, string>> = {
  "Accept-Encoding": "br, gzip, zstd",
  "Accept-Language": "en-GB, en;q=0.9",
  Accept: "application/json",
  Authorization: "Basic c2VjcmV0",
  Cookie: "session=secret; lang=en",
  "If-Modified-Since": "Fri, 31 Dec 2100 23:59:59 GMT",
  "If-Unmodified-Since": "Thu, 01 Jan 1970 00:00:00 GMT",
  "If-Match": '"other"',
  "If-None-Match": "*",
  Range: "bytes=0-9",
  Origin: "null",
  "Surrogate-Capability": 'key="ESI/1.0"',
};

describe.each(FRAGMENTS)("%s", (path) => {
  test.each(Object.entries(FROM_VISITORS))("is the same for a visitor who sends %s", async (name, value) => {
    const { request } = await serviceWithOurData();
    const [withoutHeader, withHeader] = [await request(path), await request(path, { headers: { [name]: value } })];
    expect(withHeader.status).toBe(200);
    expect(withHeader.headers.get("ETag")).toBe(withoutHeader.headers.get("ETag"));
    expect(await withHeader.text()).toBe(await withoutHeader.text());
  });

  test("is never compressed by the Worker, and varies by its address only", async () => {
    const { request } = await serviceWithOurData();
    const { headers } = await request(path, { headers: { "Accept-Encoding": "br, gzip" } });
    for (const name of ["Content-Encoding", "Vary", "Last-Modified", "Set-Cookie", "Location"]) {
      expect(headers.has(name), name).toBe(false);
    }
    expect(headers.get("Content-Type")).toBe("text/html; charset=utf-8");
    const policy = createHeaders("fragment", "facts", createUrls(ORIGIN))["Cache-Control"];
    expect(headers.get("Cache-Control")).toBe(policy);
    expect(policy).not.toContain("s-maxage");
  });

  test("never redirects, in any spelling of its URL", async () => {
    const { request } = await serviceWithOurData();
    for (const spelling of [path, `${path}/`, `${path}?`, `${path}?lang=`, path.toUpperCase(), `/${path}`]) {
      const { status } = await request(spelling);
      expect([spelling, status >= 300 && status < 400]).toEqual([spelling, false]);
    }
  });
});

describe("a response without content", () => {
  const WRONG = ["/fragments/organizations/none", "/fragments/overview?heading=9", "/fragments/no-such-view"];

  test.each(WRONG)("%s has the headers of its GET on HEAD, and no body", async (path) => {
    const { request } = await serviceWithOurData();
    for (const onerror of ["status", "empty", "link"]) {
      const address = `${path}${path.includes("?") ? "&" : "?"}onerror=${onerror}`;
      const [get, head] = [await request(address), await request(address, { method: "HEAD" })];
      expect([head.status, await head.text()]).toEqual([get.status, ""]);
      expect(Object.fromEntries(head.headers)).toEqual(Object.fromEntries(get.headers));
    }
  });

  test.each(WRONG)("%s is empty if the includer wants no error", async (path) => {
    const { request } = await serviceWithOurData();
    const separator = path.includes("?") ? "&" : "?";
    const [empty, link] = [
      await request(`${path}${separator}onerror=empty`),
      await request(`${path}${separator}onerror=link`),
    ];
    expect([empty.status, await empty.text(), empty.headers.has("Content-Type")]).toEqual([204, "", false]);
    expect(link.status).toBe(200);
  });

  test.each(WRONG)("%s has no ETag, so that no 304 can hide a later document", async (path) => {
    const { request } = await serviceWithOurData();
    expect((await request(path)).headers.has("ETag")).toBe(false);
    expect((await request(path, { headers: { "If-None-Match": "*" } })).status).toBeGreaterThanOrEqual(400);
  });
});
