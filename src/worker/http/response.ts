import { UNSAFE_CHARACTERS } from "../../domain/unsafe-characters.ts";
import { contentHash } from "../../release/storage.ts";
import type { Urls } from "../urls.ts";
import { withCompression } from "./compression.ts";
import { type CachePolicy, createHeaders, type HeaderFields } from "./headers.ts";

/** A response before conditional requests and HEAD are applied, so that it can be cached. */
export interface CachedResponse {
  readonly status: number;
  readonly headers: HeaderFields;
  /** Its headers if KV has confirmed the release; the edge cache may then store it longer. */
  readonly edgeHeaders?: HeaderFields;
  /** Whether it must not be cached, not even in the isolate. */
  readonly isIncomplete?: boolean;
  /** Null where the status allows no body. */
  readonly body: Uint8Array | null;
}

/** A response that is rendered while it is sent, so that it cannot be cached. */
interface StreamedResponse extends Omit<CachedResponse, "body"> {
  readonly body: AsyncIterable<string>;
}

/** A response as a route renders it. */
export type RenderedResponse = CachedResponse | StreamedResponse;

/** Whether a response can be cached. */
export function isCacheable(response: RenderedResponse): response is CachedResponse {
  return response.isIncomplete !== true && isWhole(response);
}

/** Whether its body is complete, not streamed. */
function isWhole(response: RenderedResponse): response is CachedResponse {
  return response.body === null || response.body instanceof Uint8Array;
}

const UTF_8 = new TextEncoder();

/** The UTF-8 bytes of a text, without a byte order mark and without unsafe characters. */
export function encode(text: string): Uint8Array {
  return UTF_8.encode(stripUnsafe(text));
}

/** A text without unsafe characters; needed before an encoding that hides them from `encode`. */
export function stripUnsafe(text: string): string {
  // Hardly any text has one, and a search takes half the time of a replacement.
  return text.search(UNSAFE_CHARACTERS) === -1 ? text : text.replace(UNSAFE_CHARACTERS, "");
}

/** A 200 with an entity tag of its content (RFC 9110, section 8.8.3). */
export async function withEtag(headers: HeaderFields, content: string | Uint8Array): Promise<CachedResponse> {
  const body = typeof content === "string" ? encode(content) : content;
  return { status: 200, headers: { ...headers, ETag: await etagOf(body) }, body };
}

/** A 200 with an entity tag of a key of everything that the content depends on, because the content is not yet known. */
export async function streamed(
  headers: HeaderFields,
  key: string,
  body: AsyncIterable<string>,
): Promise<StreamedResponse> {
  return { status: 200, headers: { ...headers, ETag: await etagOf(key) }, body };
}

async function etagOf(content: string | Uint8Array): Promise<string> {
  return `"${(await contentHash(content)).slice(0, 32)}"`;
}

/** A file as it is sent. */
interface File {
  /** Its media type. */
  readonly type: string;
  readonly content: string | Uint8Array;
  readonly cache: CachePolicy;
}

/** The response to a request for a file. */
export async function fileResponse(request: Request, { type, content, cache }: File, urls: Urls): Promise<Response> {
  const headers = { ...createHeaders("file", cache, urls), "Content-Type": type };
  return toResponse(request, await withEtag(headers, content));
}

/** The response with the headers for the edge cache; for a release that KV has just confirmed. */
export function withEdgeHeaders<Rendered extends RenderedResponse>(response: Rendered): Rendered {
  return response.edgeHeaders === undefined ? response : { ...response, headers: response.edgeHeaders };
}

/**
 * The response to a request. A matching If-None-Match gives 304; If-Modified-Since never does, because an includer that
 * passes on its visitor's header would get an empty response (RFC 9110, section 13.1).
 */
export function toResponse(request: Request, response: RenderedResponse): Response {
  const { status } = response;
  const headers = withCompression(request, response.headers);
  const etag = headers.ETag;
  const condition = request.headers.get("If-None-Match");
  if (etag !== undefined && condition !== null && matchesEtag(condition, etag)) {
    return new Response(null, { status: 304, headers: withoutContent(headers) });
  }
  if (request.method === "HEAD") return new Response(null, { status, headers });
  return new Response(isWhole(response) ? response.body : toStream(response.body), { status, headers });
}

/** A 304 has the headers of the 200 except those that describe its body (RFC 9110, section 15.4.5). */
function withoutContent(headers: HeaderFields): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).filter(([name]) => name !== "Content-Type" && name !== "Content-Encoding"),
  );
}

/**
 * Whether an If-None-Match names the entity tag, by weak comparison (RFC 9110, section 8.8.3.2): an intermediate cache
 * may have weakened it. `*` never matches: an includer that passes on a visitor's `*` would get an empty response.
 */
function matchesEtag(ifNoneMatch: string, etag: string): boolean {
  return ifNoneMatch.split(",").some((candidate) => opaque(candidate.trim()) === opaque(etag));
}

function opaque(tag: string): string {
  return tag.startsWith("W/") ? tag.slice(2) : tag;
}

/** Rows are joined up to this size, because each write to a stream costs more than a row. Characters. */
const MIN_STREAM_CHUNK = 32 * 1024;

/** The same for the first write, so that the first rows do not wait for others. */
const MIN_FIRST_CHUNK = 1024;

/** A stream of the UTF-8 bytes of a text stream. */
function toStream(text: AsyncIterable<string>): ReadableStream<Uint8Array> {
  const iterator = text[Symbol.asyncIterator]();
  let least = MIN_FIRST_CHUNK;
  return new ReadableStream({
    async pull(controller) {
      let text = "";
      let next = await iterator.next();
      for (; next.done !== true; next = await iterator.next()) {
        text += next.value;
        if (text.length < least) continue;
        least = MIN_STREAM_CHUNK;
        return controller.enqueue(encode(text));
      }
      if (text !== "") controller.enqueue(encode(text));
      controller.close();
    },
    async cancel() {
      await iterator.return?.();
    },
  });
}
