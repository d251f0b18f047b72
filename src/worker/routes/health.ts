import type { Handler } from "hono";
import { createHeaders } from "../http/headers.ts";
import { encode, toResponse } from "../http/response.ts";
import type { AppContext } from "../http/route.ts";

/**
 * The state for operators: the release and its source, when KV confirmed it, and the last error. 200 while there is a
 * release, else 503. Times are RFC 3339 in UTC, or null.
 */
export function health({ store, version, urls }: AppContext): Handler {
  return async function handleHealth(c) {
    const handle = await store.getRelease(c.executionCtx);
    const { checkedAt, lastError } = store.state();
    const report = {
      release: handle?.release.id ?? null,
      source: handle?.freshness ?? null,
      publishedAt: handle?.release.publishedAt ?? null,
      checkedAt: toTimestamp(checkedAt),
      version,
      lastError: lastError === undefined ? null : { ...lastError, at: toTimestamp(lastError.at) },
    };
    const headers = {
      ...createHeaders("file", "no-store", urls),
      "Content-Type": "application/json; charset=utf-8",
    };
    const body = encode(JSON.stringify(report));
    return toResponse(c.req.raw, { status: handle === undefined ? 503 : 200, headers, body });
  };
}

function toTimestamp(instant: number | undefined): string | null {
  return instant === undefined ? null : new Date(instant).toISOString();
}
