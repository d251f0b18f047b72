import type { Handler } from "hono";
import { API_INFO } from "../api-info.ts";
import { fileResponse } from "../http/response.ts";
import type { AppContext } from "../http/route.ts";
import { EXAMPLE_ORIGIN } from "../static-files/docs-page.ts";
import type { StaticFiles } from "../static-files/static-files.ts";
import type { Urls } from "../urls.ts";

/** A document that depends on the origin only, so that it is available even without a release. */
export interface StaticDocument {
  readonly type: string;
  readonly text: (urls: Urls, files: StaticFiles) => string | Promise<string>;
}

/** Responds with a static document. */
export function staticDocument({ type, text }: StaticDocument, { urls, files }: AppContext): Handler {
  return async function handleStaticDocument(c) {
    return fileResponse(c.req.raw, { type, content: await text(urls, files), cache: "facts" }, urls);
  };
}

/** The name and version of the API, with links (Svensk nationell REST API-profil, versions). */
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

/** The path of the file with the context. */
export const CONTEXT_PATH = "/context.jsonld";

/** The JSON-LD context of the resources. */
export const jsonLdContext: StaticDocument = {
  type: "application/ld+json; charset=utf-8",
  text: async ({ origin }, files) => (await files.read(CONTEXT_PATH)).replaceAll(EXAMPLE_ORIGIN, origin),
};

/** Allows everything except fragments and embeds, which are parts of other pages. */
export const robots: StaticDocument = {
  type: "text/plain; charset=utf-8",
  text: (urls) => `User-agent: *\nDisallow: /fragments/\nDisallow: /embeds/\n\nSitemap: ${urls.url("sitemap")}\n`,
};
