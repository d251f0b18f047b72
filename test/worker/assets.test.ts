import { describe, expect, test } from "vitest";
import { BUILT, FILES } from "../../.generated/assets.ts";
import { LATEST_ALIASES } from "../../src/worker/assets.ts";
import { serviceWithOurData } from "./service.ts";

describe.each([...FILES])("/assets/%s", (file) => {
  test("may be cached for ever and loaded by any site, with an integrity check", async () => {
    const { status, headers } = await (await serviceWithOurData()).request(`/assets/${file}`);
    expect(status).toBe(200);
    expect(headers.get("Cache-Control")).toBe("public, max-age=31536000, immutable");
    expect(headers.get("Access-Control-Allow-Origin")).toBe("*");
    expect(headers.get("Cross-Origin-Resource-Policy")).toBe("cross-origin");
    expect(headers.get("Content-Type")).toMatch(/^(?:text\/(?:css|javascript); charset=utf-8|image\/svg\+xml)$/);
    expect(headers.has("Set-Cookie")).toBe(false);
  });
});

test("the printed integrity is that of the bytes that are served", async () => {
  const response = await (await serviceWithOurData()).request(`/assets/${BUILT["embed.js"].file}`);
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-384", await response.arrayBuffer()));
  expect(BUILT["embed.js"].integrity).toBe(`sha384-${btoa(String.fromCharCode(...digest))}`);
});

test("the address without a hash gives the current script, and is cached for minutes", async () => {
  const { request } = await serviceWithOurData();
  const response = await request("/assets/embed.js");
  expect(await response.text()).toBe(await (await request(`/assets/${BUILT["embed.js"].file}`)).text());
  expect(response.headers.get("Cache-Control")).toMatch(/^public, max-age=300,/);
  expect([...LATEST_ALIASES.keys()]).toEqual(["embed.js", "resize.js"]);
});

test("an asset that never existed is a 404", async () => {
  expect((await (await serviceWithOurData()).request("/assets/embed.0000000000000000.js")).status).toBe(404);
});
