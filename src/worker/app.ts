import type { Context, ExecutionContext } from "hono";
import { Hono } from "hono/tiny";
import { embedRoute } from "./formats/embed.tsx";
import { fragmentRoute } from "./formats/fragment.tsx";
import { renderError } from "./formats/render-error.ts";
import { checkIfMatch, echoTraceparent, refuseContent } from "./http/api-middleware.ts";
import { HttpException, STATUS } from "./http/errors.ts";
import { createHandler, respondFromCache } from "./http/handler.ts";
import type { AppContext, Env } from "./http/route.ts";
import { parseTraceparent } from "./http/traceparent.ts";
import { collaborationApi, collaborationsApi, organizationApi, organizationsApi } from "./routes/api.ts";
import { assets, images } from "./routes/assets.ts";
import { builder } from "./routes/builder.tsx";
import { datasetDescription } from "./routes/dataset.ts";
import { accessibilityPage, apiDocs, embeddingDocs, privacyPage, problemPage } from "./routes/docs.tsx";
import { editorForm } from "./routes/editor-form.ts";
import { feed } from "./routes/feed.ts";
import { health } from "./routes/health.ts";
import { homePage } from "./routes/home.tsx";
import { membershipsApi } from "./routes/memberships.ts";
import { oembed } from "./routes/oembed.tsx";
import { openApi } from "./routes/openapi.ts";
import { collaborationPage, diagramPage, matrixPage, organizationPage } from "./routes/pages.tsx";
import { podletFallback, podletManifest } from "./routes/podlet.ts";
import { preflight } from "./routes/preflight.ts";
import { redirectToWebsite } from "./routes/redirect.ts";
import { securityTxt } from "./routes/security-txt.ts";
import { sitemap } from "./routes/sitemap.ts";
import { apiInfo, jsonLdContext, robots, staticDocument } from "./routes/static-documents.ts";
import { collaborationsTable, membershipsTable, organizationsTable } from "./routes/tables.ts";
import { areaApi, areasApi, legalFormApi, legalFormsApi } from "./routes/vocabularies.ts";
import { EMBEDS, FRAGMENTS, PATHS } from "./urls.ts";
import { VIEWS } from "./views.tsx";

/** A fault as it is logged: nothing about the visitor except a `traceparent` that the client sent. */
interface LoggedFault {
  readonly kind: string;
  readonly reason: string;
  readonly traceparent?: string;
}

/** The handler of a Worker. */
export interface App {
  readonly fetch: (request: Request, env: object, context: ExecutionContext) => Response | Promise<Response>;
}

/**
 * Creates the service: the list of routes behind the cache of rendered responses (http/response-cache.ts). In front of the
 * Worker is Cloudflare's cache (http/edge-cache.ts); behind the routes is the cache of releases (store/store.ts).
 */
export function createApp(context: AppContext, log: (fault: LoggedFault) => void): App {
  const app = new Hono<Env>({ strict: false });

  for (const path of ["/api/*", PATHS.datasetDescription, PATHS.feed]) {
    app.use(path, echoTraceparent, checkIfMatch, refuseContent);
  }

  app.get(PATHS.home, createHandler(homePage, context));
  app.get(PATHS.collaborationPage, createHandler(collaborationPage, context));
  app.get(PATHS.organizationPage, createHandler(organizationPage, context));
  app.get(PATHS.matrix, createHandler(matrixPage, context));
  app.get(PATHS.diagram, createHandler(diagramPage, context));

  for (const view of VIEWS) {
    app.get(FRAGMENTS + view.path, createHandler(fragmentRoute(view), context));
    app.get(EMBEDS + view.path, createHandler(embedRoute(view), context));
  }
  app.get(PATHS.builder, createHandler(builder, context));
  app.get(PATHS.oembed, oembed(context));
  app.get(PATHS.collaborationOut, redirectToWebsite("collaborations", context));
  app.get(PATHS.organizationOut, redirectToWebsite("organizations", context));

  app.get(PATHS.collaborationsApi, createHandler(collaborationsApi, context));
  app.get(PATHS.collaborationApi, createHandler(collaborationApi, context));
  app.get(PATHS.organizationsApi, createHandler(organizationsApi, context));
  app.get(PATHS.organizationApi, createHandler(organizationApi, context));
  app.get(PATHS.membershipsApi, createHandler(membershipsApi, context));
  app.get(PATHS.legalFormsApi, createHandler(legalFormsApi, context));
  app.get(PATHS.legalFormApi, createHandler(legalFormApi, context));
  app.get(PATHS.areasApi, createHandler(areasApi, context));
  app.get(PATHS.areaApi, createHandler(areaApi, context));
  app.get(PATHS.collaborationsTable, createHandler(collaborationsTable, context));
  app.get(PATHS.organizationsTable, createHandler(organizationsTable, context));
  app.get(PATHS.membershipsTable, createHandler(membershipsTable, context));
  app.get(PATHS.openApi, createHandler(openApi, context));
  app.get(PATHS.apiRoot, staticDocument(apiInfo, context));
  app.get(PATHS.apiInfo, staticDocument(apiInfo, context));
  app.get(PATHS.context, staticDocument(jsonLdContext, context));

  app.get(PATHS.datasetDescription, createHandler(datasetDescription, context));
  app.get(PATHS.feed, createHandler(feed, context));
  app.get(PATHS.sitemap, createHandler(sitemap, context));
  app.get(PATHS.robots, staticDocument(robots, context));

  app.get(PATHS.accessibility, createHandler(accessibilityPage, context));
  app.get(PATHS.privacy, createHandler(privacyPage, context));
  app.get(PATHS.apiDocs, createHandler(apiDocs, context));
  app.get(PATHS.problems, createHandler(problemPage, context));
  app.get(PATHS.embeddingDocs, createHandler(embeddingDocs, context));
  app.get(PATHS.podletManifest, podletManifest(context));
  app.get(PATHS.podletFallback, podletFallback(context));

  app.get(PATHS.editorForm, editorForm(context));
  app.get(PATHS.editorFormFile, editorForm(context));
  app.get(PATHS.health, health(context));
  app.get(PATHS.securityTxt, createHandler(securityTxt, context));
  app.get(PATHS.asset, assets(context));
  app.get(PATHS.image, images(context));
  app.get(PATHS.favicon, images(context));
  app.options("*", preflight);

  app.notFound(async (c) => {
    const isRead = c.req.method === "GET" || c.req.method === "HEAD";
    const isThere = !isRead && (await exists(c));
    return renderError(c, { kind: isThere ? "method-not-allowed" : "not-found" }, context);
  });
  /** Whether the URL exists: 405 is only for URLs that can be read (RFC 9110, section 15.5.6). */
  const exists = async (c: Context<Env>) => {
    const { status } = await app.fetch(new Request(c.req.url, { method: "HEAD" }), c.env, c.executionCtx);
    return status !== STATUS["not-found"];
  };
  app.onError((error, c) => {
    if (error instanceof HttpException) return renderError(c, error.error, context);
    const traceparent = parseTraceparent(c.req.raw);
    log({ kind: "fault", reason: error.stack ?? error.message, ...(traceparent !== undefined && { traceparent }) });
    return renderError(c, { kind: "fault" }, context);
  });
  return {
    fetch: (request, env, execution) => respondFromCache(request, context) ?? app.fetch(request, env, execution),
  };
}
