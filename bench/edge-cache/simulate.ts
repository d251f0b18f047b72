import { randomNumbers } from "../random-numbers.ts";
import { type Answer, createCacheModel } from "./cache-model.ts";
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

const PURGE_WINDOW = 10 * 60_000;

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

  async function requestFromWorker(dataCentre: number, now: number): Promise<Answer<number>> {
    const seen = releaseAt(now - (lags[dataCentre] ?? 0));
    const known = isolates[dataCentre];
    isCold = known === undefined || now - known.usedAt > ISOLATE_IDLE;
    const mustRefresh =
      isCold || known === undefined || now - known.checkedAt >= (policy.isolateMaxAge ?? Number.POSITIVE_INFINITY);
    const refreshes = mustRefresh || now - known.checkedAt >= 30_000;
    const release = mustRefresh ? seen : known.release;
    isolates[dataCentre] = {
      release: refreshes ? seen : release,
      checkedAt: refreshes ? now : (known?.checkedAt ?? now),
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

  for (const { at, dataCentre, address } of viewsOf(municipality)) {
    purgeUntil(at);
    isCold = false;
    const { answer, isHit } = await cache.get(dataCentre, String(address), at, () => requestFromWorker(dataCentre, at));
    views += 1;
    if (!isHit) waited += 1;
    if (!isHit && isCold) waitedCold += 1;
    const supersededAt = endOf(answer.content);
    if (at > supersededAt) {
      old += 1;
      longestOld = Math.max(longestOld, at - supersededAt);
    }
  }
  return { views, waited: waited / views, waitedCold: waitedCold / views, old, longestOld };
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Purges as `src/worker/purge.ts` makes them, and isolates as `src/worker/store/store.ts` has them. */
const AS_BUILT = { staleWhileRevalidate: 0, purgeInterval: 15_000, isolateMaxAge: 15_000 } as const;
const TWO_HOURS = { maxAge: 10 * MINUTE, staleWhileRevalidate: 110 * MINUTE } as const;

/** The compared policies: the earlier one, different lifetimes, and their costs. */
export const POLICIES: readonly Policy[] = [
  { name: "2 minutes, nothing purged: as before", maxAge: MINUTE, staleWhileRevalidate: MINUTE },
  { ...AS_BUILT, name: "10 minutes", maxAge: 10 * MINUTE },
  { ...AS_BUILT, name: "1 hour", maxAge: HOUR },
  { ...AS_BUILT, name: "8 hours", maxAge: 8 * HOUR },
  { ...AS_BUILT, name: "1 day", maxAge: DAY },
  { ...AS_BUILT, name: "10 minutes, and 50 while it is fetched anew", ...TWO_HOURS, staleWhileRevalidate: 50 * MINUTE },
  { ...AS_BUILT, name: "10 minutes, and 110 while it is fetched anew: as built", ...TWO_HOURS },
  { ...AS_BUILT, name: "as built, purged once a minute", ...TWO_HOURS, purgeInterval: MINUTE },
  { ...TWO_HOURS, name: "as built, where every purge fails", isolateMaxAge: AS_BUILT.isolateMaxAge },
  {
    ...TWO_HOURS,
    name: "as built, but isolates answer before they ask KV",
    purgeInterval: AS_BUILT.purgeInterval,
  },
];
