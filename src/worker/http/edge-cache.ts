import type { IsoDate } from "../../domain/dates.ts";
import { toSwedishDate } from "../../domain/status.ts";
import type { Pointer } from "../../release/pointer.ts";
import type { HeaderFields } from "./headers.ts";

/**
 * How long the edge caches a response of a confirmed release: far longer than browsers and includers, because a new
 * publication purges it. It is fresh for 10 minutes, and stale-while-revalidate for 110 more, so that the visitors of a
 * municipality with little traffic seldom wait (docs/decisions/0021). Seconds.
 */
export const [EDGE_MAX_AGE, EDGE_STALE] = [600, 6_600];

/** How long after a publication, and after midnight, earlier responses are purged repeatedly. Milliseconds. */
export const PURGE_WINDOW = 10 * 60_000;

/** The lifetime of a response in Cloudflare's cache, which strips it, while its release is confirmed. */
export const EDGE_LIFETIME: HeaderFields = {
  "Cloudflare-CDN-Cache-Control": `public, max-age=${EDGE_MAX_AGE}, stale-while-revalidate=${EDGE_STALE}, stale-if-error=86400`,
};

/**
 * The purge tags of a response, which Cloudflare's cache strips: responses depend on the release and on the day in Swedish
 * time. Every response has them: one whose release was superseded while it was rendered has to be purged too.
 */
export function createCacheTags(release: string, day: IsoDate): HeaderFields {
  return { "Cache-Tag": `${releaseTag(release)},${dayTag(day)}` };
}

/**
 * The tags of outdated responses at an instant (milliseconds since 1970). Empty most of the time: responses that a lagging
 * isolate has stored since are purged again during the window, and not after it.
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
