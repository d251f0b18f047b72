import type { Handler } from "hono";
import { BUILT_FILES } from "../../../.generated/assets.ts";
import { contentType, LATEST_ALIASES } from "../assets.ts";
import type { CachePolicy } from "../http/headers.ts";
import { fileResponse } from "../http/response.ts";
import type { AppContext } from "../http/route.ts";
import { IMAGES, imagePath } from "../images.ts";

/** The file names of assets of any build, of logos, and of files that other sites install. */
const KNOWN = /^[a-z-]+\.(?:[0-9a-f]{16}\.[a-z]+|zip)$/;

/** Responds with an asset: one of this build, which has to be there, or one that was given out before. */
export function assets(context: AppContext): Handler {
  return staticFile(context, (name) => {
    const file = LATEST_ALIASES.get(name) ?? name;
    if (!KNOWN.test(file)) return undefined;
    return [`/assets/${file}`, file !== name || file.endsWith(".zip") ? "alias" : "immutable"];
  });
}

/** Responds with a picture: link previews, and icons for clients without SVG. */
export function images(context: AppContext): Handler {
  // Browsers request /favicon.ico by themselves.
  return staticFile(context, (name) => {
    const path = imagePath(name || IMAGES.favicon);
    return path === undefined ? undefined : [path, "image"];
  });
}

/** Whether the build has to have a file: that it is not there is a fault of ours. */
function isRequired(path: string): boolean {
  return path.startsWith("/images") || Object.values(BUILT_FILES).some((file) => path.endsWith(file));
}

function staticFile(
  { urls, files }: AppContext,
  find: (name: string) => readonly [path: string, cache: CachePolicy] | undefined,
): Handler {
  return async function handleStaticFile(c) {
    const found = find(c.req.param("file") ?? "");
    if (found === undefined) return c.notFound();
    const [path, cache] = found;
    const content = await (isRequired(path) ? files.readBytes(path) : files.findBytes(path));
    if (content === undefined) return c.notFound();
    return fileResponse(c.req.raw, { type: contentType(path), content, cache }, urls);
  };
}
