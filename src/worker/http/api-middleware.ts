import type { MiddlewareHandler } from "hono";
import { jsonFormat } from "../formats/json.ts";
import { readErrorContext } from "./handler.ts";
import { toResponse } from "./response.ts";
import { parseTraceparent } from "./traceparent.ts";

/**
 * What holds for every address that programs ask: the trace of a request comes back on its response, whatever the status
 * and wherever the answer comes from; and content that is not JSON is refused, because nothing here reads any.
 */
export function apiMiddleware(publicOrigin: string): MiddlewareHandler {
  return async function passThroughDoor(c, next) {
    const request = c.req.raw;
    if (request.method === "GET" && hasForeignContent(request)) {
      const refused = readErrorContext(new URL(request.url), publicOrigin);
      c.res = toResponse(request, jsonFormat.refuse({ kind: "unsupported-media-type" }, refused));
    } else await next();
    const trace = parseTraceparent(request);
    if (trace !== undefined) c.res.headers.set("traceparent", trace);
  };
}

/** Many clients name a type without sending content; only content counts (RFC 9110, section 15.5.16). */
function hasForeignContent(request: Request): boolean {
  const type = request.headers.get("Content-Type");
  if (type === null || JSON_TYPE.test(type)) return false;
  return request.body !== null || Number(request.headers.get("Content-Length") ?? 0) > 0;
}

const JSON_TYPE = /^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i;
