import type { Handler } from "hono";
import { CORS_HEADERS, transportHeaders } from "../http/errors.ts";
import type { AppContext } from "../http/handler.ts";
import { encode, toResponse } from "../http/response.ts";
import { createUrls } from "../urls.ts";

/**
 * What operators may see: which release is served from where, how sure we are of it, and the last thing that went
 * wrong. 200 while there is anything to serve, else 503. Times are RFC 3339 in UTC; what has not happened is null.
 */
export function health({ store, version, publicOrigin }: AppContext): Handler {
  return async function answerHealth(c) {
    const serving = await store.serving((work) => c.executionCtx.waitUntil(work));
    const { checkedAt, lastError } = store.state();
    const report = {
      release: serving?.release.id ?? null,
      source: serving?.source ?? null,
      publishedAt: serving?.release.publishedAt ?? null,
      checkedAt: timestamp(checkedAt),
      version,
      lastError: lastError === undefined ? null : { ...lastError, at: timestamp(lastError.at) },
    };
    const headers = {
      ...CORS_HEADERS,
      "Content-Type": "application/json; charset=utf-8",
      ...transportHeaders(createUrls(publicOrigin || new URL(c.req.url).origin)),
      "Cache-Control": "no-store",
    };
    return toResponse(c.req.raw, {
      status: serving === undefined ? 503 : 200,
      headers,
      body: encode(JSON.stringify(report)),
    });
  };
}

function timestamp(instant: number | undefined): string | null {
  return instant === undefined ? null : new Date(instant).toISOString();
}
