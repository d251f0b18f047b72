import type { Handler } from "hono";
import { contentType, LATEST_ALIASES } from "../assets.ts";
import { pageFormat } from "../formats/page.tsx";
import { CORS_HEADERS, transportHeaders } from "../http/errors.ts";
import { type AppContext, readErrorContext } from "../http/handler.ts";
import { bytesWithEtag, toResponse } from "../http/response.ts";
import { IMAGES } from "../images.ts";

/** An address with a hash in it always answers with the same bytes, so it may be kept for ever. */
const FOR_EVER = "public, max-age=31536000, immutable";

/** An address without one follows us within minutes, and outlives our being away. */
const FIVE_MINUTES = "public, max-age=300, stale-while-revalidate=60, stale-if-error=86400";

/** A picture follows the title of the site, which changes once in years. */
const ONE_DAY = "public, max-age=86400, stale-while-revalidate=86400, stale-if-error=86400";

/** The file of an address is one with a name like this, in the same folder beside the script. */
const FILE = /^[a-z]+(?:[.-][a-z0-9]+)*$/;

/** Answers with an asset; its name has the hash of its bytes, or is that of the current one. */
export function assets(context: AppContext): Handler {
  return staticFile(context, "/assets/", (file) => (LATEST_ALIASES.has(file) ? FIVE_MINUTES : FOR_EVER));
}

/** Answers with a picture: what previews of links show, and icons for those who take no SVG. */
export function images(context: AppContext): Handler {
  return staticFile(context, "/images/", () => ONE_DAY);
}

function staticFile(
  { publicOrigin, files }: AppContext,
  folder: string,
  cacheControl: (file: string) => string,
): Handler {
  return async function answerFile(c) {
    // Browsers ask for the icon without being told to, and not in a folder.
    const named = c.req.param("file") ?? IMAGES.favicon;
    const file = LATEST_ALIASES.get(named) ?? named;
    const errorContext = readErrorContext(new URL(c.req.url), publicOrigin);
    const bytes = FILE.test(file) ? await files.readBytes(folder + file) : undefined;
    if (bytes === undefined) return toResponse(c.req.raw, pageFormat.refuse({ kind: "not-found" }, errorContext));
    const headers = {
      ...CORS_HEADERS,
      ...transportHeaders(errorContext.urls),
      "Content-Type": contentType(file),
      "Cache-Control": cacheControl(named),
    };
    return toResponse(c.req.raw, await bytesWithEtag(headers, bytes));
  };
}
