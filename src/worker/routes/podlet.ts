import type { Handler } from "hono";
import { PODLET_VERSION } from "../embedding/podlet-version.ts";
import { fragmentFormat } from "../formats/fragment.tsx";
import { CORS_HEADERS, DATA_CACHING, transportHeaders } from "../http/errors.ts";
import { type AppContext, readErrorContext } from "../http/handler.ts";
import { toResponse, withEtag } from "../http/response.ts";
import { languageQuery } from "../urls.ts";

/** The overview as a podlet: a manifest that a Podium layout is given the address of. `lang` is handed on. */
export function podletManifest({ publicOrigin }: AppContext): Handler {
  return async function answerManifest(c) {
    const { urls, language } = readErrorContext(new URL(c.req.url), publicOrigin);
    const query = languageQuery(language);
    const manifest = {
      name: "samverkan",
      version: PODLET_VERSION,
      content: urls.url("overviewFragment", query),
      fallback: urls.url("podletFallback", query),
    };
    const headers = { ...CORS_HEADERS, ...transportHeaders(urls), "Content-Type": "application/json" };
    return toResponse(
      c.req.raw,
      await withEtag({ ...headers, "Cache-Control": DATA_CACHING }, JSON.stringify(manifest)),
    );
  };
}

/** What a layout keeps for the day that we are away: a link to the page. */
export function podletFallback({ publicOrigin }: AppContext): Handler {
  return async function answerFallback(c) {
    const refused = readErrorContext(new URL(c.req.url), publicOrigin);
    const answer = fragmentFormat.refuse({ kind: "not-found" }, { ...refused, onerror: "link", wrap: undefined });
    return toResponse(c.req.raw, { ...answer, headers: { ...answer.headers, "Cache-Control": DATA_CACHING } });
  };
}
