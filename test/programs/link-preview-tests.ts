import { getPreviewFromContent } from "link-preview-js";
import metascraper from "metascraper";
import metascraperAuthor from "metascraper-author";
import metascraperDate from "metascraper-date";
import metascraperDescription from "metascraper-description";
import metascraperImage from "metascraper-image";
import metascraperLang from "metascraper-lang";
import metascraperPublisher from "metascraper-publisher";
import metascraperTitle from "metascraper-title";
import metascraperUrl from "metascraper-url";
import openGraphScraper from "open-graph-scraper";
import { unfurl } from "unfurl.js";
import { describe, expect, test } from "vitest";
import type { Programs } from "./programs.ts";

/** A page of every kind in both languages, with its title and how its description begins. */
const PAGES = [
  ["/", "Samverkan", "Tyresö arbetar ofta tillsammans"],
  ["/?lang=en", "Cooperation", "Tyresö often works together"],
  ["/?member=haninge", "Samverkan: Haninge – 5 samarbeten hittades", "\\d samarbeten hittades: "],
  ["/collaborations/smohf", "Södertörns miljö- och hälsoskyddsförbund", "Förbundet kontrollerar"],
  ["/collaborations/smohf?lang=en", "Södertörns miljö- och hälsoskyddsförbund", "The association checks"],
  ["/organizations/haninge", "Haninge kommun", "Samarbeten som Haninge deltar i: "],
  ["/organizations/haninge?lang=en", "Haninge municipality", "Collaborations that Haninge takes part in: "],
  ["/builder", "Skapa kod att klistra in", "Välj vad du vill visa"],
  ["/builder?lang=en", "Create code to paste", "Choose what to show"],
  ["/docs/embedding", "Visa samverkan på din webbplats", "Uppgifterna får användas fritt"],
  ["/docs/embedding?lang=en", "Show collaborations on your site", "The information is free to use"],
  ["/docs/api", "API och öppna data", "Samarbeten som utgivaren är med i"],
  ["/docs/api?lang=en", "API and open data", "The collaborations that the publisher takes part in"],
  ["/accessibility", "Tillgänglighetsredogörelse", "Tyresö kommun står bakom tjänsten"],
  ["/accessibility?lang=en", "Accessibility statement", "Tyresö municipality is responsible for the service"],
  ["/docs/problems/not-found", "Resursen finns inte", "Det finns inget på adressen"],
  ["/docs/problems/not-found?lang=en", "The resource does not exist", "There is nothing at the address"],
] as const;

/** The preview that a consumer made of a page. */
interface ReadPreview {
  readonly title: string | undefined;
  readonly description: string | undefined;
  readonly image: string | undefined;
  readonly siteName: string | undefined;
  readonly url?: string | undefined;
  /** Values that some consumers take from other parts of the page if they are missing. */
  readonly date?: string | undefined;
  readonly author?: string | undefined;
}

type Reader = (address: string) => Promise<ReadPreview>;

const scrape = metascraper([
  metascraperAuthor(),
  metascraperDate(),
  metascraperDescription(),
  metascraperImage(),
  metascraperLang(),
  metascraperPublisher(),
  metascraperTitle(),
  metascraperUrl(),
]);

/** Four libraries that chats, forums and editors read previews with. */
const READERS: Readonly<Record<string, Reader>> = {
  "open-graph-scraper": async (url) => {
    const { result } = await openGraphScraper({ url });
    const { ogTitle, ogDescription, ogImage, ogSiteName, ogUrl } = result;
    return { title: ogTitle, description: ogDescription, image: ogImage?.[0]?.url, siteName: ogSiteName, url: ogUrl };
  },
  "unfurl.js": async (address) => {
    const { open_graph: found } = await unfurl(address, { oembed: false });
    const { title, description, images, site_name: siteName, url } = found;
    return { title, description, image: images?.[0]?.url, siteName, url };
  },
  "link-preview-js": async (address) => {
    // It takes no address of this machine for one, but what was fetched from there.
    const response = await fetch(address);
    const headers = Object.fromEntries(response.headers);
    const found = await getPreviewFromContent({ url: address, headers, data: await response.text() });
    if (!("title" in found)) throw new Error("no preview");
    return { ...found, image: found.images[0], url: undefined };
  },
  metascraper: async (url) => {
    const html = await (await fetch(url)).text();
    const { title, description, image, publisher, date, author, url: own } = await scrape({ html, url });
    return { title, description, image, siteName: publisher, date, author: author ?? undefined, url: own };
  },
};

/** Everything about what a shared link shows. */
export function linkPreviewTests(started: () => Programs): void {
  describe.each(Object.entries(READERS))("Shared where %s reads it", (name, read) => {
    test.each(PAGES)(
      "%s is shown with its own text and the service's picture, and no value is guessed",
      async (path, title, description) => {
        const { service } = started();
        const language = path.includes("lang=en") ? "en" : "sv";
        const { date, author, url, ...shown } = await read(service.origin + path);
        expect(shown).toMatchObject({
          title,
          description: expect.stringMatching(new RegExp(`^${description}.{20}`)),
          image: `${service.origin}/images/link-preview.${language}.png`,
          siteName: language === "en" ? "Tyresö municipality" : "Tyresö kommun",
        });
        if (url !== undefined) expect(url).toBe(service.origin + path);
        expect(author).toBeUndefined();
        if (name === "metascraper") {
          const [, stated] =
            /property="article:modified_time" content="([^"]+)"/.exec(
              await (await fetch(service.origin + path)).text(),
            ) ?? [];
          expect(date).toBe(new Date(stated ?? "").toISOString());
        }
      },
    );
  });
}
