/**
 * Media types of ours that Cloudflare does not compress ("Content compression", Speed, as of 2026); of what it does, it leaves
 * out every error but 403 and 404.
 */
const UNCOMPRESSED_AT_EDGE = [
  "text/csv",
  "text/turtle",
  "application/atom+xml",
  "application/rdf+xml",
  "application/problem+json",
];

/**
 * Has the runtime compress a response that the edge would send plain; it does so while sending what says `Content-Encoding`.
 * The entity tag becomes weak, because the bytes are no longer those that it was made of (RFC 9110, section 8.8.3.3).
 */
export function compress(request: Request, response: Response): Response {
  const type = response.headers.get("Content-Type") ?? "";
  if (!UNCOMPRESSED_AT_EDGE.some((each) => type.startsWith(each))) return response;
  response.headers.append("Vary", "Accept-Encoding");
  if (!accepts(request.headers.get("Accept-Encoding") ?? "")) return response;
  response.headers.set("Content-Encoding", "gzip");
  const etag = response.headers.get("ETag");
  if (etag?.startsWith('"')) response.headers.set("ETag", `W/${etag}`);
  return response;
}

/** Whether the client takes gzip by name; one that it weighs with nought it does not take. */
function accepts(acceptEncoding: string): boolean {
  return acceptEncoding.split(",").some((each) => /^\s*(?:x-)?gzip\s*(?:;\s*q=(?!0(?:\.0*)?\s*$).*)?$/i.test(each));
}
