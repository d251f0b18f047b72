import type { AppContext } from "./handler.ts";
import { confirmed, toResponse } from "./response.ts";
import { cacheKey } from "./response-cache.ts";

/** Fast path: responds from the response cache, without routing and without waiting; undefined on a miss. */
export function respondFromCache(request: Request, { store, cache, today }: AppContext): Response | undefined {
  if (request.method !== "GET" && request.method !== "HEAD") return undefined;
  const alias = cache.resolve(request.url);
  if (alias === undefined || alias.varies.some((header) => request.headers.has(header))) return undefined;
  const handle = store.peek();
  const response = handle && cache.get(cacheKey(handle, today(), alias.address));
  if (handle === undefined || response === undefined) return undefined;
  return toResponse(request, store.isConfirmed(handle) ? confirmed(response) : response);
}
