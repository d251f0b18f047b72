import type { Language } from "../../domain/text.ts";
import type { InvalidParameter, Params } from "../query.ts";
import type { Urls } from "../urls.ts";
import type { CachedResponse } from "./response.ts";

/** Why a request gets no document. */
export type HttpError =
  | { readonly kind: "bad-request"; readonly problems: readonly InvalidParameter[] }
  | { readonly kind: "not-found" }
  | { readonly kind: "method-not-allowed" }
  | { readonly kind: "not-acceptable"; readonly types: readonly string[] }
  | { readonly kind: "unsupported-media-type" }
  | { readonly kind: "unavailable" }
  | { readonly kind: "fault" };

/** The status of each refusal (RFC 9110, section 15). */
export const STATUS: Readonly<Record<HttpError["kind"], number>> = {
  "bad-request": 400,
  "not-found": 404,
  "method-not-allowed": 405,
  "not-acceptable": 406,
  "unsupported-media-type": 415,
  unavailable: 503,
  fault: 500,
};

/** What a refusal needs to know of the request that it refuses. */
export interface ErrorContext {
  readonly language: Language;
  readonly urls: Urls;
  /** The path that was asked for, without its query. */
  readonly path: string;
  readonly onerror: Params<"onerror">["onerror"];
  readonly scheme: Params<"scheme">["scheme"];
  readonly wrap: string | undefined;
}

/** A kind of document: the headers that all of its answers have, and how it says no. */
export interface ResponseFormat {
  readonly headers: CachedResponse["headers"];
  readonly refuse: (refusal: HttpError, refused: ErrorContext) => CachedResponse;
}

/** Methods that the service takes; it is for reading only. */
export const METHODS = "GET, HEAD, OPTIONS";

/** Facts: fresh for a minute, and served stale by caches while we are asked again or are away. */
export const DATA_CACHING = "public, max-age=60, stale-while-revalidate=60, stale-if-error=86400";

const NO_STORE = "no-store";

/** An address that may come to life with the next release. */
const NOT_FOUND_CACHE = "public, max-age=30";

/** Seconds after which a client may ask again when there is nothing to serve; KV is left alone for five. */
const RETRY_AFTER = "10";

/**
 * Tells browsers that reached us by https to come back by https only (RFC 6797). Without subdomains: we may stand on a
 * subdomain of a municipality, but never speak for the others.
 */
export function transportHeaders({ origin }: Urls): CachedResponse["headers"] {
  return origin.startsWith("https:") ? { "Strict-Transport-Security": "max-age=31536000" } : {};
}

/** The headers that depend on why a request is refused, and on how it came. */
export function errorHeaders(refusal: HttpError, { urls }: ErrorContext): CachedResponse["headers"] {
  return { ...transportHeaders(urls), ...reasonHeaders(refusal) };
}

function reasonHeaders(refusal: HttpError): CachedResponse["headers"] {
  switch (refusal.kind) {
    case "not-found":
      return { "Cache-Control": NOT_FOUND_CACHE };
    case "unavailable":
      return { "Cache-Control": NO_STORE, "Retry-After": RETRY_AFTER };
    case "method-not-allowed":
      return { "Cache-Control": NO_STORE, Allow: METHODS };
    default:
      return { "Cache-Control": NO_STORE };
  }
}

/** On every answer: no guessing of types, no telling other sites where a reader came from. */
const COMMON_HEADERS = { "X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer" } as const;

/** For what other sites may read and show: fragments, the API, assets. */
export const CORS_HEADERS = {
  ...COMMON_HEADERS,
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Expose-Headers": "ETag, Link, X-Samverkan-Release, X-Samverkan-Source, traceparent",
  "Cross-Origin-Resource-Policy": "cross-origin",
} as const;

/** For documents that a browser opens by themselves: nothing runs, nothing is loaded but our stylesheet. */
export const PAGE_HEADERS = {
  ...COMMON_HEADERS,
  "Content-Security-Policy":
    "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=(), browsing-topics=()",
  "Cross-Origin-Opener-Policy": "same-origin",
} as const;

/**
 * What the documents in frames may load and run: our own files. Beside `'self'` the public origin is named, because for
 * WebKit (WebKitGTK 2.50, Safari 26) `'self'` matches nothing in a frame that is sandboxed without `allow-same-origin`.
 */
export function embedPolicy({ origin }: Urls): CachedResponse["headers"] {
  const own = `'self' ${origin}`;
  return {
    "Content-Security-Policy": `default-src 'none'; style-src ${own}; script-src ${own}; img-src ${own}; base-uri 'none'; form-action 'none'; frame-ancestors *`,
  };
}

/**
 * For the documents in other sites' frames: any page may hold them, on intranets and from files too. The last header
 * lets pages hold them that are themselves isolated from other origins. Their policy depends on the origin.
 */
export const EMBED_HEADERS = {
  ...CORS_HEADERS,
  "Permissions-Policy": "camera=(), geolocation=(), microphone=(), browsing-topics=()",
  "Cross-Origin-Embedder-Policy": "require-corp",
} as const;
