import type { Urls } from "../urls.ts";

/** The version of the podlet's manifest; a new one makes layouts read it again. */
export const PODLET_VERSION = "1";

/** Response headers by name. */
export type HeaderFields = Readonly<Record<string, string>>;

/** The formats of responses: their headers, and how their errors are rendered. CSV, RDF and Atom are `json` with another type. */
export type Format = keyof typeof FORMAT_HEADERS;

/** How long a response may be cached. */
export type CachePolicy = keyof typeof CACHE_CONTROL;

/** The accepted methods; the service is read-only. */
export const METHODS = "GET, HEAD, OPTIONS";

/**
 * Creates the headers of a response, from its format, its cache policy and the public origin. Strict-Transport-Security (RFC
 * 6797) is without includeSubDomains, because the service may be on a subdomain of a municipality.
 */
export function createHeaders(format: Format, cache: CachePolicy, { origin }: Urls): HeaderFields {
  return {
    ...FORMAT_HEADERS[format],
    ...(format === "embed" && { "Content-Security-Policy": embedPolicy(origin) }),
    ...(origin.startsWith("https:") && { "Strict-Transport-Security": "max-age=31536000" }),
    "Cache-Control": CACHE_CONTROL[cache],
  };
}

const CACHE_CONTROL = {
  // Fresh for a minute; caches serve it stale while they revalidate or the service is down.
  facts: "public, max-age=60, stale-while-revalidate=60, stale-if-error=86400",
  // Short, because the next release may have the document.
  "not-found": "public, max-age=30",
  "no-store": "no-store",
  // The URL has a hash of the content.
  immutable: "public, max-age=31536000, immutable",
  // The URL always gives the current version.
  alias: "public, max-age=300, stale-while-revalidate=60, stale-if-error=86400",
  // The picture follows the title of the site, which changes once in years.
  image: "public, max-age=86400, stale-while-revalidate=86400, stale-if-error=86400",
} as const;

/** On every response: no type sniffing, no referrer. */
const COMMON = { "X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer" } as const;

/** For responses that other sites may read: fragments, the API, assets. */
export const CORS_HEADERS = {
  ...COMMON,
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Expose-Headers": "ETag, Link, X-Samverkan-Release, X-Samverkan-Source, traceparent",
  "Cross-Origin-Resource-Policy": "cross-origin",
} as const;

const HTML = { "Content-Type": "text/html; charset=utf-8" } as const;

const PERMISSIONS = "camera=(), geolocation=(), microphone=(), browsing-topics=()";

/** The headers of a page of our own, with a content security policy of these sources. */
function pageHeaders(sources: string): HeaderFields {
  return {
    ...COMMON,
    "Content-Security-Policy": `default-src 'none'; style-src 'self'; img-src 'self'; ${sources}base-uri 'none'; form-action 'self'; frame-ancestors 'self'`,
    "Permissions-Policy": PERMISSIONS,
    "Cross-Origin-Opener-Policy": "same-origin",
    ...HTML,
  };
}

/**
 * The policy of documents in frames: only our own files. Beside `'self'` the public origin is named, because for
 * WebKit (WebKitGTK 2.50, Safari 26) `'self'` matches nothing in a frame that is sandboxed without `allow-same-origin`.
 */
function embedPolicy(origin: string): string {
  const ownSources = `'self' ${origin}`;
  return `default-src 'none'; style-src ${ownSources}; script-src ${ownSources}; img-src ${ownSources}; base-uri 'none'; form-action 'none'; frame-ancestors *`;
}

const FORMAT_HEADERS = {
  // Page checkers read robots.txt from within the page.
  page: pageHeaders("connect-src 'self'; "),
  // Its script refetches the page.
  "scripted-page": pageHeaders("script-src 'self'; connect-src 'self'; "),
  // It also has a frame with a preview.
  builder: pageHeaders("script-src 'self'; connect-src 'self'; frame-src 'self'; "),
  fragment: {
    ...CORS_HEADERS,
    ...HTML,
    // A fragment that is opened directly in a browser runs and loads nothing.
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    // A Podium layout reads the manifest again if the version changes.
    "podlet-version": PODLET_VERSION,
  },
  // For frames in any page, also on intranets and from files. Cross-origin isolated pages require the embedder policy.
  embed: {
    ...CORS_HEADERS,
    "Permissions-Policy": PERMISSIONS,
    "Cross-Origin-Embedder-Policy": "require-corp",
    ...HTML,
  },
  // Responses echo `traceparent`, so caches vary by it.
  json: { ...CORS_HEADERS, "Content-Type": "application/json; charset=utf-8", Vary: "traceparent" },
  text: { ...CORS_HEADERS, "Content-Type": "text/plain; charset=utf-8" },
  "oembed-json": { ...CORS_HEADERS, "Content-Type": "application/json; charset=utf-8" },
  "oembed-xml": { ...CORS_HEADERS, "Content-Type": "text/xml; charset=utf-8" },
  // The Content-Type is that of the file.
  file: CORS_HEADERS,
} as const satisfies Readonly<Record<string, HeaderFields>>;

/** The value of a Link header (RFC 8288) from URLs by relation; a relation may itself be a URL. */
export function linkHeader(links: Readonly<Record<string, string | undefined>>): string {
  return Object.entries(links)
    .flatMap(([relation, url]) => (url === undefined ? [] : [`<${url}>; rel="${relation}"`]))
    .join(", ");
}
