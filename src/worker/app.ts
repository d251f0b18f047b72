import type { ExecutionContext } from "hono";
import { Hono } from "hono/tiny";
import { PATHS } from "./addresses.ts";
import { respond } from "./answers/answer.ts";
import { apiFace } from "./answers/api-face.ts";
import { embedFace } from "./answers/embed-face.tsx";
import type { Face, Refusal } from "./answers/face.ts";
import { fragmentFace } from "./answers/fragment-face.tsx";
import { pageFace } from "./answers/page-face.tsx";
import { traceOf } from "./answers/trace.ts";
import { collaborationApi, collaborationsApi, organizationApi, organizationsApi } from "./routes/api.ts";
import { assets } from "./routes/assets.ts";
import { builder } from "./routes/builder.tsx";
import { datasetDescription } from "./routes/dataset.ts";
import { programsDoor } from "./routes/door.ts";
import { EMBEDS } from "./routes/embeds.tsx";
import { health } from "./routes/health.ts";
import { accessibilityPage, apiDocs, embeddingDocs, problemPage } from "./routes/help.tsx";
import { homePage } from "./routes/home-page.tsx";
import { feed, siteMap } from "./routes/machines.ts";
import { oembed } from "./routes/oembed.tsx";
import { openApi } from "./routes/openapi.ts";
import { out } from "./routes/out.ts";
import { collaborationPage, organizationPage } from "./routes/pages.tsx";
import { apiInfo, context, plain, robots } from "./routes/plain.ts";
import { podletFallback, podletManifest } from "./routes/podlet.ts";
import { preflight } from "./routes/preflight.ts";
import { recalled } from "./routes/recall.ts";
import { securityTxt } from "./routes/security-txt.ts";
import { readRefused, type Service, serve } from "./routes/serve.ts";
import { collaborationsTable, membershipsTable, organizationsTable } from "./routes/tables.ts";

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
export function createApp(service: Service, report: (fault: ReportedFault) => void): App {
  const app = new Hono({ strict: false });
  const refusing = (refusal: Refusal) => (c: { req: { raw: Request; url: string } }) => {
    const url = new URL(c.req.url);
    return respond(c.req.raw, faceOf(url.pathname).refuse(refusal, readRefused(url, service.publicOrigin)));
  };

  app.use("/api/*", programsDoor(service.publicOrigin));
  app.use(PATHS.datasetDescription, programsDoor(service.publicOrigin));

  app.get(PATHS.home, serve(homePage, service));
  app.get(PATHS.collaborationPage, serve(collaborationPage, service));
  app.get(PATHS.organizationPage, serve(organizationPage, service));
  app.get(PATHS.accessibility, serve(accessibilityPage, service));

  for (const { path, fragment, embed } of EMBEDS) {
    app.get(path.replace("/embeds/", "/fragments/"), serve(fragment, service));
    app.get(path, serve(embed, service));
  }
  app.get(PATHS.builder, serve(builder, service));
  app.get(PATHS.oembed, oembed(service));
  app.get(PATHS.collaborationOut, out("collaborations", service));
  app.get(PATHS.organizationOut, out("organizations", service));

  app.get(PATHS.collaborationsApi, serve(collaborationsApi, service));
  app.get(PATHS.collaborationApi, serve(collaborationApi, service));
  app.get(PATHS.organizationsApi, serve(organizationsApi, service));
  app.get(PATHS.organizationApi, serve(organizationApi, service));

  app.get(PATHS.collaborationsTable, serve(collaborationsTable, service));
  app.get(PATHS.organizationsTable, serve(organizationsTable, service));
  app.get(PATHS.membershipsTable, serve(membershipsTable, service));
  app.get(PATHS.openApi, serve(openApi, service));
  app.get(PATHS.apiRoot, plain(apiInfo, service));
  app.get(PATHS.apiInfo, plain(apiInfo, service));
  app.get(PATHS.context, plain(context, service));
  app.get(PATHS.datasetDescription, serve(datasetDescription, service));
  app.get(PATHS.feed, serve(feed, service));
  app.get(PATHS.sitemap, serve(siteMap, service));
  app.get(PATHS.robots, plain(robots, service));

  app.get(PATHS.apiDocs, serve(apiDocs, service));
  app.get(PATHS.problems, serve(problemPage, service));
  app.get(PATHS.embeddingDocs, serve(embeddingDocs, service));
  app.get(PATHS.podletManifest, podletManifest(service));
  app.get(PATHS.podletFallback, podletFallback(service));

  app.get(PATHS.health, health(service));
  app.get(PATHS.securityTxt, serve(securityTxt, service));
  app.get(PATHS.asset, assets(service));
  app.options("*", preflight);

  app.get("*", refusing({ kind: "not-found" }));
  app.all("*", refusing({ kind: "method-not-allowed" }));
  app.onError((error, c) => {
    const traceparent = traceOf(c.req.raw);
    report({ kind: "fault", reason: error.stack ?? error.message, ...(traceparent !== undefined && { traceparent }) });
    return refusing({ kind: "fault" })(c);
  });
  return { fetch: (request, env, context) => recalled(request, service) ?? app.fetch(request, env, context) };
}

/** The face that an address without a route, or with one that failed, says no with. */
function faceOf(path: string): Face {
  // A proxy that doubles a slash or escapes a letter has still asked for a fragment, and must not get a whole page.
  const [folder = ""] = decoded(path).split("/").filter(Boolean);
  return FACES.get(folder) ?? pageFace;
}

const FACES: ReadonlyMap<string, Face> = new Map([
  ["api", apiFace],
  ["datasets", apiFace],
  ["embeds", embedFace],
  ["fragments", fragmentFace],
]);

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
