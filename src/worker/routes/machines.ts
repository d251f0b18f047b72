import type { Language } from "../../domain/text.ts";
import { textFormat } from "../formats/text.ts";
import { CORS_HEADERS } from "../http/errors.ts";
import type { RouteDefinition } from "../http/handler.ts";
import { atomFeed, MOST_ENTRIES } from "../serializers/atom.ts";
import { type SitemapPage, sitemap } from "../serializers/sitemap.ts";
import { languageQuery } from "../urls.ts";

/** What has changed, for feed readers. */
export const feed: RouteDefinition<"lang"> = {
  face: textFormat,
  parameters: ["lang"],
  async document({ release, queryContext, view: { urls, language } }) {
    const collaborations = await release.recentlyModified(MOST_ENTRIES, queryContext);
    const publisherInfo = await release.publisherInfo();
    const headers = { ...CORS_HEADERS, "Content-Type": "application/atom+xml; charset=utf-8" };
    return { body: atomFeed(collaborations, publisherInfo, { language, urls, day: queryContext.day }), headers };
  },
};

/** Pages that are about the service itself. */
const UNDATED = ["embeddingDocs", "apiDocs", "accessibility"] as const;

/** Every page, for search engines. */
export const siteMap: RouteDefinition<never> = {
  face: textFormat,
  parameters: [],
  async document({ release, queryContext, view: { urls } }) {
    const { collaborations, organizations } = await release.listAll(queryContext);
    const publisherInfo = await release.publisherInfo();
    const pages: readonly SitemapPage[] = [
      { address: (language) => urls.url("home", languageQuery(language)), changed: publisherInfo.updated },
      ...UNDATED.map((name) => ({
        address: (language: Language) => urls.url(name, languageQuery(language)),
        changed: undefined,
      })),
      ...collaborations.map(({ id, reviewed }) => ({
        address: (language: Language) => urls.item("collaborationPage", id, languageQuery(language)),
        changed: reviewed,
      })),
      ...organizations.map(({ id }) => ({
        address: (language: Language) => urls.item("organizationPage", id, languageQuery(language)),
        changed: undefined,
      })),
    ];
    return { body: sitemap(pages), headers: { "Content-Type": "application/xml; charset=utf-8" } };
  },
};
