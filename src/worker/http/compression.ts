import type { Headers } from "./headers.ts";

/**
 * Media types of ours that Cloudflare does not compress ("Content compression", Speed, as of 2026); of what it does, it leaves
 * out every error but 403 and 404.
 */
const UNCOMPRESSED_AT_EDGE = /^(?:text\/csv|text\/turtle|application\/(?:atom\+xml|rdf\+xml|problem\+json))/;

/**
 * The headers that have the runtime compress a response that the edge would send plain; it does so while sending what says
 * `Content-Encoding`. The entity tag becomes weak, because the bytes are no longer those that it was made of (RFC 9110,
 * section 8.8.3.3). Those of any other response stay as they are.
 */
export function withCompression(request: Request, headers: Headers): Headers {
  const { "Content-Type": type, ETag: etag, Vary: vary } = headers;
  if (type === undefined || !UNCOMPRESSED_AT_EDGE.test(type)) return headers;
  const varying = { ...headers, Vary: vary === undefined ? "Accept-Encoding" : `${vary}, Accept-Encoding` };
  if (!acceptsGzip(clientAcceptEncoding(request))) return varying;
  return { ...varying, "Content-Encoding": "gzip", ...(etag?.startsWith('"') && { ETag: `W/${etag}` }) };
}

/**
 * What the client itself takes. The edge asks the Worker with gzip for everybody and keeps what the client wrote beside the
 * request; so does workerd's front, which never decompresses for those who take nothing, like curl and many RDF readers.
 */
function clientAcceptEncoding(request: Request): string {
  const written: unknown = "cf" in request ? Object(request.cf).clientAcceptEncoding : undefined;
  return typeof written === "string" ? written : (request.headers.get("Accept-Encoding") ?? "");
}

/** Whether the client takes gzip by name; one that it weighs with nought it does not take. */
function acceptsGzip(acceptEncoding: string): boolean {
  return acceptEncoding.split(",").some((each) => /^\s*(?:x-)?gzip\s*(?:;\s*q=(?!0(?:\.0*)?\s*$).*)?$/i.test(each));
}
