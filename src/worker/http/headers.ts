import type { Urls } from "../urls.ts";

/** The version of the podlet's manifest; another one makes layouts read it again. */
export const PODLET_VERSION = "1";

/** Response headers by name. */
export type Headers = Readonly<Record<string, string>>;

/** The kinds of document that the service sends. */
export type Format =
  | "page"
  | "scripted-page"
  | "builder"
  | "fragment"
  | "embed"
  | "json"
  | "oembed-json"
  | "oembed-xml"
  | "text"
  | "file";

/** How long a response may be cached. */
export type CachePolicy = "facts" | "not-found" | "no-store" | "immutable" | "alias" | "image";

/** Methods that the service accepts; it is for reading only. */
export const METHODS = "GET, HEAD, OPTIONS";

/**
 * Creates the headers of a response, from its format, its cache policy and the public origin. Strict-Transport-Security (RFC
 * 6797) is without subdomains: we may stand on a subdomain of a municipality, but do not speak for its others.
 */
export function createHeaders(format: Format, cache: CachePolicy, { origin }: Urls): Headers {
  return {
    ...FORMAT_HEADERS[format],
    ...(format === "embed" && { "Content-Security-Policy": embedPolicy(origin) }),
    ...(origin.startsWith("https:") && { "Strict-Transport-Security": "max-age=31536000" }),
    "Cache-Control": CACHE_CONTROL[cache],
  };
}

const CACHE_CONTROL: Readonly<Record<CachePolicy, string>> = {
  // Fresh for a minute; caches serve it stale while they revalidate or we are away.
  facts: "public, max-age=60, stale-while-revalidate=60, stale-if-error=86400",
  // The next release may have it.
  "not-found": "public, max-age=30",
  "no-store": "no-store",
  // The address has a hash of the content.
  immutable: "public, max-age=31536000, immutable",
  // The address follows the current version.
  alias: "public, max-age=300, stale-while-revalidate=60, stale-if-error=86400",
  // The picture follows the title of the site, which changes once in years.
  image: "public, max-age=86400, stale-while-revalidate=86400, stale-if-error=86400",
};

/** On every response: no guessing of types, no telling other sites where a reader came from. */
const COMMON = { "X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer" } as const;

/** For what other sites may read and show: fragments, the API, assets. */
export const CORS_HEADERS = {
  ...COMMON,
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Expose-Headers": "ETag, Link, X-Samverkan-Release, X-Samverkan-Source, traceparent",
  "Cross-Origin-Resource-Policy": "cross-origin",
} as const;

const HTML = { "Content-Type": "text/html; charset=utf-8" } as const;

const PERMISSIONS = "camera=(), geolocation=(), microphone=(), browsing-topics=()";

/** A page that a browser opens by itself: only what the policy names may run or load. */
function page(sources: string): Headers {
  return {
    ...COMMON,
    "Content-Security-Policy": `default-src 'none'; style-src 'self'; img-src 'self'; ${sources}base-uri 'none'; form-action 'self'; frame-ancestors 'self'`,
    "Permissions-Policy": PERMISSIONS,
    "Cross-Origin-Opener-Policy": "same-origin",
    ...HTML,
  };
}

/**
 * What the documents in frames may load and run: our own files. Beside `'self'` the public origin is named, because for
 * WebKit (WebKitGTK 2.50, Safari 26) `'self'` matches nothing in a frame that is sandboxed without `allow-same-origin`.
 */
function embedPolicy(origin: string): string {
  const own = `'self' ${origin}`;
  return `default-src 'none'; style-src ${own}; script-src ${own}; img-src ${own}; base-uri 'none'; form-action 'none'; frame-ancestors *`;
}

const FORMAT_HEADERS: Readonly<Record<Format, Headers>> = {
  // Programs that check a page read robots.txt from within it.
  page: page("connect-src 'self'; "),
  // Its script fetches the page again.
  "scripted-page": page("script-src 'self'; connect-src 'self'; "),
  // It also shows a frame of ours.
  builder: page("script-src 'self'; connect-src 'self'; frame-src 'self'; "),
  fragment: {
    ...CORS_HEADERS,
    ...HTML,
    // A fragment that is opened by itself in a browser runs and loads nothing.
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    // A Podium layout reads the manifest again when the version changes.
    "podlet-version": PODLET_VERSION,
  },
  // For frames in any page, on intranets and from files too; the last header admits isolated pages.
  embed: {
    ...CORS_HEADERS,
    "Permissions-Policy": PERMISSIONS,
    "Cross-Origin-Embedder-Policy": "require-corp",
    ...HTML,
  },
  // The trace of a request comes back on its response, so a cache keeps responses apart by it.
  json: { ...CORS_HEADERS, "Content-Type": "application/json; charset=utf-8", Vary: "traceparent" },
  text: { ...CORS_HEADERS, "Content-Type": "text/plain; charset=utf-8" },
  "oembed-json": { ...CORS_HEADERS, "Content-Type": "application/json; charset=utf-8" },
  "oembed-xml": { ...CORS_HEADERS, "Content-Type": "text/xml; charset=utf-8" },
  // The Content-Type is that of the file.
  file: CORS_HEADERS,
};

/** The value of a Link header (RFC 8288) for addresses by their relation; the relation may be an address itself. */
export function linkHeader(links: Readonly<Record<string, string | undefined>>): string {
  return Object.entries(links)
    .flatMap(([relation, address]) => (address === undefined ? [] : [`<${address}>; rel="${relation}"`]))
    .join(", ");
}
