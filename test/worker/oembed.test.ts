import { describe, expect, test } from "vitest";
import { serializeWhole } from "../../src/seed/serialize/release.ts";
import { hostileFacts } from "../fixtures/hostile-facts.ts";
import { expectInertMarkup } from "./inert.ts";
import { ORIGIN, published, serviceWithOurData, startService, tableReader } from "./service.ts";

interface Oembed {
  readonly type: string;
  readonly version: string;
  readonly title: string;
  readonly width: number;
  readonly height: number;
  readonly html: string;
}

const SMOHF = `${ORIGIN}/collaborations/smohf`;

async function ask(query: Readonly<Record<string, string>>): Promise<Response> {
  return (await serviceWithOurData()).ask(`/oembed?${new URLSearchParams(query)}`);
}

async function oembed(query: Readonly<Record<string, string>>): Promise<Oembed> {
  return (await ask(query)).json();
}

test("a page is a frame with its title, behind its content as text", async () => {
  const { type, version, title, html } = await oembed({ url: SMOHF });
  expect({ type, version, title }).toEqual({
    type: "rich",
    version: "1.0",
    title: "Södertörns miljö- och hälsoskyddsförbund",
  });
  expect(html).toMatch(/^<blockquote class="wp-embedded-content" lang="sv">.*<\/blockquote><iframe .*><\/iframe>$/s);
  expect(html).toContain(`<a href="${SMOHF}">Södertörns miljö- och hälsoskyddsförbund</a>`);
  expect(html).toContain("Medlemmar: Haninge, Nynäshamn, Tyresö.");
  expect(html).toContain(`src="${ORIGIN}/embeds/collaborations/smohf" title="Södertörns miljö`);
});

test("the language of the page is that of the answer", async () => {
  const { html } = await oembed({ url: `${ORIGIN}/organizations/haninge?lang=en` });
  expect(html).toContain('<blockquote class="wp-embedded-content" lang="en">');
  expect(html).toContain(`src="${ORIGIN}/embeds/organizations/haninge?lang=en"`);
});

test.each([
  [{}, { width: 600, height: 600 }],
  [
    { maxwidth: "500", maxheight: "750" },
    { width: 500, height: 600 },
  ],
  [
    { maxwidth: "320", maxheight: "200" },
    { width: 320, height: 200 },
  ],
])("the frame obeys %o", async (limits, size) => {
  const { width, height, html } = await oembed({ url: SMOHF, ...limits });
  expect({ width, height }).toEqual(size);
  expect(html).toContain(`width="${size.width}" height="${size.height}"`);
});

test.each([
  "/",
  "/?lang=en",
  "/collaborations/smohf/",
  "/organizations/haninge",
  "/embeds/matrix",
  "/fragments/diagram",
])("%s can be embedded", async (path) => {
  expect((await ask({ url: ORIGIN + path })).status).toBe(200);
});

test("XML says the same as JSON", async () => {
  const response = await ask({ url: SMOHF, format: "xml" });
  expect(response.headers.get("Content-Type")).toBe("text/xml; charset=utf-8");
  const xml = await response.text();
  expect(xml).toMatch(/^<\?xml [^>]+\?><oembed>.*<\/oembed>$/s);
  const { html } = await oembed({ url: SMOHF });
  const escaped = html.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  expect(xml).toContain(`<html>${escaped}</html>`);
});

describe("WordPress finds no embed in the answer to", () => {
  test.each([
    ["another site's address", { url: "https://evil.example/collaborations/smohf" }, 404],
    ["an unknown collaboration", { url: `${ORIGIN}/collaborations/okand` }, 404],
    ["a page that shows nothing", { url: `${ORIGIN}/builder` }, 404],
    ["no address", {}, 404],
    ["no address at all", { url: "::" }, 404],
    ["another format", { url: SMOHF, format: "yaml" }, 501],
    ["a width that is none", { url: SMOHF, maxwidth: "bred" }, 400],
  ])("%s", async (_, query, status) => {
    const response = await ask(Object.fromEntries(Object.entries(query)));
    expect(response.status).toBe(status);
    const body: object = await response.json();
    expect(body).not.toHaveProperty("type");
    expect(body).not.toHaveProperty("html");
  });
});

test("what it does not know it ignores", async () => {
  expect(await (await ask({ url: SMOHF, dnt: "1" })).text()).toBe(await (await ask({ url: SMOHF })).text());
});

test.each(["/", "/collaborations/smohf", "/organizations/haninge?lang=en"])(
  "the page %s leads consumers there",
  async (path) => {
    const { ask } = await serviceWithOurData();
    const page = await (await ask(path)).text();
    const head = page.slice(0, page.indexOf("</head>"));
    for (const type of ["application/json+oembed", "text/xml+oembed"]) {
      const [, href = ""] = new RegExp(`type="${type.replace("+", "\\+")}" href="([^"]+)"`).exec(head) ?? [];
      const response = await ask(href.replaceAll("&amp;", "&").slice(ORIGIN.length));
      expect(response.status).toBe(200);
    }
  },
);

test("a page about an error leads nobody there", async () => {
  expect(await (await (await serviceWithOurData()).ask("/okand")).text()).not.toContain("oembed");
});

test("the nastiest data comes as text", async () => {
  const service = startService({ reader: tableReader(await published(serializeWhole(hostileFacts))) });
  const url = encodeURIComponent(`${ORIGIN}/collaborations/brandkaren`);
  const { html }: Oembed = await (await service.ask(`/oembed?url=${url}`)).json();
  expectInertMarkup(html);
  expect(html.match(/<iframe/g)).toHaveLength(1);
});
