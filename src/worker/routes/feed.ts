import { API_VARIES } from "../http/api-middleware.ts";
import type { RouteDefinition } from "../http/route.ts";
import { atomFeed, MOST_ENTRIES } from "../serializers/atom.ts";

/** What has changed, for feed readers. */
export const feed: RouteDefinition<"lang"> = {
  format: "json",
  varies: API_VARIES,
  parameters: ["lang"],
  async render({ release, queryContext, view: { urls, language } }) {
    // Side by side, because each may have to be read.
    const [collaborations, changes, publisherInfo] = await Promise.all([
      release.recentlyModified(MOST_ENTRIES, queryContext),
      release.changes(),
      release.publisherInfo(),
    ]);
    const { publishedAt } = release;
    const headers = { "Content-Type": "application/atom+xml; charset=utf-8" };
    return {
      body: atomFeed({ collaborations, changes: changes ?? [], publishedAt }, publisherInfo, {
        language,
        urls,
        day: queryContext.day,
      }),
      headers,
      isIncomplete: changes === undefined,
    };
  },
};
