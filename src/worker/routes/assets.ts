import type { Handler } from "hono";
import { ASSETS, contentType, LATEST_ALIASES } from "../assets.ts";
import type { AppContext } from "../http/handler.ts";
import { createHeaders } from "../http/headers.ts";
import { toResponse, withEtag } from "../http/response.ts";

/** Responds with an asset. Only files of the list of assets are read. */
export function assets({ urls, files }: AppContext): Handler {
  return async function handleAsset(c) {
    const name = c.req.param("file") ?? "";
    const file = LATEST_ALIASES.get(name) ?? name;
    if (!ASSETS.has(file)) return c.notFound();
    const headers = createHeaders("file", file === name ? "immutable" : "alias", urls);
    const body = await files.read(`/assets/${file}`);
    return toResponse(c.req.raw, await withEtag({ ...headers, "Content-Type": contentType(file) }, body));
  };
}
