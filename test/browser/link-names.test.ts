import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { beforeAll, describe, expect, test } from "vitest";
import { LANGUAGES } from "../../src/domain/text.ts";
import { MESSAGES } from "../../src/worker/i18n/messages.ts";
import { sharedService } from "../shared.ts";
import { elementsOf } from "../worker/expect-inert.ts";
import { ERROR_PAGES, publicPaths } from "./addresses.ts";

/** A link as a list of links reads it out, and where it leads. */
interface Link {
  readonly name: string;
  readonly href: string;
}

function textOf(node: DefaultTreeAdapterTypes.Node): string {
  if ("value" in node) return node.value;
  return "childNodes" in node ? node.childNodes.map(textOf).join("") : "";
}

/** The links of a document. The names of languages lead to the same page in that language, wherever they stand. */
function linksIn(html: string, base: string): readonly Link[] {
  return elementsOf(parse(html))
    .filter(({ tagName }) => tagName === "a")
    .flatMap((element) => {
      const attribute = (wanted: string) => element.attrs.find(({ name }) => name === wanted)?.value;
      const href = attribute("href");
      if (href === undefined || attribute("hreflang") !== undefined) return [];
      const name = (attribute("aria-label") ?? textOf(element)).replace(/\s+/g, " ").replaceAll("\u00ad", "").trim();
      return [{ name: name.toLowerCase(), href: new URL(href, base).href }];
    });
}

/** Link texts with more than one target. */
function ambiguous(links: readonly Link[]): readonly string[] {
  const linksByName = Map.groupBy(links, ({ name }) => name);
  return [...linksByName].flatMap(([name, same]) => {
    const hrefs = new Set(same.map(({ href }) => href));
    return hrefs.size > 1 ? [`${name}: ${[...hrefs].join(" ")}`] : [];
  });
}

describe("No two links with the same text have different targets", () => {
  let service: string;
  beforeAll(async () => {
    service = await sharedService();
  }, 60_000);

  async function linksAt(path: string): Promise<readonly Link[]> {
    const response = await fetch(service + path);
    expect(response.status, path).toBeLessThan(500);
    return linksIn(await response.text(), service + path);
  }

  test("on one page, fragment or error page", async () => {
    const { pages, fragments } = await publicPaths(service);
    const others = ["/builder", "/builder?lang=en", "/builder?system=wordpress&show=matrix", "/builder?show=kommun"];
    const paths = [...pages, ...fragments, ...others, ...ERROR_PAGES.map(({ path }) => path)];
    const found: string[] = [];
    for (const path of paths) {
      const links = await linksAt(path);
      expect(
        links.every(({ name }) => name !== ""),
        `${path}: every link has a name`,
      ).toBe(true);
      found.push(...ambiguous(links).map((each) => `${path}: ${each}`));
    }
    expect(paths.length).toBeGreaterThan(150);
    expect(found).toEqual([]);
  }, 120_000);

  test.each(LANGUAGES)(
    "on all pages in one language (%s) together",
    async (language) => {
      const { pages } = await publicPaths(service);
      const isEnglish = (path: string) => /[?&]lang=en/.test(path);
      const inLanguage = pages.filter((path) => isEnglish(path) === (language === "en"));
      const links: Link[] = [];
      for (const path of inLanguage) links.push(...(await linksAt(path)));
      // Each page has its own facts as JSON, and its own content.
      const asJson = MESSAGES[language].asJson.toLowerCase();
      expect(ambiguous(links.filter(({ name, href }) => name !== asJson && !href.endsWith("#content")))).toEqual([]);
    },
    120_000,
  );
});
