import type { Handler } from "hono";
import { ASSETS, contentType, LATEST_ALIASES } from "../assets.ts";
import { pageFormat } from "../formats/page.tsx";
import { CORS_HEADERS, transportHeaders } from "../http/errors.ts";
import { type AppContext, readErrorContext } from "../http/handler.ts";
import { bytesWithEtag, toResponse } from "../http/response.ts";
import { IMAGES, imagePath } from "../images.ts";

/** An address with a hash in it always answers with the same bytes, so it may be kept for ever. */
const FOR_EVER = "public, max-age=31536000, immutable";

/** An address without one follows us within minutes, and outlives our being away. */
const FIVE_MINUTES = "public, max-age=300, stale-while-revalidate=60, stale-if-error=86400";

/** A picture follows the title of the site, which changes once in years. */
const ONE_DAY = "public, max-age=86400, stale-while-revalidate=86400, stale-if-error=86400";

/** Answers with an asset. What is not on the list of assets is not looked for. */
export function assets(context: AppContext): Handler {
  return staticBytes(context, (named) => {
    const file = LATEST_ALIASES.get(named) ?? named;
    if (!ASSETS.has(file)) return undefined;
    return { path: `/assets/${file}`, cacheControl: file === named ? FOR_EVER : FIVE_MINUTES };
  });
}

/** Answers with a picture: what previews of links show, and icons for those who take no SVG. */
export function images(context: AppContext): Handler {
  // Browsers ask for the icon without being told to, and not in a folder.
  return staticBytes(context, (named) => {
    const path = imagePath(named || IMAGES.favicon);
    return path === undefined ? undefined : { path, cacheControl: ONE_DAY };
  });
}

/** Answers with what lies beside the script, as it lies there. */
function staticBytes(
  { publicOrigin, files }: AppContext,
  find: (file: string) => { readonly path: string; readonly cacheControl: string } | undefined,
): Handler {
  return async function answerBytes(c) {
    const errorContext = readErrorContext(new URL(c.req.url), publicOrigin);
    const found = find(c.req.param("file") ?? "");
    if (found === undefined) return toResponse(c.req.raw, pageFormat.refuse({ kind: "not-found" }, errorContext));
    const headers = {
      ...CORS_HEADERS,
      ...transportHeaders(errorContext.urls),
      "Content-Type": contentType(found.path),
      "Cache-Control": found.cacheControl,
    };
    return toResponse(c.req.raw, await bytesWithEtag(headers, await files.readBytes(found.path)));
  };
}
