import { contains, header, headerLike, headerNames, headerWhere, isLive, status } from "./checks.ts";
import type { Check, Expectation, HttpResponse, Target } from "./expectation.ts";

/** The Cache-Control of each kind of response (docs/addresses.md, "Headers"). */
export const CACHE = {
  facts: header("Cache-Control", "public, max-age=60, stale-while-revalidate=60, stale-if-error=86400"),
  notFound: header("Cache-Control", "public, max-age=30"),
  noStore: header("Cache-Control", "no-store"),
  immutable: header("Cache-Control", "public, max-age=31536000, immutable"),
  images: header("Cache-Control", "public, max-age=86400, stale-while-revalidate=86400, stale-if-error=86400"),
  alias: header("Cache-Control", "public, max-age=300, stale-while-revalidate=60, stale-if-error=86400"),
} as const;

const ETAG = headerLike("ETag", /^(?:W\/)?"[^"]+"$/, '"3f2a"');
const HTML = header("Content-Type", "text/html; charset=utf-8");

/** The type of every JSON answer that is no problem. */
export const JSON_TYPE = header("Content-Type", "application/json; charset=utf-8");

/** Checks that the media type is this one, with any parameters. */
export function mediaType(type: string): Check {
  return headerWhere("Content-Type", (value) => value.startsWith(type), `till exempel ${type}`);
}

const PERMISSIONS = headerLike("Permissions-Policy", /camera=\(\)/, "camera=(), geolocation=()");

/** Checks a content security policy: it begins with nothing, allows no code in the document, and ends as given. */
function contentPolicy(end: string): Check {
  const isStrict = (value: string) =>
    value.startsWith("default-src 'none'; ") && value.endsWith(`; ${end}`) && !value.includes("unsafe");
  return headerWhere("Content-Security-Policy", isStrict, `default-src 'none'; …; ${end}`);
}

/** The CORS headers of a response that scripts of any site may read. */
export const CORS: readonly Check[] = [
  header("Access-Control-Allow-Origin", "*"),
  headerNames("Access-Control-Expose-Headers", "X-Samverkan-Release"),
  header("Cross-Origin-Resource-Policy", "cross-origin"),
];

/** The checks of our own pages, with a strict content security policy. */
export const PAGE: readonly Check[] = [
  HTML,
  contentPolicy("base-uri 'none'; form-action 'self'; frame-ancestors 'self'"),
  header("Cross-Origin-Opener-Policy", "same-origin"),
  PERMISSIONS,
];

/** The checks of a fragment. */
export const FRAGMENT: readonly Check[] = [
  ...CORS,
  HTML,
  header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'"),
  // A Podium layout reads the manifest again when it changes.
  headerLike("podlet-version", /./, "1"),
];

/** The checks of an embed. */
export const EMBED: readonly Check[] = [
  ...CORS,
  HTML,
  contentPolicy("base-uri 'none'; form-action 'none'; frame-ancestors *"),
  PERMISSIONS,
  header("Cross-Origin-Embedder-Policy", "require-corp"),
];

/** A request with status 200 that is made once, without conditional requests. */
export function once(path: string, ...checks: readonly Check[]): Expectation {
  return { path, checks: [status(200), ...checks] };
}

/** A document of facts, with conditional requests. */
export function facts(path: string, ...checks: readonly Check[]): Expectation {
  return document(path, isLive, ...checks);
}

/** A document that is cached like facts but depends on no release. */
export function document(path: string, ...checks: readonly Check[]): Expectation {
  return {
    path,
    checks: [status(200), CACHE.facts, ETAG, ...checks],
    followUps: (response) => conditionalRequests(path, response),
  };
}

/** The same request with the ETag of the response, with another ETag, and with the method HEAD. */
function conditionalRequests(path: string, { headers }: HttpResponse): readonly Expectation[] {
  const etag = headers.get("ETag");
  if (etag === null) return [];
  // A cache that compresses weakens the ETag, and the comparison is weak too.
  const opaque = etag.replace(/^W\//, "");
  const isSame: Check = (response) =>
    response.headers.get("ETag")?.replace(/^W\//, "") === opaque ? undefined : `har en annan ETag än ${opaque}`;
  const unchanged = [status(304), CACHE.facts, isSame];
  return [
    { path, headers: { "If-None-Match": opaque }, checks: unchanged },
    { path, headers: { "If-None-Match": `"other", W/${opaque}` }, checks: unchanged },
    { path, headers: { "If-None-Match": '"other"' }, checks: [status(200)] },
    { path, method: "HEAD", checks: [status(200), CACHE.facts, isSame] },
  ];
}

/** The checks of problem details (RFC 9457), by the status and the id that ends its `type`. */
export function problem(code: number, id: string): readonly Check[] {
  return [
    status(code),
    header("Content-Type", "application/problem+json"),
    ...CORS,
    contains(`"type":"{origin}/docs/problems/${id}"`),
  ];
}

/** The paths of the service's own links in HTML, XML or JSON, without duplicates. */
export function ownLinks({ body }: Pick<HttpResponse, "body">, { origin }: Pick<Target, "origin">): readonly string[] {
  // Snippets are escaped in a page; in nginx configuration a URL ends with a semicolon.
  const text = body.replaceAll(/&(?:quot|lt|gt|#39);/g, '"').replaceAll("&amp;", "&");
  const [, ...afterOrigin] = text.split(origin);
  // The API documentation truncates its examples, also within a URL.
  const whole = afterOrigin.filter((rest) => !/^[^"'<>\s]* …/.test(rest));
  const paths = whole.map((rest) => /^\/[^"'<>\s\\)#;,]*/.exec(rest)?.[0] ?? "/");
  // A URL with a placeholder is a pattern; one that ends with a slash begins one.
  return [...new Set(paths)].filter((path) => !/[{}…]|%7B|.\/$/.test(path));
}
