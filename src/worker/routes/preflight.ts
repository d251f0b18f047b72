import type { Handler } from "hono";
import { CORS_HEADERS, METHODS } from "../http/headers.ts";

/**
 * The allowed request headers: tracing and error tools add their own, and `*` allows all without credentials (Fetch standard,
 * CORS protocol). The names are for older browsers, with the headers of htmx and Turbo.
 */
const REQUEST_HEADERS = [
  "*, accept, content-type, if-none-match, traceparent, tracestate",
  "hx-boosted, hx-current-url, hx-history-restore-request, hx-prompt, hx-request, hx-target, hx-trigger, hx-trigger-name",
  "turbo-frame, x-turbo-request-id",
].join(", ");

/** Responds to OPTIONS, so that scripts of other sites may read us (Fetch standard, CORS preflight). Cached for a day. */
export const preflight: Handler = () =>
  new Response(null, {
    status: 204,
    headers: {
      ...CORS_HEADERS,
      Allow: METHODS,
      "Access-Control-Allow-Methods": METHODS,
      "Access-Control-Allow-Headers": REQUEST_HEADERS,
      "Access-Control-Max-Age": "86400",
      "Cache-Control": "no-store",
    },
  });
