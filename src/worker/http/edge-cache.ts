import type { IsoDate } from "../../domain/dates.ts";
import { toSwedishDate } from "../../domain/status.ts";
import type { Pointer } from "../../release/pointer.ts";
import type { Headers } from "./headers.ts";

/**
 * How long the edge keeps an answer of a confirmed release: by far longer than browsers and includers, because a new
 * publication purges it. It is fresh for ten minutes, and served once more while it is fetched anew for 110, so that the
 * visitors of a quiet municipality seldom wait (docs/decisions/0021). Seconds.
 */
const [EDGE_MAX_AGE, EDGE_STALE] = [600, 6_600];

/** The longest that the edge keeps an answer, where no purge gets through. Seconds. */
export const EDGE_TIME = EDGE_MAX_AGE + EDGE_STALE;

/** How long after a publication, and after midnight, what was before is purged again and again. Milliseconds. */
const PURGE_WINDOW = 10 * 60_000;

/**
 * Headers for Cloudflare's cache alone, which strips them: how long to keep the answer, and the tags to purge it by. Answers
 * depend on the release, and on the day in Swedish time.
 */
export function createEdgeHeaders(release: string, day: IsoDate): Headers {
  return {
    "Cloudflare-CDN-Cache-Control": `public, max-age=${EDGE_MAX_AGE}, stale-while-revalidate=${EDGE_STALE}, stale-if-error=86400`,
    "Cache-Tag": `${releaseTag(release)},${dayTag(day)}`,
  };
}

/**
 * The tags of what the edge must no longer serve at an instant (milliseconds since 1970). Empty most of the time: what an
 * isolate that lags has stored since is purged again during the window, and not after it.
 */
export function outdatedTags({ publishedAt, previous }: Pointer, now: number): readonly string[] {
  const isRecent = Math.abs(now - Date.parse(publishedAt)) < PURGE_WINDOW;
  const yesterday = toSwedishDate(now - PURGE_WINDOW);
  return [
    ...(isRecent ? previous.map(({ id }) => releaseTag(id)) : []),
    ...(yesterday === toSwedishDate(now) ? [] : [dayTag(yesterday)]),
  ];
}

function releaseTag(id: string): string {
  return `release-${id}`;
}

function dayTag(day: IsoDate): string {
  return `day-${day}`;
}
