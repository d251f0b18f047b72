import type { Handler } from "hono";
import { renderFragmentError } from "../formats/fragment.tsx";
import { parseErrorContext } from "../http/errors.ts";
import { createHeaders, PODLET_VERSION } from "../http/headers.ts";
import { fileResponse, toResponse } from "../http/response.ts";
import type { AppContext } from "../http/route.ts";
import { parseQuery } from "../query.ts";
import { languageQuery } from "../urls.ts";

/**
 * The manifest of the overview as a podlet, for a Podium layout. Podium cannot fetch content whose address has a query, so the
 * layout's request sets the language of the content; `lang` here is that of the fallback.
 */
export function podletManifest({ urls }: AppContext): Handler {
  return async function handleManifest(c) {
    const query = languageQuery(parseQuery(["lang"], new URL(c.req.url).searchParams).params.lang);
    const manifest = {
      name: "samverkan",
      version: PODLET_VERSION,
      content: urls.fragment("overview"),
      fallback: urls.url("podletFallback", query),
    };
    const content = JSON.stringify(manifest);
    return fileResponse(c.req.raw, { type: "application/json", content, cache: "facts" }, urls);
  };
}

/** The fallback that a layout shows while the service is down: a link to the page. */
export function podletFallback({ urls }: AppContext): Handler {
  return async function handleFallback(c) {
    const context = { ...parseErrorContext(c.req.raw, urls), onerror: "link", wrap: undefined } as const;
    const { status, body } = renderFragmentError({ kind: "not-found" }, context);
    return toResponse(c.req.raw, { status, headers: createHeaders("fragment", "facts", urls), body });
  };
}
