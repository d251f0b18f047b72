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
  test("may be kept for a minute, and shown while we are asked again or are away", async () => {
    const response = await (await serviceWithOurData()).ask(path);
    expect(response.status).toBe(200);
    expect(response.headers.get("Cache-Control")).toBe(
      "public, max-age=60, stale-while-revalidate=60, stale-if-error=86400",
    );
  });

  test("says which release it is from and that it is live", async () => {
    const { headers } = await (await serviceWithOurData()).ask(path);
    expect(headers.get("X-Samverkan-Release")).toMatch(/^20261123T110000Z-[0-9a-f]{8}$/);
    expect(headers.get("X-Samverkan-Source")).toBe("live");
  });

  test("answers 304 to the tag it gave, strong, weak or among others, and to no other", async () => {
    const { ask } = await serviceWithOurData();
    const tag = (await ask(path)).headers.get("ETag") ?? "";
    const statuses = [tag, `W/${tag}`, `"other", ${tag}`, "*", '"other"'].map(
      async (condition) => (await ask(path, { headers: { "If-None-Match": condition } })).status,
    );
    expect(await Promise.all(statuses)).toEqual([304, 304, 304, 200, 200]);
  });

  test("never answers 304 to If-Modified-Since, and has no Last-Modified", async () => {
    const { ask } = await serviceWithOurData();
    const response = await ask(path, { headers: { "If-Modified-Since": "Fri, 31 Dec 2100 23:59:59 GMT" } });
    expect(response.status).toBe(200);
    expect(response.headers.has("Last-Modified")).toBe(false);
  });

  test("answers HEAD with the headers of GET and no body", async () => {
    const { ask } = await serviceWithOurData();
    const [get, head] = [await ask(path), await ask(path, { method: "HEAD" })];
    expect(await head.text()).toBe("");
    expect(Object.fromEntries(head.headers)).toEqual(Object.fromEntries(get.headers));
  });

  test("sets no cookie and guesses no type", async () => {
    const { headers } = await (await serviceWithOurData()).ask(path);
    expect(headers.has("Set-Cookie")).toBe(false);
    expect(headers.get("X-Content-Type-Options")).toBe("nosniff");
    expect(headers.get("Referrer-Policy")).toBe("no-referrer");
  });

  test("is the same with a slash at its end", async () => {
    const { ask } = await serviceWithOurData();
    expect((await ask(path === "/" ? path : `${path}/`)).status).toBe(200);
  });
});

test("a 304 still lets the scripts of other sites read it", async () => {
  const { ask } = await serviceWithOurData();
  const tag = (await ask("/fragments/overview")).headers.get("ETag") ?? "";
  const { headers } = await ask("/fragments/overview", { headers: { "If-None-Match": tag } });
  expect(headers.get("Access-Control-Allow-Origin")).toBe("*");
  expect(headers.has("Content-Type")).toBe(false);
});

test("errors too let the scripts of other sites read them", async () => {
  const { headers } = await (await serviceWithOurData()).ask("/fragments/collaborations/okand");
  expect(headers.get("Access-Control-Allow-Origin")).toBe("*");
});

test("a preflight of htmx or Turbo is let through, and remembered for a day", async () => {
  const response = await (await serviceWithOurData()).ask("/fragments/overview", { method: "OPTIONS" });
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
