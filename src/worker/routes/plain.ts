import type { Handler } from "hono";
import { ABOUT_API } from "../about-api.ts";
import { type Addresses, addressesAt } from "../addresses.ts";
import { respond, taggedAnswer } from "../answers/answer.ts";
import { DATA_CACHING, SHARED_HEADERS, transportHeaders } from "../answers/face.ts";
import { EXAMPLE_ORIGIN } from "../files/help-text.ts";
import type { StaticFiles } from "../files/static-files.ts";
import type { Service } from "./serve.ts";

/** A document that needs no facts, only to know where it stands: it answers even when there is nothing to serve. */
export interface PlainDocument {
  readonly type: string;
  readonly text: (addresses: Addresses, files: StaticFiles) => string | Promise<string>;
}

/** Answers with a document that needs no facts. */
export function plain({ type, text }: PlainDocument, { publicOrigin, files }: Service): Handler {
  return async function answerPlain(c) {
    const addresses = addressesAt(publicOrigin || new URL(c.req.url).origin);
    const headers = { ...SHARED_HEADERS, ...transportHeaders(addresses), "Cache-Control": DATA_CACHING };
    const answer = await taggedAnswer({ ...headers, "Content-Type": type }, await text(addresses, files));
    return respond(c.req.raw, answer);
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

/** The path of the file that the context is in. */
export const CONTEXT_PATH = "/context.jsonld";

/** What the fields of the resources mean. */
export const context: PlainDocument = {
  type: "application/ld+json; charset=utf-8",
  text: async ({ origin }, files) => (await files.read(CONTEXT_PATH)).replaceAll(EXAMPLE_ORIGIN, origin),
};

/** Lets everybody read everything but the pieces that are parts of other pages. */
export const robots: PlainDocument = {
  type: "text/plain; charset=utf-8",
  text: (addresses) =>
    `User-agent: *\nDisallow: /fragments/\nDisallow: /embeds/\n\nSitemap: ${addresses.to("sitemap")}\n`,
};
