import { Hono } from "hono";
import { PATHS } from "./addresses.ts";
import { respond } from "./answers/answer.ts";
import { apiFace } from "./answers/api-face.ts";
import type { Face, Refusal } from "./answers/face.ts";
import { fragmentFace } from "./answers/fragment-face.tsx";
import { pageFace } from "./answers/page-face.tsx";
import { accessibilityPage } from "./routes/accessibility-page.tsx";
import { collaborationApi, collaborationsApi, organizationApi, organizationsApi } from "./routes/api.ts";
import { assets } from "./routes/assets.ts";
import {
  collaborationFragment,
  collaborationsFragment,
  currentFragment,
  diagramFragment,
  matrixFragment,
  organizationFragment,
  overviewFragment,
} from "./routes/fragments.tsx";
import { health } from "./routes/health.ts";
import { homePage } from "./routes/home-page.tsx";
import { collaborationPage, organizationPage } from "./routes/pages.tsx";
import { preflight } from "./routes/preflight.ts";
import { securityTxt } from "./routes/security-txt.ts";
import { readRefused, type Service, serve } from "./routes/serve.ts";

/** The service as a list of its routes. */
export function createApp(service: Service, report: (fault: { kind: string; reason: string }) => void): Hono {
  const app = new Hono({ strict: false });
  const refusing = (refusal: Refusal) => (c: { req: { raw: Request; url: string } }) => {
    const url = new URL(c.req.url);
    return respond(c.req.raw, faceOf(url.pathname).refuse(refusal, readRefused(url, service.publicOrigin)));
  };

  app.get(PATHS.home, serve(homePage, service));
  app.get(PATHS.collaborationPage, serve(collaborationPage, service));
  app.get(PATHS.organizationPage, serve(organizationPage, service));
  app.get(PATHS.accessibility, serve(accessibilityPage, service));

  app.get(PATHS.overviewFragment, serve(overviewFragment, service));
  app.get(PATHS.collaborationsFragment, serve(collaborationsFragment, service));
  app.get(PATHS.collaborationFragment, serve(collaborationFragment, service));
  app.get(PATHS.organizationFragment, serve(organizationFragment, service));
  app.get(PATHS.currentFragment, serve(currentFragment, service));
  app.get(PATHS.matrixFragment, serve(matrixFragment, service));
  app.get(PATHS.diagramFragment, serve(diagramFragment, service));

  app.get(PATHS.collaborationsApi, serve(collaborationsApi, service));
  app.get(PATHS.collaborationApi, serve(collaborationApi, service));
  app.get(PATHS.organizationsApi, serve(organizationsApi, service));
  app.get(PATHS.organizationApi, serve(organizationApi, service));

  app.get(PATHS.health, health(service));
  app.get(PATHS.securityTxt, serve(securityTxt, service));
  app.get(PATHS.asset, assets(service));
  app.options("*", preflight);

  app.get("*", refusing({ kind: "not-found" }));
  app.all("*", refusing({ kind: "method-not-allowed" }));
  app.onError((error, c) => {
    report({ kind: "fault", reason: error.stack ?? error.message });
    return refusing({ kind: "fault" })(c);
  });
  return app;
}

/** The face that an address without a route, or with one that failed, says no with. */
function faceOf(path: string): Face {
  if (path.startsWith("/api/")) return apiFace;
  return path.startsWith("/fragments/") ? fragmentFace : pageFace;
}
