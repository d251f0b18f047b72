import type { ErrorRenderer } from "../http/errors.ts";
import type { Format } from "../http/headers.ts";
import { renderEmbedError } from "./embed.tsx";
import { renderFragmentError } from "./fragment.tsx";
import { renderJsonError } from "./json.ts";
import { oembedErrorRenderer } from "./oembed.ts";
import { renderPageError } from "./page.tsx";
import { renderTextError } from "./text.ts";

/** How each format renders errors. */
export const ERROR_RENDERERS: Readonly<Record<Format, ErrorRenderer>> = {
  page: renderPageError,
  "scripted-page": renderPageError,
  builder: renderPageError,
  file: renderPageError,
  fragment: renderFragmentError,
  embed: renderEmbedError,
  json: renderJsonError,
  "oembed-json": oembedErrorRenderer("json"),
  "oembed-xml": oembedErrorRenderer("xml"),
  text: renderTextError,
};

/** The format of errors at an address without a route, by the first part of its path. */
export function formatOfPath(path: string): Format {
  // A proxy that doubles a slash, escapes a letter or changes its case has still asked for a fragment, not for a page.
  const [folder = ""] = decode(path).toLowerCase().split("/").filter(Boolean);
  return FORMATS.get(folder) ?? "page";
}

const FORMATS: ReadonlyMap<string, Format> = new Map([
  ["api", "json"],
  ["datasets", "json"],
  ["embeds", "embed"],
  ["feed.atom", "json"],
  ["fragments", "fragment"],
]);

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
