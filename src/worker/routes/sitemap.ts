import type { IsoDate } from "../../domain/dates.ts";
import type { Language } from "../../domain/text.ts";
import type { Release } from "../../release/release.ts";
import type { RouteDefinition } from "../http/route.ts";
import { type SitemapPage, serializeSitemap, serializeSitemapIndex } from "../serializers/sitemap.ts";
import { type ItemPathName, languageQuery, type Urls } from "../urls.ts";

/** Pages without a day of change. */
const UNDATED = ["matrix", "diagram", "embeddingDocs", "apiDocs", "accessibility", "privacy"] as const;

/**
 * The sitemap of every page. If the summaries have several pages, it is a sitemap index: `part` 1 has the
 * pages of the service and of the organizations, each later one the collaborations of a page.
 */
export const sitemap: RouteDefinition<"part"> = {
  format: "text",
  parameters: ["part"],
  async render({ release, params: { part }, renderContext: { urls } }) {
    const body = await render(release, part, urls);
    return body === undefined ? undefined : { body, headers: { "Content-Type": "application/xml; charset=utf-8" } };
  },
};

async function render(release: Release, part: number | undefined, urls: Urls): Promise<string | undefined> {
  const { summaryPages } = release;
  if (part === 1) return serializeSitemap(await servicePages(release, urls));
  if (part !== undefined) {
    return part > summaryPages + 1 ? undefined : serializeSitemap(await collaborationPages(release, part - 2, urls));
  }
  if (summaryPages > 1) {
    const parts = Array.from({ length: summaryPages + 1 }, (_, index) => index + 1);
    return serializeSitemapIndex(parts.map((number) => urls.url("sitemap", { part: number })));
  }
  const [collaborations, service] = await Promise.all([
    collaborationPages(release, 0, urls),
    servicePages(release, urls),
  ]);
  return serializeSitemap([...service, ...collaborations]);
}

async function servicePages(release: Release, urls: Urls): Promise<readonly SitemapPage[]> {
  const organizations = await release.organizationRefs();
  return [
    { url: (language) => urls.url("home", languageQuery(language)), changed: release.publisherInfo.updated },
    ...UNDATED.map((name) => ({
      url: (language: Language) => urls.url(name, languageQuery(language)),
      changed: undefined,
    })),
    ...organizations.map(({ id }) =>
      itemPage("organizationPage", id, release.modifiedOn({ of: "organization", id }), urls),
    ),
  ];
}

async function collaborationPages(release: Release, part: number, urls: Urls): Promise<readonly SitemapPage[]> {
  const summaries = await release.summaries(part);
  return summaries.map(({ id, reviewed }) =>
    itemPage("collaborationPage", id, release.modifiedOn({ of: "collaboration", id }) ?? reviewed, urls),
  );
}

function itemPage(name: ItemPathName, id: string, changed: IsoDate | undefined, urls: Urls): SitemapPage {
  return { url: (language) => urls.item(name, id, languageQuery(language)), changed };
}
