import type { IsoDate } from "../../domain/dates.ts";
import { createLruCache } from "../lru-cache.ts";
import type { ReleaseHandle } from "../store/store.ts";
import type { CachedResponse } from "./response.ts";

/** The cache key of a response: everything that it depends on, as text. `requestKey` is that of a parsed request. */
export function cacheKey({ release, freshness }: ReleaseHandle, day: IsoDate, requestKey: string): string {
  return `${release.id} ${freshness} ${day} ${requestKey}`;
}

/** The parsed request of a URL as a client wrote it. */
interface Alias {
  readonly requestKey: string;
  /** Request headers that the response varies by; the alias holds for requests without them. */
  readonly varies: readonly string[];
}

/** The responses that an isolate has rendered. */
export interface ResponseCache {
  readonly get: (key: string) => CachedResponse | undefined;
  readonly set: (key: string, requestKey: string, response: CachedResponse) => void;
  /** The last response to a request, whatever its release, marked as stale; used when chunks are unavailable. */
  readonly getStale: (requestKey: string) => CachedResponse | undefined;
  /** The request of a URL that has been requested before. */
  readonly resolve: (url: string) => Alias | undefined;
  readonly addAlias: (url: string, alias: Alias) => void;
}

/** A small part of an isolate's 128 MB, and many times the size of all documents of a usual release. Bytes. */
const CAPACITY = 16 * 1024 * 1024;

/** The most aliases, and the longest URL of one; campaign tags make the number of URLs unbounded. */
const MAX_ALIASES = 4_096;
const MAX_ALIAS_LENGTH = 300;

/** The overhead of an entry, so that many empty responses cannot fill the isolate. Bytes. */
const OVERHEAD = 1_024;

/** Creates an empty cache, bounded by bytes. */
export function createResponseCache(capacity: number = CAPACITY): ResponseCache {
  const responses = createLruCache<CachedResponse>(capacity, sizeOf);
  const latestKeys = createLruCache<string>(MAX_ALIASES, () => 1);
  const aliases = createLruCache<Alias>(MAX_ALIASES, () => 1);
  return {
    get: responses.get,
    set(key, requestKey, response) {
      responses.set(key, response);
      latestKeys.set(requestKey, key);
    },
    getStale(requestKey) {
      const key = latestKeys.get(requestKey);
      const response = key === undefined ? undefined : responses.get(key);
      return response && { ...response, headers: { ...response.headers, "X-Samverkan-Source": "stale" } };
    },
    resolve: aliases.get,
    addAlias(url, alias) {
      if (url.length <= MAX_ALIAS_LENGTH) aliases.set(url, alias);
    },
  };
}

function sizeOf({ body }: CachedResponse): number {
  return OVERHEAD + (body?.byteLength ?? 0);
}
