import type { Handler } from "hono";
import { API_INFO } from "../api-info.ts";
import { createHeaders } from "../http/headers.ts";
import { toResponse, withEtag } from "../http/response.ts";
import type { AppContext } from "../http/route.ts";
import { EXAMPLE_ORIGIN } from "../static-files/docs-page.ts";
import type { StaticFiles } from "../static-files/static-files.ts";
import type { Urls } from "../urls.ts";

/** A document that needs no facts, only to know where it stands: it answers even when there is nothing to serve. */
export interface StaticDocument {
  readonly type: string;
  readonly text: (urls: Urls, files: StaticFiles) => string | Promise<string>;
}

/** Responds with a document that needs no facts. */
export function staticDocument({ type, text }: StaticDocument, { urls, files }: AppContext): Handler {
  return async function handleStaticDocument(c) {
    const headers = { ...createHeaders("file", "facts", urls), "Content-Type": type };
    return toResponse(c.req.raw, await withEtag(headers, await text(urls, files)));
  };
}

/** What the API is called, which version it is and where to go on (Svensk nationell REST API-profil, versions). */
export const apiInfo: StaticDocument = {
  type: "application/json; charset=utf-8",
  text: (urls) =>
    JSON.stringify({
      apiName: API_INFO.name,
      apiVersion: API_INFO.version,
      apiReleased: API_INFO.released,
      apiDocumentation: urls.url("apiDocs"),
      apiStatus: API_INFO.status,
      links: {
        self: urls.url("apiInfo"),
        openapi: urls.url("openApi"),
        collaborations: urls.url("collaborationsApi"),
        organizations: urls.url("organizationsApi"),
        memberships: urls.url("membershipsApi"),
        legalForms: urls.url("legalFormsApi"),
        areas: urls.url("areasApi"),
        collaborationsTable: urls.url("collaborationsTable"),
        organizationsTable: urls.url("organizationsTable"),
        membershipsTable: urls.url("membershipsTable"),
        context: urls.url("context"),
        dataset: urls.url("datasetDescription"),
        feed: urls.url("feed"),
        documentation: urls.url("apiDocs"),
      },
    }),
};

/** The path of the file that the context is in. */
export const CONTEXT_PATH = "/context.jsonld";

/** What the fields of the resources mean. */
export const jsonLdContext: StaticDocument = {
  type: "application/ld+json; charset=utf-8",
  text: async ({ origin }, files) => (await files.read(CONTEXT_PATH)).replaceAll(EXAMPLE_ORIGIN, origin),
};

/** Lets everybody read everything but the pieces that are parts of other pages. */
export const robots: StaticDocument = {
  type: "text/plain; charset=utf-8",
  text: (urls) => `User-agent: *\nDisallow: /fragments/\nDisallow: /embeds/\n\nSitemap: ${urls.url("sitemap")}\n`,
};
