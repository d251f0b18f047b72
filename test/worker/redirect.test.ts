import { describe, expect, test } from "vitest";
import { serializeWhole } from "../../src/seed/serialize/release.ts";
import { factsWith, organization } from "../fixtures/facts.ts";
import { published, serviceWithOurData, startService, tableReader } from "./service.ts";

test.each([
  ["/out/collaborations/smohf", "https://www.smohf.se/"],
  ["/out/organizations/haninge", "https://www.haninge.se/"],
])("%s redirects to the website in the facts", async (path, website) => {
  const response = await (await serviceWithOurData()).request(path);
  expect(response.status).toBe(302);
  expect(response.headers.get("Location")).toBe(website);
  expect(response.headers.get("Referrer-Policy")).toBe("no-referrer");
});

describe("does not redirect", () => {
  test.each([
    "/out/collaborations/okand",
    "/out/organizations/smohf",
    "/out/collaborations/https%3A%2F%2Fevil.example",
    "/out/organizations/%2F%2Fevil.example",
    "/out/collaborations/okand?url=https://evil.example&to=https://evil.example",
    "/out/https://evil.example",
  ])("%s", async (path) => {
    const response = await (await serviceWithOurData()).request(path);
    expect(response.status).toBe(404);
    expect(response.headers.has("Location")).toBe(false);
  });

  test.each(["javascript:alert(1)", "mailto:a@b.se", "data:text/html,x", "inte en adress", "//evil.example"])(
    "the website %s",
    async (website) => {
      const text = serializeWhole(
        factsWith({ organizations: [organization("byn", { website }), organization("grannen")] }),
      );
      const { request } = startService({ reader: tableReader(await published(text)) });
      expect((await request("/out/organizations/byn")).status).toBe(404);
    },
  );

  test("without a release", async () => {
    expect((await startService().request("/out/collaborations/smohf")).status).toBe(503);
  });
});
