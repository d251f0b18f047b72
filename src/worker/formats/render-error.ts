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

/** Renders the response of an error, in the format of its route, or without a route in that of its path. */
export async function renderError(c: Context<Env>, error: HttpError, { store, urls }: AppContext): Promise<Response> {
  const request = c.req.raw;
  const format = c.get("format") ?? formatOfPath(new URL(request.url).pathname);
  const handle = needsPublisher(format, error) ? await store.getRelease(c.executionCtx) : undefined;
  const publisherInfo = handle?.release.publisherInfo;
  return toResponse(request, ERROR_RENDERERS[format](error, { ...parseErrorContext(request, urls), publisherInfo }));
}

/** Whether an error has a page with header and footer, which need the publisher; not if there is no release. */
function needsPublisher(format: Format, { kind }: HttpError): boolean {
  return ["page", "scripted-page", "builder"].includes(format) && kind !== "unavailable" && kind !== "fault";
}

/** The format of errors at a path without a route, by its first segment. */
function formatOfPath(path: string): Format {
  // Normalized, because a proxy may double a slash, escape a letter or change the case of a path.
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

/** Renders an error as plain text. */
function renderTextError(error: HttpError, context: ErrorContext): CachedResponse {
  return {
    status: STATUS[error.kind],
    headers: createErrorHeaders("text", error, context),
    body: encode(`${STATUS[error.kind]} ${error.kind}\n`),
  };
}
