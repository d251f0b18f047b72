import type { Handler } from "hono";
import { ASSETS, contentType, LATEST_ALIASES } from "../assets.ts";
import { type CachePolicy, createHeaders } from "../http/headers.ts";
import { bytesWithEtag, toResponse } from "../http/response.ts";
import type { AppContext } from "../http/route.ts";
import { IMAGES, imagePath } from "../images.ts";
import { integrationPath, isIntegration } from "../integrations.ts";

/** Responds with an asset. Only files of the list of assets are read. */
export function assets(context: AppContext): Handler {
  return staticFile(context, (name) => {
    const file = LATEST_ALIASES.get(name) ?? name;
    return ASSETS.has(file) ? [`/assets/${file}`, file === name ? "immutable" : "alias"] : undefined;
  });
}

/** Responds with a picture: what previews of links show, and icons for those who take no SVG. */
export function images(context: AppContext): Handler {
  // Browsers ask for the icon without being told to, and not in a folder.
  return staticFile(context, (name) => {
    const path = imagePath(name || IMAGES.favicon);
    return path === undefined ? undefined : [path, "image"];
  });
}

/** Responds with a file that other sites install, where the build of this service has it. */
export function integrations({ urls, files }: AppContext): Handler {
  return async function handleIntegration(c) {
    const file = c.req.param("file") ?? "";
    const bytes = isIntegration(file) ? await files.findBytes(integrationPath(file)) : undefined;
    if (bytes === undefined) return c.notFound();
    const headers = { ...createHeaders("file", "alias", urls), "Content-Type": contentType(file) };
    return toResponse(c.req.raw, await bytesWithEtag(headers, bytes));
  };
}

function staticFile(
  { urls, files }: AppContext,
  find: (name: string) => readonly [path: string, cache: CachePolicy] | undefined,
): Handler {
  return async function handleStaticFile(c) {
    const found = find(c.req.param("file") ?? "");
    if (found === undefined) return c.notFound();
    const [path, cache] = found;
    const headers = { ...createHeaders("file", cache, urls), "Content-Type": contentType(path) };
    return toResponse(c.req.raw, await bytesWithEtag(headers, await files.readBytes(path)));
  };
}
