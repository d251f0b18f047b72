/**
 * A model of Workers Cache, which only runs in Cloudflare's network, by its documentation of November 2026: a cache in
 * each data centre and one tier behind them, in front of the Worker; keys of version and URL; tags; global purges;
 * stale responses while the Worker fails and while one is revalidated. Left out: eviction, `Vary`, methods, request
 * collapsing, and the duration of purges and writes. Times are milliseconds.
 */

/** A response of the Worker, as a cache sees it. */
export interface Answer<Content> {
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
  readonly answer: Answer<Content>;
  readonly at: number;
}

/** The response to a visitor. */
export interface Served<Content> {
  readonly answer: Answer<Content>;
  /** Whether it came from a cache; otherwise the visitor waited for the Worker. */
  readonly isHit: boolean;
}

/** The cache in front of a Worker. */
export interface CacheModel<Content> {
  readonly get: (
    dataCentre: number,
    key: string,
    now: number,
    requestFromWorker: () => Promise<Answer<Content>>,
  ) => Promise<Served<Content>>;
  /** Purges responses with any of the tags, in all data centres. */
  readonly purge: (tags: readonly string[]) => void;
}

/** A cache for this many data centres. */
export function createCacheModel<Content>(dataCentres: number): CacheModel<Content> {
  const upper = new Map<string, Stored<Content>>();
  const lower = Array.from({ length: dataCentres }, () => new Map<string, Stored<Content>>());

  async function fromWorker(key: string, now: number, requestFromWorker: () => Promise<Answer<Content>>) {
    const stored = { answer: await requestFromWorker(), at: now };
    const { answer } = stored;
    if (answer.isError) return stored;
    if (answer.maxAge > 0) upper.set(key, stored);
    return stored;
  }

  return {
    async get(dataCentre, key, now, requestFromWorker) {
      const here = lower[dataCentre];
      if (here === undefined) throw new Error(`there is no data centre ${dataCentre}`);
      const [near, far] = [here.get(key), upper.get(key)];
      const keep = (stored: Stored<Content>) => {
        if (stored.answer.maxAge > 0 && !stored.answer.isError) here.set(key, stored);
      };
      for (const stored of [near, far]) {
        if (stored === undefined) continue;
        const age = now - stored.at - stored.answer.maxAge;
        if (age >= stored.answer.staleWhileRevalidate) continue;
        if (age < 0) keep(stored);
        else if (far !== undefined && now - far.at < far.answer.maxAge) keep(far);
        else keep(await fromWorker(key, now, requestFromWorker));
        return { answer: stored.answer, isHit: true };
      }
      const fetched = await fromWorker(key, now, requestFromWorker);
      const old = near ?? far;
      if (fetched.answer.isError && old !== undefined && now - old.at < old.answer.maxAge + old.answer.staleIfError) {
        return { answer: old.answer, isHit: true };
      }
      keep(fetched);
      return { answer: fetched.answer, isHit: false };
    },
    purge(tags) {
      for (const cache of [upper, ...lower]) {
        for (const [key, { answer }] of cache) if (answer.tags.some((tag) => tags.includes(tag))) cache.delete(key);
      }
    },
  };
}
