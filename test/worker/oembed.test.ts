import { describe, expect, test } from "vitest";
import { serializeWhole } from "../../src/seed/serialize/release.ts";
import { hostileFacts } from "../fixtures/hostile-facts.ts";
import { expectInertMarkup } from "./expect-inert.ts";
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

async function request(query: Readonly<Record<string, string>>): Promise<Response> {
  return (await serviceWithOurData()).request(`/oembed?${new URLSearchParams(query)}`);
}

async function oembed(query: Readonly<Record<string, string>>): Promise<Oembed> {
  return (await request(query)).json();
}

test("a page gives a frame with its title, after its content as text", async () => {
  const { type, version, title, html } = await oembed({ url: SMOHF });
  expect({ type, version, title }).toEqual({
    type: "rich",
    version: "1.0",
    title: "Södertörns miljö- och hälsoskyddsförbund",
  });
  expect(html).toMatch(
    /^<blockquote class="wp-embedded-content" lang="sv" hidden="">.*<\/blockquote><iframe .*><\/iframe>$/s,
  );
  expect(html).toContain(`<a href="${SMOHF}">Södertörns miljö- och hälsoskyddsförbund</a>`);
  expect(html).toContain("Medlemmar: Haninge, Nynäshamn, Tyresö.");
  expect(html).toContain(`src="${ORIGIN}/embeds/collaborations/smohf" title="Södertörns miljö`);
});

test("a thumbnail comes with its size, or not at all where it is larger than the consumer takes", async () => {
  const names = ["thumbnail_url", "thumbnail_width", "thumbnail_height"];
  const sized = new Map(Object.entries(await oembed({ url: `${SMOHF}?lang=en` })));
  expect(names.map((name) => sized.get(name))).toEqual([`${ORIGIN}/images/link-preview.en.png`, 1200, 630]);
  const without = Object.keys(await oembed({ url: SMOHF, maxwidth: "500" }));
  expect(without.filter((name) => names.includes(name))).toEqual([]);
});

test("the response is in the language of the page", async () => {
  const { html } = await oembed({ url: `${ORIGIN}/organizations/haninge?lang=en` });
  expect(html).toContain('<blockquote class="wp-embedded-content" lang="en" hidden="">');
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
  [
    { maxwidth: "0", maxheight: "-4" },
    { width: 1, height: 1 },
  ],
  [
    { maxwidth: "99999999999", maxheight: "20000" },
    { width: 600, height: 600 },
  ],
])("the frame has the size of %o", async (limits, size) => {
  const { width, height, html } = await oembed({ url: SMOHF, ...limits });
  expect({ width, height }).toEqual(size);
  // The frame is as wide as its container, which is no wider than the consumer said.
  expect(html).toContain(`width="100%" height="${size.height}"`);
});

test("the quotation has text even after WordPress has removed the paragraphs", async () => {
  const { html } = await oembed({ url: SMOHF });
  const [quotation = ""] = html.split("</blockquote>");
  const text = quotation.replace(/<[^>]+>/g, "");
  expect(text).toMatch(
    /^Södertörns miljö- och hälsoskyddsförbund\. Förbundet [^.]+\. Medlemmar: Haninge, Nynäshamn, Tyresö\.$/,
  );
});

/** Names of collaborations, in the order of a document. */
function namesIn(html: string, names: readonly string[]): readonly string[] {
  const found = names.filter((name) => html.includes(name));
  return found.toSorted((a, b) => html.indexOf(a) - html.indexOf(b));
}

const FILTERS = [
  ["form=municipal-association", "Samverkan: Kommunalförbund"],
  ["member=haninge", "Samverkan: Haninge"],
  ["area=raddningstjanst", undefined],
  ["status=active", "Samverkan: Pågår"],
  ["q=milj%C3%B6", "Samverkan: ”miljö”"],
  ["q=ingenting", "Samverkan: ”ingenting”"],
  ["q=h%C3%A4lsa&lang=en", undefined],
  ["member=haninge&sort=-name", "Samverkan: Haninge"],
] as const;

/** Compares the embed of a filtered page with the page: title, link, quotation and frame. */
async function expectSameAsPage(query: string, expectedTitle: string | undefined): Promise<void> {
  const { request } = await serviceWithOurData();
  const url = `${ORIGIN}/?${query}`;
  const { title, html } = await oembed({ url });
  if (expectedTitle !== undefined) expect(title).toBe(expectedTitle);
  const [, link = "", source = ""] = /<a href="([^"]+)">.*<iframe [^>]*src="([^"]+)"/s.exec(html) ?? [];
  const own = (address: string) => address.replaceAll("&amp;", "&").slice(ORIGIN.length);
  expect(new URL(ORIGIN + own(link)).searchParams.toString().split("&").toSorted()).toEqual(
    query.split("&").toSorted(),
  );
  const { items }: { items: readonly { name: { sv: string } }[] } = await (
    await request("/api/v1/collaborations")
  ).json();
  const names = items.map(({ name }) => name.sv);
  const page = /<section>.*<\/main>/s.exec(await (await request(`/?${query}`)).text())?.[0] ?? "";
  const headings = [...page.matchAll(/<h3[^>]*>.*?<\/h3>/gs)].join("");
  const expected = namesIn(headings, names);
  expect(namesIn(html.split("</blockquote>")[0] ?? "", names)).toEqual(expected);
  const frame = await (await request(own(source))).text();
  expect(namesIn(frame, names)).toEqual(expected);
  expect(frame).toContain(`<title>${title}</title>`);
}

test.each(FILTERS)("the embed of the page /?%s is about what that page shows", expectSameAsPage);

test("the embed of every choice that the page's filters offer is about what the page with that choice shows", async () => {
  const { request } = await serviceWithOurData();
  const page = await (await request("/")).text();
  const choices = [...page.matchAll(/<select [^>]*name="([a-z]+)".*?<\/select>/gs)].flatMap(([select, name = ""]) =>
    [...select.matchAll(/<option value="([^"]+)"/g)].map(([, value = ""]) => `${name}=${value}`),
  );
  expect(new Set(choices.map((choice) => choice.split("=")[0]))).toEqual(new Set(["form", "member", "area", "status"]));
  for (const choice of choices) await expectSameAsPage(choice, undefined);
});

test("the colour scheme and filters of a page's URL reach the frame through its oEmbed link", async () => {
  const { request } = await serviceWithOurData();
  for (const path of [
    "/collaborations/smohf?scheme=light",
    "/?member=haninge&scheme=dark",
    "/embeds/matrix?scheme=light",
  ]) {
    const page = await (await request(path)).text();
    const [, href = ""] = /type="application\/json\+oembed" href="([^"]+)"/.exec(page) ?? [];
    const { html }: Oembed = await (await request(href.replaceAll("&amp;", "&").slice(ORIGIN.length))).json();
    const [, source = ""] = /<iframe [^>]*src="([^"]+)"/.exec(html) ?? [];
    const { searchParams } = new URL(source.replaceAll("&amp;", "&"));
    expect(searchParams.get("scheme")).toBe(new URL(path, ORIGIN).searchParams.get("scheme"));
    expect(searchParams.get("member")).toBe(new URL(path, ORIGIN).searchParams.get("member"));
  }
});

test.each([
  "/",
  "/?lang=en",
  "/collaborations/smohf/",
  "/organizations/haninge",
  "/embeds/matrix",
  "/fragments/diagram",
])("%s can be embedded", async (path) => {
  expect((await request({ url: ORIGIN + path })).status).toBe(200);
});

test("XML has the same values as JSON", async () => {
  const response = await request({ url: SMOHF, format: "xml" });
  expect(response.headers.get("Content-Type")).toBe("text/xml; charset=utf-8");
  const xml = await response.text();
  expect(xml).toMatch(/^<\?xml [^>]+\?><oembed>.*<\/oembed>$/s);
  const { html } = await oembed({ url: SMOHF });
  const escaped = html.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  expect(xml).toContain(`<html>${escaped}</html>`);
});

describe("WordPress finds no embed in the response to", () => {
  test.each([
    ["another site's address", { url: "https://evil.example/collaborations/smohf" }, 404],
    ["an unknown collaboration", { url: `${ORIGIN}/collaborations/okand` }, 404],
    ["a page that shows nothing", { url: `${ORIGIN}/builder` }, 404],
    ["no address", {}, 404],
    ["no address at all", { url: "::" }, 404],
    ["another format", { url: SMOHF, format: "yaml" }, 501],
    ["a width that is none", { url: SMOHF, maxwidth: "bred" }, 400],
  ])("%s", async (_, query, status) => {
    const response = await request(Object.fromEntries(Object.entries(query)));
    expect(response.status).toBe(status);
    const body: object = await response.json();
    expect(body).not.toHaveProperty("type");
    expect(body).not.toHaveProperty("html");
  });
});

test("unknown parameters are ignored", async () => {
  expect(await (await request({ url: SMOHF, dnt: "1" })).text()).toBe(await (await request({ url: SMOHF })).text());
});

test.each(["/", "/collaborations/smohf", "/organizations/haninge?lang=en"])(
  "the page %s links to its oEmbed response",
  async (path) => {
    const { request } = await serviceWithOurData();
    const page = await (await request(path)).text();
    const head = page.slice(0, page.indexOf("</head>"));
    for (const type of ["application/json+oembed", "text/xml+oembed"]) {
      const [, href = ""] = new RegExp(`type="${type.replace("+", "\\+")}" href="([^"]+)"`).exec(head) ?? [];
      const response = await request(href.replaceAll("&amp;", "&").slice(ORIGIN.length));
      expect(response.status).toBe(200);
    }
  },
);

test("an error page has no oEmbed link", async () => {
  expect(await (await (await serviceWithOurData()).request("/okand")).text()).not.toContain("oembed");
});

test("hostile data is escaped", async () => {
  const service = startService({ reader: tableReader(await published(serializeWhole(hostileFacts))) });
  const url = encodeURIComponent(`${ORIGIN}/collaborations/brandkaren`);
  const { html }: Oembed = await (await service.request(`/oembed?url=${url}`)).json();
  expectInertMarkup(html);
  expect(html.match(/<iframe/g)).toHaveLength(1);
});
