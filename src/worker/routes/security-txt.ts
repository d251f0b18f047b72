import type { RouteDefinition } from "../http/route.ts";
import { PATHS } from "../urls.ts";

/** How long the file is valid from the day of the request; RFC 9116, section 2.5.5, recommends less than a year. Days. */
const VALID = 180;

const DAY = 86_400_000;

/** The contact for reports of vulnerabilities (RFC 9116). */
export const securityTxt: RouteDefinition<never> = {
  format: "text",
  parameters: [],
  async render({ release, queryContext, renderContext }) {
    const expires = new Date(Date.parse(queryContext.day) + VALID * DAY).toISOString();
    const lines = [
      `Contact: mailto:${release.publisherInfo.site.contact}`,
      `Expires: ${expires}`,
      "Preferred-Languages: sv, en",
      `Canonical: ${renderContext.urls.origin}${PATHS.securityTxt}`,
      "",
    ];
    return { body: lines.join("\n") };
  },
};
