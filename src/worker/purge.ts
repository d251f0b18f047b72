import { isFromFuture } from "../release/pointer.ts";
import { outdatedTags } from "./http/edge-cache.ts";
import { type LoadError, loadPointer, type ReleaseSource } from "./store/load-release.ts";
import { withTimeout } from "./timeout.ts";

/** Purges responses with any of the tags from the cache in front of the Worker: `ExecutionContext.cache`. */
interface EdgeCache {
  readonly purge: (options: { readonly tags: string[] }) => Promise<{
    readonly success: boolean;
    readonly errors: readonly { readonly message: string }[];
  }>;
}

/** The dependencies of a scheduled run. */
interface PurgeOptions {
  readonly source: ReleaseSource;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** Waits this many milliseconds. */
  readonly sleep: (milliseconds: number) => Promise<void>;
  readonly log: (error: LoadError) => void;
}

/** The rounds of a run, which Cloudflare starts every minute. The free plan allows five purges a minute. */
const ROUNDS = 4;

/** The interval between rounds. Milliseconds. */
export const PURGE_INTERVAL = 15_000;

/** The timeout of one purge; the call has none of its own. Milliseconds. */
const PURGE_TIMEOUT = 5_000;

/**
 * Purges outdated responses from the cache in front of the Worker, four times a minute. Each round is independent and reads
 * the pointer again, so a failed one is repeated by the next.
 */
export async function purgeOutdated(cache: EdgeCache, options: PurgeOptions): Promise<void> {
  const { clock, sleep } = options;
  const start = clock();
  for (let round = 0; round < ROUNDS; round += 1) {
    await sleep(Math.max(0, start + round * PURGE_INTERVAL - clock()));
    await purgeOnce(cache, options);
  }
}

/** One round: purges outdated responses, if there can be any. */
export async function purgeOnce(cache: EdgeCache, { source, clock, log }: PurgeOptions): Promise<void> {
  const pointer = await loadPointer(source);
  if (!("snapshot" in pointer)) return log(pointer);
  // Isolates reject it too.
  if (isFromFuture(pointer, clock())) return;
  const tags = [...outdatedTags(pointer, clock())];
  if (tags.length === 0) return;
  try {
    const { success, errors } = await withTimeout(cache.purge({ tags }), PURGE_TIMEOUT);
    if (!success) throw new Error(errors.map(({ message }) => message).join("; "));
  } catch (error) {
    log({ kind: "fault", reason: `the edge was not purged: ${error instanceof Error ? error.message : error}` });
  }
}
