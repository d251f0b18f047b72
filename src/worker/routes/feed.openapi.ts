import type { Operation } from "../openapi/operation.ts";

/** Reading the feed: the operations as OpenAPI describes them. */
export const FEED_OPERATIONS: readonly Operation[] = [
  {
    path: "/feed.atom",
    id: "getFeed",
    tag: "open-data",
    summary: { sv: "Flöde med det senast ändrade", en: "Feed of the latest changes" },
    description: {
      sv: "Atom (RFC 4287) med en post för varje samarbete, det senast granskade först. Datum kommer ur uppgifterna, aldrig från klockan.",
      en: "Atom (RFC 4287) with one entry for each collaboration, the most recently reviewed first. Dates come from the data, never from the clock.",
    },
    parameters: ["lang"],
    representations: [{ type: "application/atom+xml", schema: "text" }],
    tryIt: ["/feed.atom"],
    facts: true,
  },
];
