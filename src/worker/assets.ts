import { BUILT_FILES, LOGO_FILES } from "../../.generated/assets.ts";

/** The publisher's logos that the current build has, by the last part of their addresses. */
export const LOGOS: readonly string[] = LOGO_FILES;

/** Unpinned names of the scripts for other sites' pages, which always give the current version. */
export const LATEST_ALIASES: ReadonlyMap<string, string> = new Map([
  ["embed.js", BUILT_FILES["embed.js"]],
  ["resize.js", BUILT_FILES["resize.js"]],
]);

const TYPES: Readonly<Record<string, string>> = {
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  svg: "image/svg+xml",
  png: "image/png",
  woff2: "font/woff2",
  zip: "application/zip",
  ico: "image/vnd.microsoft.icon",
};

/** The media type of an asset, by its extension. */
export function contentType(file: string): string {
  return TYPES[file.slice(file.lastIndexOf(".") + 1)] ?? "application/octet-stream";
}
