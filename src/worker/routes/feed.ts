import type { RouteDefinition } from "../http/route.ts";
import { atomFeed, MAX_ENTRIES } from "../serializers/atom.ts";

/** The Atom feed of changes. */
export const feed: RouteDefinition<"lang"> = {
  format: "json",
  parameters: ["lang"],
  async render({ release, queryContext, renderContext: { urls, language } }) {
    // In parallel, because each may need a read.
    const [collaborations, changes] = await Promise.all([
      release.recentlyModified(MAX_ENTRIES, queryContext),
      release.changes(),
    ]);
    const { publishedAt, publisherInfo } = release;
    const content = { collaborations, changes: changes ?? [], publishedAt };
    return {
      body: atomFeed(content, publisherInfo, { language, urls, day: queryContext.day }),
      headers: { "Content-Type": "application/atom+xml; charset=utf-8" },
      isIncomplete: changes === undefined,
    };
  },
};
