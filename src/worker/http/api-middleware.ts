import type { MiddlewareHandler } from "hono";
import { HttpException } from "./errors.ts";
import type { Env } from "./handler.ts";
import { parseTraceparent } from "./traceparent.ts";

/** Request headers that change the responses of the API. */
export const API_VARIES = ["traceparent", "content-type"] as const;

/** Returns the `traceparent` of a request on its response, whatever the status (W3C Trace Context). */
export const echoTraceparent: MiddlewareHandler<Env> = async (c, next) => {
  await next();
  const traceparent = parseTraceparent(c.req.raw);
  if (traceparent !== undefined) c.res.headers.set("traceparent", traceparent);
};

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
