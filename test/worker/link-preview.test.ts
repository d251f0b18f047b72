import { describe, expect, test } from "vitest";
import { ORIGIN, serviceWithOurData } from "./service.ts";

/** A page of every kind. */
const PAGES = [
  "/",
  "/?member=haninge",
  "/?q=milj%C3%B6",
  "/collaborations/smohf",
  "/collaborations/stockholm-business-alliance",
  "/organizations/haninge",
  "/organizations/arbetsformedlingen",
  "/builder",
  "/docs/embedding",
  "/docs/api",
  "/docs/problems/not-found",
  "/accessibility",
];

const ALL = PAGES.flatMap((path) => [path, `${path}${path.includes("?") ? "&" : "?"}lang=en`]);

async function head(path: string): Promise<string> {
  const html = await (await (await serviceWithOurData()).request(path)).text();
  return html.slice(0, html.indexOf("</head>"));
}

/** The contents of the head's meta elements, by their names; Open Graph has properties. */
async function metaOf(path: string): Promise<ReadonlyMap<string, string>> {
  const metas = (await head(path)).matchAll(/<meta (?:name|property)="([^"]+)" content="([^"]*)"/g);
  return new Map(Array.from(metas, ([, name = "", content = ""]) => [name, content.replaceAll("&amp;", "&")]));
}

test.each(ALL)("the preview of %s is complete, with absolute URLs", async (path) => {
  const meta = await metaOf(path);
  const [, canonical = ""] = /<link rel="canonical" href="([^"]+)"/.exec(await head(path)) ?? [];
  expect(meta.get("og:url")).toBe(canonical.replaceAll("&amp;", "&"));
  expect(canonical.startsWith(`${ORIGIN}/`)).toBe(true);
  const isEnglish = path.endsWith("lang=en");
  expect(meta.get("og:site_name")).toBe(isEnglish ? "Tyresö municipality" : "Tyresö kommun");
  expect(meta.get("og:locale")).toBe(isEnglish ? "en_GB" : "sv_SE");
  expect(meta.get("og:image")).toBe(`${ORIGIN}/images/link-preview.${isEnglish ? "en" : "sv"}.png`);
  expect(meta.get("og:image:alt")).toBe(isEnglish ? "Cooperation, Tyresö municipality" : "Samverkan, Tyresö kommun");
  expect(meta.get("twitter:card")).toBe("summary_large_image");
  expect(meta.get("description")?.length).toBeGreaterThan(20);
  expect(meta.get("description")?.length).toBeLessThanOrEqual(200);
  expect(meta.get("description")).not.toMatch(/[<>{}]/);
  for (const part of ["title", "description", "image"])
    expect(meta.get(`twitter:${part}`)).toBe(meta.get(`og:${part}`));
});

test("no two pages have the same preview", async () => {
  const previews = await Promise.all(
    ALL.map(async (path) => {
      const meta = await metaOf(path);
      return `${meta.get("og:title")}: ${meta.get("og:description")}`;
    }),
  );
  expect(new Set(previews).size).toBe(ALL.length);
});

test("an error page has none", async () => {
  expect(await head("/finns-inte")).not.toMatch(/og:|description/);
});

test.each([
  ["/?q=milj%C3%B6", true],
  ["/?q=milj%C3%B6&member=haninge&page=1", true],
  ["/?member=haninge", false],
  ["/", false],
])("search engines leave %s out: %s", async (path, isLeftOut) => {
  expect((await metaOf(path)).get("robots")).toBe(isLeftOut ? "noindex" : undefined);
});

describe("a picture", () => {
  const PNG = [0x89, 0x50, 0x4e, 0x47];
  const ICO = [0, 0, 1, 0];

  test.each([
    ["/images/link-preview.sv.png", "image/png", PNG],
    ["/images/link-preview.en.png", "image/png", PNG],
    ["/images/icon.png", "image/png", PNG],
    ["/favicon.ico", "image/vnd.microsoft.icon", ICO],
  ])("at %s is an image that any site may load, and is cached for a day", async (path, type, signature) => {
    const { request } = await serviceWithOurData();
    const response = await request(path);
    expect(response.status).toBe(200);
    expect(response.headers.get("Content-Type")).toBe(type);
    expect(response.headers.get("Cache-Control")).toMatch(/^public, max-age=86400/);
    expect(response.headers.get("Cross-Origin-Resource-Policy")).toBe("cross-origin");
    expect([...new Uint8Array(await response.arrayBuffer()).slice(0, 4)]).toEqual(signature);
    const again = await request(path, { headers: { "If-None-Match": response.headers.get("ETag") ?? "" } });
    expect(again.status).toBe(304);
  });

  test("for previews is 1200 by 630", async () => {
    const { request } = await serviceWithOurData();
    const bytes = new DataView(await (await request("/images/link-preview.sv.png")).arrayBuffer());
    expect([bytes.getUint32(16), bytes.getUint32(20)]).toEqual([1200, 630]);
  });

  test("that does not exist is a 404", async () => {
    expect((await (await serviceWithOurData()).request("/images/finns-inte.png")).status).toBe(404);
  });
});
