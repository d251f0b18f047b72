import { describe, expect, test } from "vitest";
import { serializeWhole } from "../../src/seed/serialize/release.ts";
import { hostileFacts } from "../fixtures/hostile-facts.ts";
import { expectHarmlessText, expectInertMarkup } from "./expect-inert.ts";
import { published, startService, tableReader } from "./service.ts";

const ITEMS = ["collaborations/brandkaren", "collaborations/lang", "organizations/byn", "organizations/grannen"];
const VARIANTS = ["", "?lang=en", "?links=sitevision&heading=6", "?links=plain&wrap=turbo:a"];

async function hostileService() {
  return startService({ reader: tableReader(await published(serializeWhole(hostileFacts))) });
}

describe("with hostile text in every field", () => {
  test.each(["/", "/?lang=en", "/?q=a", "/accessibility", ...ITEMS.map((item) => `/${item}`)])(
    "the page %s is well-formed and inert",
    async (path) => {
      const response = await (await hostileService()).request(path);
      expect(response.status).toBe(200);
      expectInertMarkup(await response.text());
    },
  );

  test.each(
    [
      "overview",
      "current",
      "matrix",
      "diagram",
      "collaborations",
      "collaborations?view=cards",
      "collaborations?view=table",
      ...ITEMS,
    ].flatMap((view) =>
      VARIANTS.map((variant) => `/fragments/${view}${view.includes("?") ? variant.replace("?", "&") : variant}`),
    ),
  )("the fragment %s is well-formed and inert", async (path) => {
    const response = await (await hostileService()).request(path);
    expect(response.status).toBe(200);
    const html = await response.text();
    expect(html).toMatch(/^<(?:div|turbo-frame) /);
    expectInertMarkup(html);
  });

  test.each(["collaborations", "organizations", ...ITEMS])("the JSON of %s is JSON and harmless", async (path) => {
    const response = await (await hostileService()).request(`/api/v1/${path}`);
    expect(response.status).toBe(200);
    const text = await response.text();
    expectHarmlessText(text);
    expect(JSON.parse(text)).toBeTypeOf("object");
  });

  test("no header is split by a line break in the data", async () => {
    const { request } = await hostileService();
    for (const path of ["/", "/fragments/overview", "/api/v1/collaborations", "/.well-known/security.txt"]) {
      expect((await request(path)).headers.has("Set-Cookie")).toBe(false);
    }
  });
});
