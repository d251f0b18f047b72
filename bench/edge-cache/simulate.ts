import { EDGE_MAX_AGE, EDGE_STALE, PURGE_WINDOW } from "../../src/worker/http/edge-cache.ts";
import { PURGE_INTERVAL } from "../../src/worker/purge.ts";
import { TIMEOUTS } from "../../src/worker/store/store.ts";
import { randomNumbers } from "../random-numbers.ts";
import { type CacheableResponse, createCacheModel } from "./cache-model.ts";
import { type Municipality, viewsOf } from "./municipality.ts";

/** How long the edge caches responses, and when they are purged. Milliseconds. */
export interface Policy {
  readonly name: string;
  readonly maxAge: number;
  readonly staleWhileRevalidate: number;
  /** The interval of purges in the ten minutes after a publication; undefined without purges. */
  readonly purgeInterval?: number;
  /** How long an isolate serves without reading KV; undefined if it reads after the response. */
  readonly isolateMaxAge?: number;
}

/** The results of a simulation. */
export interface SimulatedVisits {
  readonly views: number;
  /** The share of them who waited for the Worker, and the share who waited for a cold one. */
  readonly waited: number;
  readonly waitedCold: number;
  /** Views of a superseded release, and the longest time since it was superseded. Milliseconds. */
  readonly old: number;
  readonly longestOld: number;
}

/** The longest replication lag of KV. Milliseconds. */
const KV_LAG = 60_000;

/** An isolate without requests is ended after about this time. Milliseconds; Cloudflare promises nothing. */
const ISOLATE_IDLE = 15 * 60_000;

/** The time of the day at which releases are published. Milliseconds. */
const OFFICE_HOURS = 10 * 3_600_000;

const DAY = 86_400_000;

interface Isolate {
  readonly release: number;
  readonly checkedAt: number;
  readonly usedAt: number;
}

/** Simulates all visits of a municipality with the model of the cache, with one isolate per data centre. */
export async function simulate(municipality: Municipality, policy: Policy): Promise<SimulatedVisits> {
  const { dataCentres, betweenPublications } = municipality;
  const random = randomNumbers(2);
  const lags = Array.from({ length: dataCentres }, () => random() * KV_LAG);
  const cache = createCacheModel<number>(dataCentres);
  const isolates: (Isolate | undefined)[] = [];
  /** The release that is live at a time, and when the one after a release is published. */
  const releaseAt = (time: number) => Math.max(0, Math.floor((time - OFFICE_HOURS) / betweenPublications) + 1);
  const endOf = (release: number) => release * betweenPublications + OFFICE_HOURS;
  let [views, waited, waitedCold, old, longestOld, purgedUntil] = [0, 0, 0, 0, 0, 0];
  let isCold = false;

  async function requestFromWorker(dataCentre: number, now: number): Promise<CacheableResponse<number>> {
    const visibleRelease = releaseAt(now - (lags[dataCentre] ?? 0));
    const isolate = isolates[dataCentre];
    isCold = isolate === undefined || now - isolate.usedAt > ISOLATE_IDLE;
    const mustRefresh =
      isCold || isolate === undefined || now - isolate.checkedAt >= (policy.isolateMaxAge ?? Number.POSITIVE_INFINITY);
    const refreshes = mustRefresh || now - isolate.checkedAt >= TIMEOUTS.refreshAge;
    const release = mustRefresh ? visibleRelease : isolate.release;
    isolates[dataCentre] = {
      release: refreshes ? visibleRelease : release,
      checkedAt: refreshes ? now : (isolate?.checkedAt ?? now),
      usedAt: now,
    };
    const { maxAge, staleWhileRevalidate } = policy;
    return {
      content: release,
      tags: [String(release), "day"],
      maxAge,
      staleWhileRevalidate,
      staleIfError: 0,
      isError: false,
    };
  }

  /** Simulates the purges until now, from the first data centre. */
  function purgeUntil(now: number): void {
    const { purgeInterval } = policy;
    if (purgeInterval === undefined) return;
    if (Math.floor(now / DAY) > Math.floor(purgedUntil / DAY)) cache.purge(["day"]);
    const published = endOf(releaseAt(now) - 1);
    const last = Math.min(now, published + PURGE_WINDOW);
    const next = (Math.floor(Math.max(purgedUntil, published) / purgeInterval) + 1) * purgeInterval;
    for (let at = next; at <= last; at += purgeInterval) {
      const release = releaseAt(at - (lags[0] ?? 0));
      if (release > 0) cache.purge([String(release - 1)]);
    }
    purgedUntil = now;
  }

  for (const { at, dataCentre, url } of viewsOf(municipality)) {
    purgeUntil(at);
    isCold = false;
    const { response, isHit } = await cache.get(dataCentre, String(url), at, () => requestFromWorker(dataCentre, at));
    views += 1;
    if (!isHit) waited += 1;
    if (!isHit && isCold) waitedCold += 1;
    const supersededAt = endOf(response.content);
    if (at > supersededAt) {
      old += 1;
      longestOld = Math.max(longestOld, at - supersededAt);
    }
  }
  return { views, waited: waited / views, waitedCold: waitedCold / views, old, longestOld };
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** The purges and isolates of the Worker. */
const CURRENT = {
  staleWhileRevalidate: 0,
  purgeInterval: PURGE_INTERVAL,
  isolateMaxAge: TIMEOUTS.maxAge,
} as const;

/** The lifetime that the Worker sends. */
const LIFETIME = { maxAge: 1_000 * EDGE_MAX_AGE, staleWhileRevalidate: 1_000 * EDGE_STALE } as const;

/** The name of the policy that the Worker has. */
export const CURRENT_POLICY = `${LIFETIME.maxAge / MINUTE} minutes, and ${LIFETIME.staleWhileRevalidate / MINUTE} stale while revalidating (current policy)`;

/** The name of the same policy without a purge that succeeds. */
export const PURGES_FAIL = "current policy, if every purge fails";

/** How long the edge serves a response at most, by the current policy. Milliseconds. */
export const EDGE_TIME = LIFETIME.maxAge + LIFETIME.staleWhileRevalidate;

/** The compared policies: the earlier one, several lifetimes, and variants of the current one. */
export const POLICIES: readonly Policy[] = [
  { name: "2 minutes, without purges (earlier policy)", maxAge: MINUTE, staleWhileRevalidate: MINUTE },
  { ...CURRENT, name: "10 minutes", maxAge: 10 * MINUTE },
  { ...CURRENT, name: "1 hour", maxAge: HOUR },
  { ...CURRENT, name: "8 hours", maxAge: 8 * HOUR },
  { ...CURRENT, name: "1 day", maxAge: DAY },
  {
    ...CURRENT,
    name: "10 minutes, and 50 stale while revalidating",
    maxAge: 10 * MINUTE,
    staleWhileRevalidate: 50 * MINUTE,
  },
  { ...CURRENT, name: CURRENT_POLICY, ...LIFETIME },
  { ...CURRENT, name: "current policy, purged once a minute", ...LIFETIME, purgeInterval: MINUTE },
  { ...LIFETIME, name: PURGES_FAIL, isolateMaxAge: CURRENT.isolateMaxAge },
  {
    ...LIFETIME,
    name: "current policy, but isolates respond before they read KV",
    purgeInterval: CURRENT.purgeInterval,
  },
];
