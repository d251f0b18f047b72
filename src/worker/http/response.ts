import { UNSAFE_CHARACTERS } from "../../domain/unsafe-characters.ts";
import { contentHash } from "../../release/stored-value.ts";
import { matchesEtag } from "./etag.ts";

/** All of a response but what depends on one request's method and conditions; it can be kept and given again. */
export interface CachedResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Null where the status allows no body. */
  readonly body: Uint8Array | null;
}

const UTF_8 = new TextEncoder();

/** The bytes of a text in UTF-8, without a byte order mark and without characters that could hurt an includer. */
export function encode(text: string): Uint8Array {
  return UTF_8.encode(stripUnsafe(text));
}

/** A text without the characters that could hurt an includer, for text that an encoding would hide from bytesOf. */
export function stripUnsafe(text: string): string {
  // Nearly no text has any, and looking takes half as long as replacing.
  return text.search(UNSAFE_CHARACTERS) === -1 ? text : text.replace(UNSAFE_CHARACTERS, "");
}

/** A 200 with an entity tag made from its content (RFC 9110, section 8.8.3). */
export function withEtag(headers: CachedResponse["headers"], text: string): Promise<CachedResponse> {
  return bytesWithEtag(headers, encode(text));
}

/** The same for what is no text. */
export async function bytesWithEtag(headers: CachedResponse["headers"], body: Uint8Array): Promise<CachedResponse> {
  return { status: 200, headers: { ...headers, ETag: `"${(await contentHash(body)).slice(0, 32)}"` }, body };
}

/**
 * The response to one request. A matching If-None-Match gives 304; If-Modified-Since never does, because an includer
 * that passes on its visitor's would get a hole (RFC 9110, section 13.1).
 */
export function toResponse(request: Request, answer: CachedResponse): Response {
  const etag = answer.headers.ETag;
  const condition = request.headers.get("If-None-Match");
  if (etag !== undefined && condition !== null && matchesEtag(condition, etag)) {
    return new Response(null, { status: 304, headers: withoutContent(answer.headers) });
  }
  const body = request.method === "HEAD" ? null : answer.body;
  return new Response(body, { status: answer.status, headers: answer.headers });
}

/** A 304 has the headers of the 200 but those that describe the body it leaves out (RFC 9110, section 15.4.5). */
function withoutContent(headers: CachedResponse["headers"]): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !name.startsWith("Content-Type")));
}
