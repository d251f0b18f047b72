import type { MiddlewareHandler } from "hono";
import { HttpException } from "./errors.ts";
import type { Env } from "./route.ts";
import { parseTraceparent } from "./traceparent.ts";

/** Request headers that change the responses of the API. */
export const API_VARIES = ["traceparent", "content-type", "if-match"] as const;

/**
 * Returns the `traceparent` of a request on its response, whatever the status (W3C Trace Context). So every response varies by
 * it, with one or without.
 */
export const echoTraceparent: MiddlewareHandler<Env> = async (c, next) => {
  await next();
  const traceparent = parseTraceparent(c.req.raw);
  if (traceparent !== undefined) c.res.headers.set("traceparent", traceparent);
  if (!/\btraceparent\b/.test(c.res.headers.get("Vary") ?? "")) c.res.headers.append("Vary", "traceparent");
};

/**
 * Refuses a request whose `If-Match` does not name the document (RFC 9110, section 13.1.1). Fragments and embeds leave it
 * alone: an includer that passes on its visitor's would get a hole.
 */
export const checkIfMatch: MiddlewareHandler<Env> = async (c, next) => {
  await next();
  const condition = c.req.raw.headers.get("If-Match");
  if (condition === null || (c.res.status !== 200 && c.res.status !== 304)) return;
  if (matchesStrongly(condition, c.res.headers.get("ETag"))) return;
  // Hono gives a response that replaces another the headers of that one, unless there is none.
  c.res = undefined;
  throw new HttpException({ kind: "precondition-failed" });
};

/** Strong comparison (RFC 9110, section 8.8.3.2): a weak tag names nothing; `*` names whatever there is. */
function matchesStrongly(ifMatch: string, etag: string | null): boolean {
  return ifMatch.trim() === "*" || ifMatch.split(",").some((candidate) => candidate.trim() === etag);
}

/** Refuses content that is not JSON, because nothing here reads any. */
export const refuseContent: MiddlewareHandler<Env> = async (c, next) => {
  c.set("format", "json");
  if (c.req.method === "GET" && hasForeignContent(c.req.raw)) {
    throw new HttpException({ kind: "unsupported-media-type" });
  }
  await next();
};

/** Many clients name a type without sending content; only content counts (RFC 9110, section 15.5.16). */
function hasForeignContent(request: Request): boolean {
  const type = request.headers.get("Content-Type");
  if (type === null || JSON_TYPE.test(type)) return false;
  return request.body !== null || Number(request.headers.get("Content-Length") ?? 0) > 0;
}

const JSON_TYPE = /^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i;
