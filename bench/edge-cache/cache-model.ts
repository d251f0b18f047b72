/**
 * A model of Workers Cache, which only runs in Cloudflare's network, by its documentation of November 2026: a cache in
 * each data centre and one tier behind them, in front of the Worker; keys of version and URL; tags; global purges;
 * stale responses while the Worker fails and while one is revalidated. Left out: eviction, `Vary`, methods, request
 * collapsing, and the duration of purges and writes. Times are milliseconds.
 */

/** A response of the Worker, as a cache sees it. */
export interface CacheableResponse<Content> {
  readonly content: Content;
  readonly tags: readonly string[];
  /** How long it is fresh; 0 if it must not be stored. */
  readonly maxAge: number;
  /** How long after that it is served stale while it is revalidated. */
  readonly staleWhileRevalidate: number;
  readonly staleIfError: number;
  /** Whether it is a 5xx response. */
  readonly isError: boolean;
}

interface Stored<Content> {
  readonly response: CacheableResponse<Content>;
  readonly at: number;
}

/** The response to a visitor. */
export interface Served<Content> {
  readonly response: CacheableResponse<Content>;
  /** Whether it came from a cache; otherwise the visitor waited for the Worker. */
  readonly isHit: boolean;
}

/** The cache in front of a Worker. */
export interface CacheModel<Content> {
  readonly get: (
    dataCentre: number,
    key: string,
    now: number,
    requestFromWorker: () => Promise<CacheableResponse<Content>>,
  ) => Promise<Served<Content>>;
  /** Purges responses with any of the tags, in all data centres. */
  readonly purge: (tags: readonly string[]) => void;
}

/** A cache for this many data centres. */
export function createCacheModel<Content>(dataCentres: number): CacheModel<Content> {
  const upper = new Map<string, Stored<Content>>();
  const lower = Array.from({ length: dataCentres }, () => new Map<string, Stored<Content>>());

  async function fromWorker(key: string, now: number, requestFromWorker: () => Promise<CacheableResponse<Content>>) {
    const stored = { response: await requestFromWorker(), at: now };
    const { response } = stored;
    if (response.isError) return stored;
    if (response.maxAge > 0) upper.set(key, stored);
    return stored;
  }

  return {
    async get(dataCentre, key, now, requestFromWorker) {
      const here = lower[dataCentre];
      if (here === undefined) throw new Error(`there is no data centre ${dataCentre}`);
      const [near, far] = [here.get(key), upper.get(key)];
      const store = (stored: Stored<Content>) => {
        if (stored.response.maxAge > 0 && !stored.response.isError) here.set(key, stored);
      };
      for (const stored of [near, far]) {
        if (stored === undefined) continue;
        const age = now - stored.at - stored.response.maxAge;
        if (age >= stored.response.staleWhileRevalidate) continue;
        if (age < 0) store(stored);
        else if (far !== undefined && now - far.at < far.response.maxAge) store(far);
        else store(await fromWorker(key, now, requestFromWorker));
        return { response: stored.response, isHit: true };
      }
      const fetched = await fromWorker(key, now, requestFromWorker);
      const old = near ?? far;
      if (
        fetched.response.isError &&
        old !== undefined &&
        now - old.at < old.response.maxAge + old.response.staleIfError
      ) {
        return { response: old.response, isHit: true };
      }
      store(fetched);
      return { response: fetched.response, isHit: false };
    },
    purge(tags) {
      for (const cache of [upper, ...lower]) {
        for (const [key, { response }] of cache) if (response.tags.some((tag) => tags.includes(tag))) cache.delete(key);
      }
    },
  };
}
