import type { Handler } from "hono";
import { ASSETS, contentType, LATEST_ALIASES } from "../assets.ts";
import { pageFormat } from "../formats/page.tsx";
import { CORS_HEADERS, transportHeaders } from "../http/errors.ts";
import { type AppContext, readErrorContext } from "../http/handler.ts";
import { toResponse, withEtag } from "../http/response.ts";

/** An address with a hash in it always answers with the same bytes, so it may be kept for ever. */
const FOR_EVER = "public, max-age=31536000, immutable";

/** An address without one follows us within minutes, and outlives our being away. */
const FIVE_MINUTES = "public, max-age=300, stale-while-revalidate=60, stale-if-error=86400";

/** Answers with an asset. What is not on the list of assets is not looked for. */
export function assets({ publicOrigin, files }: AppContext): Handler {
  return async function answerAsset(c) {
    const named = c.req.param("file") ?? "";
    const refused = readErrorContext(new URL(c.req.url), publicOrigin);
    const file = LATEST_ALIASES.get(named) ?? named;
    if (!ASSETS.has(file)) return toResponse(c.req.raw, pageFormat.refuse({ kind: "not-found" }, refused));
    const headers = {
      ...CORS_HEADERS,
      ...transportHeaders(refused.urls),
      "Content-Type": contentType(file),
      "Cache-Control": file === named ? FOR_EVER : FIVE_MINUTES,
    };
    return toResponse(c.req.raw, await withEtag(headers, await files.read(`/assets/${file}`)));
  };
}
