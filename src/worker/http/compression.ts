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
  if (!acceptsGzip(clientEncodings(request))) return varying;
  return { ...varying, "Content-Encoding": "gzip", ...(etag?.startsWith('"') && { ETag: `W/${etag}` }) };
}

/**
 * What the client itself takes: the front says gzip for everybody. Cloudflare's unpacks for who takes none; that of wrangler does not,
 * and a curl without options would print garbage.
 */
function clientEncodings(request: Request): string {
  const { cf = {}, headers }: Request & { readonly cf?: object } = request;
  const client = "clientAcceptEncoding" in cf ? cf.clientAcceptEncoding : undefined;
  return typeof client === "string" ? client : (headers.get("Accept-Encoding") ?? "");
}

/** Whether the client takes gzip by name; one that it weighs with nought it does not take. */
function acceptsGzip(acceptEncoding: string): boolean {
  return acceptEncoding.split(",").some((each) => /^\s*(?:x-)?gzip\s*(?:;\s*q=(?!0(?:\.0*)?\s*$).*)?$/i.test(each));
}
