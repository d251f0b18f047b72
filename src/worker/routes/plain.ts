import type { Handler } from "hono";
import { ABOUT_API } from "../about-api.ts";
import { type Addresses, addressesAt } from "../addresses.ts";
import { respond, taggedAnswer } from "../answers/answer.ts";
import { DATA_CACHING, SHARED_HEADERS, transportHeaders } from "../answers/face.ts";
import { jsonLdContext } from "../linked-data/context.ts";
import type { Service } from "./serve.ts";

/** A document that needs no facts, only to know where it stands: it answers even when there is nothing to serve. */
export interface PlainDocument {
  readonly type: string;
  readonly text: (addresses: Addresses) => string;
}

/** Answers with a document that needs no facts. */
export function plain({ type, text }: PlainDocument, { publicOrigin }: Service): Handler {
  return async function answerPlain(c) {
    const addresses = addressesAt(publicOrigin || new URL(c.req.url).origin);
    const headers = { ...SHARED_HEADERS, ...transportHeaders(addresses), "Cache-Control": DATA_CACHING };
    return respond(c.req.raw, await taggedAnswer({ ...headers, "Content-Type": type }, text(addresses)));
  };
}

/** What the API is called, which version it is and where to go on (Svensk nationell REST API-profil, versions). */
export const apiInfo: PlainDocument = {
  type: "application/json; charset=utf-8",
  text: (addresses) =>
    JSON.stringify({
      apiName: ABOUT_API.name,
      apiVersion: ABOUT_API.version,
      apiReleased: ABOUT_API.released,
      apiDocumentation: addresses.to("apiDocs"),
      apiStatus: ABOUT_API.status,
      links: {
        self: addresses.to("apiInfo"),
        openapi: addresses.to("openApi"),
        collaborations: addresses.to("collaborationsApi"),
        organizations: addresses.to("organizationsApi"),
      },
    }),
};

/** What the fields of the resources mean. */
export const context: PlainDocument = {
  type: "application/ld+json; charset=utf-8",
  text: (addresses) => JSON.stringify(jsonLdContext(addresses)),
};

/** Lets everybody read everything but the pieces that are parts of other pages. */
export const robots: PlainDocument = {
  type: "text/plain; charset=utf-8",
  text: (addresses) =>
    `User-agent: *\nDisallow: /fragments/\nDisallow: /embeds/\n\nSitemap: ${addresses.to("sitemap")}\n`,
};
