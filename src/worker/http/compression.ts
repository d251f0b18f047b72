import type { HeaderFields } from "./headers.ts";

/**
 * Media types of ours that Cloudflare does not compress ("Content compression", Speed, as of 2026). It also never compresses
 * errors other than 403 and 404.
 */
const UNCOMPRESSED_AT_EDGE = /^(?:text\/csv|text\/turtle|application\/(?:atom\+xml|rdf\+xml|problem\+json))/;

/**
 * Adds `Content-Encoding` to a response that the edge would not compress, so that the runtime compresses it. The entity tag
 * becomes weak, because the bytes are no longer those that it was computed from (RFC 9110, section 8.8.3.3). Other responses
 * are unchanged.
 */
export function withCompression(request: Request, headers: HeaderFields): HeaderFields {
  const { "Content-Type": type, ETag: etag, Vary: vary } = headers;
  if (type === undefined || !UNCOMPRESSED_AT_EDGE.test(type)) return headers;
  const varying = { ...headers, Vary: vary === undefined ? "Accept-Encoding" : `${vary}, Accept-Encoding` };
  if (!acceptsGzip(clientEncodings(request))) return varying;
  return { ...varying, "Content-Encoding": "gzip", ...(etag?.startsWith('"') && { ETag: `W/${etag}` }) };
}

/**
 * The encodings that the client accepts. Cloudflare requests gzip from the Worker for every client and decompresses for
 * those that do not accept it; wrangler does not decompress.
 */
function clientEncodings(request: Request): string {
  const { cf = {}, headers }: Request & { readonly cf?: object } = request;
  const client = "clientAcceptEncoding" in cf ? cf.clientAcceptEncoding : undefined;
  return typeof client === "string" ? client : (headers.get("Accept-Encoding") ?? "");
}

/** Whether the client accepts gzip by name, with a weight above 0. */
function acceptsGzip(acceptEncoding: string): boolean {
  return acceptEncoding.split(",").some((each) => /^\s*(?:x-)?gzip\s*(?:;\s*q=(?!0(?:\.0*)?\s*$).*)?$/i.test(each));
}

/** The size of a text compressed with gzip, in bytes. */
export async function gzipSize(text: string): Promise<number> {
  const compressed = new Blob([text]).stream().pipeThrough(new CompressionStream("gzip"));
  return (await new Response(compressed).arrayBuffer()).byteLength;
}
