import type { Language } from "../../domain/text.ts";
import type { RouteDefinition } from "../http/handler.ts";
import { type SitemapPage, serializeSitemap } from "../serializers/sitemap.ts";
import { languageQuery } from "../urls.ts";

/** Pages that are about the service itself. */
const UNDATED = ["matrix", "diagram", "embeddingDocs", "apiDocs", "accessibility", "privacy"] as const;

/** Every page, for search engines. */
export const sitemap: RouteDefinition<never> = {
  format: "text",
  parameters: [],
  async render({ release, queryContext, view: { urls } }) {
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
        changed: release.modifiedOn({ of: "collaboration", id }) ?? reviewed,
      })),
      ...organizations.map(({ id }) => ({
        address: (language: Language) => urls.item("organizationPage", id, languageQuery(language)),
        changed: release.modifiedOn({ of: "organization", id }),
      })),
    ];
    return { body: serializeSitemap(pages), headers: { "Content-Type": "application/xml; charset=utf-8" } };
  },
};
