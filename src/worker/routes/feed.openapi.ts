import type { Operation } from "../openapi/operation.ts";

/** Reading the feed: the operation as OpenAPI describes it. */
export const FEED_OPERATION: Operation = {
  path: "/feed.atom",
  id: "getFeed",
  tag: "open-data",
  summary: { sv: "Flöde med det senast ändrade", en: "Feed of the latest changes" },
  description: {
    sv: "Atom (RFC 4287) med en post för varje samarbete, högst hundra, det senast ändrade först.",
    en: "Atom (RFC 4287) with one entry for each collaboration, at most a hundred, the most recently changed first.",
  },
  parameters: ["lang"],
  representations: [{ type: "application/atom+xml", schema: "text" }],
};
