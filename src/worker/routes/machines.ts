import type { Language } from "../../domain/text.ts";
import { languageQuery } from "../addresses.ts";
import { SHARED_HEADERS } from "../answers/face.ts";
import { textFace } from "../answers/text-face.ts";
import { atomFeed, MOST_ENTRIES } from "../open-data/feed.ts";
import { type SitemapPage, sitemap } from "../open-data/sitemap.ts";
import type { Route } from "./serve.ts";

/** What has changed, for feed readers. */
export const feed: Route<"lang"> = {
  face: textFace,
  parameters: ["lang"],
  async document({ release, moment, view: { addresses, language } }) {
    const collaborations = await release.latest(MOST_ENTRIES, moment);
    const sender = await release.sender();
    const headers = { ...SHARED_HEADERS, "Content-Type": "application/atom+xml; charset=utf-8" };
    return { text: atomFeed(collaborations, sender, { language, addresses, day: moment.day }), headers };
  },
};

/** Pages that are about the service itself. */
const UNDATED = ["embeddingDocs", "apiDocs", "accessibility"] as const;

/** Every page, for search engines. */
export const siteMap: Route<never> = {
  face: textFace,
  parameters: [],
  async document({ release, moment, view: { addresses } }) {
    const { collaborations, organizations } = await release.directory(moment);
    const sender = await release.sender();
    const pages: readonly SitemapPage[] = [
      { address: (language) => addresses.to("home", languageQuery(language)), changed: sender.updated },
      ...UNDATED.map((name) => ({
        address: (language: Language) => addresses.to(name, languageQuery(language)),
        changed: undefined,
      })),
      ...collaborations.map(({ id, reviewed }) => ({
        address: (language: Language) => addresses.toItem("collaborationPage", id, languageQuery(language)),
        changed: reviewed,
      })),
      ...organizations.map(({ id }) => ({
        address: (language: Language) => addresses.toItem("organizationPage", id, languageQuery(language)),
        changed: undefined,
      })),
    ];
    return { text: sitemap(pages), headers: { "Content-Type": "application/xml; charset=utf-8" } };
  },
};
