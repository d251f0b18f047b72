import type { RouteDefinition } from "../http/handler.ts";
import { CORS_HEADERS } from "../http/headers.ts";
import { atomFeed, MOST_ENTRIES } from "../serializers/atom.ts";

/** What has changed, for feed readers. */
export const feed: RouteDefinition<"lang"> = {
  format: "text",
  parameters: ["lang"],
  async render({ release, queryContext, view: { urls, language } }) {
    const collaborations = await release.recentlyModified(MOST_ENTRIES, queryContext);
    const publisherInfo = await release.publisherInfo();
    const headers = { ...CORS_HEADERS, "Content-Type": "application/atom+xml; charset=utf-8" };
    return { body: atomFeed(collaborations, publisherInfo, { language, urls, day: queryContext.day }), headers };
  },
};
