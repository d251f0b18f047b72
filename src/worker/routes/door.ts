import type { MiddlewareHandler } from "hono";
import { respond } from "../answers/answer.ts";
import { apiFace } from "../answers/api-face.ts";
import { traceOf } from "../answers/trace.ts";
import { readRefused } from "./serve.ts";

/**
 * What holds for every address that programs ask: the trace of a request comes back on its response, whatever the status
 * and wherever the answer comes from; and content that is not JSON is refused, because nothing here reads any.
 */
export function programsDoor(publicOrigin: string): MiddlewareHandler {
  return async function passThroughDoor(c, next) {
    const request = c.req.raw;
    if (request.method === "GET" && hasForeignContent(request)) {
      const refused = readRefused(new URL(request.url), publicOrigin);
      c.res = respond(request, apiFace.refuse({ kind: "unsupported-media-type" }, refused));
    } else await next();
    const trace = traceOf(request);
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
