import type { ExecutionContext } from "hono";
import { Hono } from "hono/tiny";
import { embedFormat } from "./formats/embed.tsx";
import { fragmentFormat } from "./formats/fragment.tsx";
import { jsonFormat } from "./formats/json.ts";
import { pageFormat } from "./formats/page.tsx";
import { apiMiddleware } from "./http/api-middleware.ts";
import type { HttpError, ResponseFormat } from "./http/errors.ts";
import { respondFromCache } from "./http/fast-path.ts";
import { type AppContext, createHandler, readErrorContext } from "./http/handler.ts";
import { toResponse } from "./http/response.ts";
import { parseTraceparent } from "./http/traceparent.ts";
import { collaborationApi, collaborationsApi, organizationApi, organizationsApi } from "./routes/api.ts";
import { assets, images } from "./routes/assets.ts";
import { builder } from "./routes/builder.tsx";
import { datasetDescription } from "./routes/dataset.ts";
import { EMBEDS } from "./routes/embeds.tsx";
import { health } from "./routes/health.ts";
import { accessibilityPage, apiDocs, embeddingDocs, problemPage } from "./routes/help.tsx";
import { homePage } from "./routes/home.tsx";
import { feed, siteMap } from "./routes/machines.ts";
import { oembed } from "./routes/oembed.tsx";
import { openApi } from "./routes/openapi.ts";
import { collaborationPage, organizationPage } from "./routes/pages.tsx";
import { podletFallback, podletManifest } from "./routes/podlet.ts";
import { preflight } from "./routes/preflight.ts";
import { redirectToWebsite } from "./routes/redirect.ts";
import { securityTxt } from "./routes/security-txt.ts";
import { apiInfo, context, robots, staticDocument } from "./routes/static-documents.ts";
import { collaborationsTable, membershipsTable, organizationsTable } from "./routes/tables.ts";
import { PATHS } from "./urls.ts";

/** A fault as it is logged: without anything about the visitor but the trace that they chose to send. */
export interface ReportedFault {
  readonly kind: string;
  readonly reason: string;
  readonly traceparent?: string;
}

/** A Worker's handler of requests. */
export interface App {
  readonly fetch: (request: Request, env: object, context: ExecutionContext) => Response | Promise<Response>;
}

/** The service: what has been answered before, and else the list of its routes. */
export function createApp(service: AppContext, report: (fault: ReportedFault) => void): App {
  const app = new Hono({ strict: false });
  const refusing = (refusal: HttpError) => (c: { req: { raw: Request; url: string } }) => {
    const url = new URL(c.req.url);
    return toResponse(c.req.raw, faceOf(url.pathname).refuse(refusal, readErrorContext(url, service.publicOrigin)));
  };

  app.use("/api/*", apiMiddleware(service.publicOrigin));
  app.use(PATHS.datasetDescription, apiMiddleware(service.publicOrigin));

  app.get(PATHS.home, createHandler(homePage, service));
  app.get(PATHS.collaborationPage, createHandler(collaborationPage, service));
  app.get(PATHS.organizationPage, createHandler(organizationPage, service));
  app.get(PATHS.accessibility, createHandler(accessibilityPage, service));

  for (const { path, fragment, embed } of EMBEDS) {
    app.get(path.replace("/embeds/", "/fragments/"), createHandler(fragment, service));
    app.get(path, createHandler(embed, service));
  }
  app.get(PATHS.builder, createHandler(builder, service));
  app.get(PATHS.oembed, oembed(service));
  app.get(PATHS.collaborationOut, redirectToWebsite("collaborations", service));
  app.get(PATHS.organizationOut, redirectToWebsite("organizations", service));

  app.get(PATHS.collaborationsApi, createHandler(collaborationsApi, service));
  app.get(PATHS.collaborationApi, createHandler(collaborationApi, service));
  app.get(PATHS.organizationsApi, createHandler(organizationsApi, service));
  app.get(PATHS.organizationApi, createHandler(organizationApi, service));

  app.get(PATHS.collaborationsTable, createHandler(collaborationsTable, service));
  app.get(PATHS.organizationsTable, createHandler(organizationsTable, service));
  app.get(PATHS.membershipsTable, createHandler(membershipsTable, service));
  app.get(PATHS.openApi, createHandler(openApi, service));
  app.get(PATHS.apiRoot, staticDocument(apiInfo, service));
  app.get(PATHS.apiInfo, staticDocument(apiInfo, service));
  app.get(PATHS.context, staticDocument(context, service));
  app.get(PATHS.datasetDescription, createHandler(datasetDescription, service));
  app.get(PATHS.feed, createHandler(feed, service));
  app.get(PATHS.sitemap, createHandler(siteMap, service));
  app.get(PATHS.robots, staticDocument(robots, service));

  app.get(PATHS.apiDocs, createHandler(apiDocs, service));
  app.get(PATHS.problems, createHandler(problemPage, service));
  app.get(PATHS.embeddingDocs, createHandler(embeddingDocs, service));
  app.get(PATHS.podletManifest, podletManifest(service));
  app.get(PATHS.podletFallback, podletFallback(service));

  app.get(PATHS.health, health(service));
  app.get(PATHS.securityTxt, createHandler(securityTxt, service));
  app.get(PATHS.asset, assets(service));
  app.get(PATHS.image, images(service));
  app.get(PATHS.favicon, images(service));
  app.options("*", preflight);

  app.get("*", refusing({ kind: "not-found" }));
  app.all("*", refusing({ kind: "method-not-allowed" }));
  app.onError((error, c) => {
    const traceparent = parseTraceparent(c.req.raw);
    report({ kind: "fault", reason: error.stack ?? error.message, ...(traceparent !== undefined && { traceparent }) });
    return refusing({ kind: "fault" })(c);
  });
  return { fetch: (request, env, context) => respondFromCache(request, service) ?? app.fetch(request, env, context) };
}

/** The face that an address without a route, or with one that failed, says no with. */
function faceOf(path: string): ResponseFormat {
  // A proxy that doubles a slash or escapes a letter has still asked for a fragment, and must not get a whole page.
  const [folder = ""] = decoded(path).split("/").filter(Boolean);
  return FACES.get(folder) ?? pageFormat;
}

const FACES: ReadonlyMap<string, ResponseFormat> = new Map([
  ["api", jsonFormat],
  ["datasets", jsonFormat],
  ["embeds", embedFormat],
  ["fragments", fragmentFormat],
]);

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
