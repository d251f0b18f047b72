import type { SimulatedKv } from "./simulated-kv.ts";

/** A time at which decision 21 promises a purge that succeeds. */
export interface PurgeChance {
  readonly at: number;
  /** The number of publications that the scheduled run saw; the earlier ones of them are purged. */
  readonly visible: number;
}

/** The chances of a history. */
export interface PurgeChances {
  readonly all: readonly PurgeChance[];
  /** The time of the next one. */
  readonly next: () => number;
  /** Adds it if it is now, and nothing fails. */
  readonly update: () => void;
  /** Leaves out those until now. */
  readonly skip: () => void;
  /** The Worker of the scheduled run fails now. */
  readonly fail: () => void;
}

/**
 * What decision 21 promises, in milliseconds and on purpose not imported from the code: a purge four times a minute, for ten
 * minutes after a publication. A pointer names the time of its publication in whole seconds.
 */
const INTERVAL = 15_000;
const MINUTE = 60_000;
const WINDOW = 10 * MINUTE - 1_000;

/**
 * The purges that are promised: those of a run whose Worker has worked since the beginning of its minute, that reads a
 * publication of the last ten minutes and whose purge works. What its own data centre sees of KV counts, not what has been
 * published: a run that lags behind a publication finds the one before it, and if that is older than ten minutes, nothing.
 */
export function createPurgeChances(
  { publications, visibleAt }: Pick<SimulatedKv, "publications" | "visibleAt">,
  clock: () => number,
  canPurge: () => boolean,
): PurgeChances {
  const all: PurgeChance[] = [];
  let failedAt = Number.NEGATIVE_INFINITY;
  let nextRound = nextTime(INTERVAL);

  /** The next multiple of an interval after now. */
  function nextTime(interval: number): number {
    return (Math.floor(clock() / interval) + 1) * interval;
  }

  return {
    all,
    next: () => nextRound,
    update() {
      const at = clock();
      if (at < nextRound) return;
      nextRound += INTERVAL;
      const visible = visibleAt(0) ?? 0;
      const latest = publications[visible - 1];
      const isFromThisMinute = failedAt < Math.floor(at / MINUTE) * MINUTE;
      if (latest !== undefined && at < latest.at + WINDOW && isFromThisMinute && canPurge()) all.push({ at, visible });
    },
    skip() {
      nextRound = Math.max(nextRound, nextTime(INTERVAL));
    },
    fail() {
      failedAt = clock();
    },
  };
}
