import type { Context } from "hono";
import {
  createErrorHeaders,
  type ErrorContext,
  type ErrorRenderer,
  type HttpError,
  parseErrorContext,
  STATUS,
} from "../http/errors.ts";
import type { Format } from "../http/headers.ts";
import { type CachedResponse, encode, toResponse } from "../http/response.ts";
import type { AppContext, Env } from "../http/route.ts";
import { renderEmbedError } from "./embed.tsx";
import { renderFragmentError } from "./fragment.tsx";
import { renderJsonError } from "./json.ts";
import { oembedErrorRenderer } from "./oembed.ts";
import { renderPageError } from "./page.tsx";

/** How each format renders errors. */
const ERROR_RENDERERS: Readonly<Record<Format, ErrorRenderer>> = {
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

/** The response of an error, in the format of its route; without a route, in the format that its path promises. */
export async function renderError(c: Context<Env>, error: HttpError, { store, urls }: AppContext): Promise<Response> {
  const request = c.req.raw;
  const format = c.get("format") ?? formatOfPath(new URL(request.url).pathname);
  const handle = needsPublisher(format, error)
    ? await store.getRelease((work) => c.executionCtx.waitUntil(work))
    : undefined;
  const publisherInfo = await handle?.release.publisherInfo();
  return toResponse(request, ERROR_RENDERERS[format](error, { ...parseErrorContext(request, urls), publisherInfo }));
}

/** A page about an error has the header and the footer of every page, unless it is the facts for them that are missing. */
function needsPublisher(format: Format, { kind }: HttpError): boolean {
  return ["page", "scripted-page", "builder"].includes(format) && kind !== "unavailable" && kind !== "fault";
}

/** The format of errors at an address without a route, by the first part of its path. */
function formatOfPath(path: string): Format {
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

/** Renders an error of the small text files that programs look for. */
function renderTextError(error: HttpError, context: ErrorContext): CachedResponse {
  return {
    status: STATUS[error.kind],
    headers: createErrorHeaders("text", error, context),
    body: encode(`${STATUS[error.kind]} ${error.kind}\n`),
  };
}
