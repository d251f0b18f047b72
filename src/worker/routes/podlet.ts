import type { Handler } from "hono";
import { renderFragmentError } from "../formats/fragment.tsx";
import { parseErrorContext } from "../http/errors.ts";
import { createHeaders, PODLET_VERSION } from "../http/headers.ts";
import { toResponse, withEtag } from "../http/response.ts";
import type { AppContext } from "../http/route.ts";
import { parseQuery } from "../query.ts";
import { languageQuery } from "../urls.ts";

/** The overview as a podlet: the manifest that a Podium layout is given the address of. `lang` is passed on. */
export function podletManifest({ urls }: AppContext): Handler {
  return async function handleManifest(c) {
    const query = languageQuery(parseQuery(["lang"], new URL(c.req.url).searchParams).params.lang);
    const manifest = {
      name: "samverkan",
      version: PODLET_VERSION,
      content: urls.fragment("overview", query),
      fallback: urls.url("podletFallback", query),
    };
    const headers = { ...createHeaders("file", "facts", urls), "Content-Type": "application/json" };
    return toResponse(c.req.raw, await withEtag(headers, JSON.stringify(manifest)));
  };
}

/** What a layout shows while we are away: a link to the page. */
export function podletFallback({ urls }: AppContext): Handler {
  return async function handleFallback(c) {
    const context = { ...parseErrorContext(c.req.raw, urls), onerror: "link", wrap: undefined } as const;
    const { status, body } = renderFragmentError({ kind: "not-found" }, context);
    return toResponse(c.req.raw, { status, headers: createHeaders("fragment", "facts", urls), body });
  };
}
