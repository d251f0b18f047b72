import type { Handler } from "hono";
import { CORS_HEADERS, METHODS } from "../http/headers.ts";

/**
 * What any script may ask with: tracing and error tools add headers of their own, and `*` stands for all where no credentials
 * are sent (Fetch standard, CORS protocol). The names are for browsers from before it, with what htmx and Turbo add.
 */
const REQUEST_HEADERS = [
  "*",
  "accept",
  "content-type",
  "if-none-match",
  "traceparent",
  "tracestate",
  "hx-boosted",
  "hx-current-url",
  "hx-history-restore-request",
  "hx-prompt",
  "hx-request",
  "hx-target",
  "hx-trigger",
  "hx-trigger-name",
  "turbo-frame",
  "x-turbo-request-id",
].join(", ");

/** Answers OPTIONS, so that scripts of other sites may read us (Fetch standard, CORS preflight). Kept for a day. */
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
