import type { AppContext } from "./handler.ts";
import { toResponse } from "./response.ts";

/**
 * The response to an address that has been asked for before in the same words, or undefined where it has to be worked out.
 * It is what nearly every request comes to: no routing, no reading of parameters, no waiting.
 */
export function respondFromCache(request: Request, { store, memory, today }: AppContext): Response | undefined {
  if (request.method !== "GET" && request.method !== "HEAD") return undefined;
  const { url } = request;
  if (isTraced(url, request)) return undefined;
  const serving = store.settled();
  if (serving === undefined) return undefined;
  const answer = memory.recallAsWritten({ serving, day: today() }, url);
  return answer === undefined ? undefined : toResponse(request, answer);
}

/** What programs may add to a request of the API changes the response; the door of the API sees to that. */
function isTraced(url: string, { headers }: Request): boolean {
  return url.includes("/api/") && (headers.has("traceparent") || headers.has("content-type"));
}
