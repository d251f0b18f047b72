import type { Pointer } from "../../release/pointer.ts";
import type { Release } from "../../release/queries.ts";
import { createChunkLoader } from "./chunk-loader.ts";
import type { KvReader } from "./kv.ts";
import { type LoadError, type LoadedRelease, loadPointer, loadRelease } from "./load-release.ts";

/**
 * How sure we are of what we serve. `live`: KV confirmed it last time we asked. `stale`: KV has failed since, and this
 * is the last good copy. `bundled`: KV gave nothing, and this is what the Worker was deployed with.
 */
export type ServedSource = "live" | "stale" | "bundled";

/** What one request is answered from; it keeps it from beginning to end, so it never sees two releases. */
export interface Serving {
  readonly release: Release;
  readonly source: ServedSource;
}

/** What operators may know of the store; times are milliseconds since 1970. */
export interface StoreState {
  readonly serving: Serving | undefined;
  /** When KV last confirmed the release in memory. */
  readonly checkedAt: number | undefined;
  readonly lastError: { readonly kind: LoadError["kind"]; readonly reason: string; readonly at: number } | undefined;
}

/** Lets work go on after the response: `ExecutionContext.waitUntil`. */
export type AfterResponse = (work: Promise<void>) => void;

export interface Store {
  /** What to answer from now, or undefined where neither KV nor the Worker has anything. Never throws. */
  readonly serving: (afterResponse: AfterResponse) => Promise<Serving | undefined>;
  /** The same, at once, where nothing has to be read for it. It is the same value until something changes. */
  readonly settled: () => Serving | undefined;
  /** What else there is to answer from where parts of a release cannot be had, the latest first. */
  readonly instead: () => Promise<readonly Serving[]>;
  readonly state: () => StoreState;
}

/** What the store is made of; all that it knows of the world is handed in. */
export interface StoreParts {
  readonly reader: KvReader;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** The release that the Worker carries; called only when KV has given nothing. */
  readonly bundled: () => Promise<Release | undefined>;
  readonly report: (fault: LoadError) => void;
  readonly patience: Patience;
}

/** How long the store waits for what, in milliseconds. */
export interface Patience {
  /** How long a confirmed release is served without asking KV again. */
  readonly trust: number;
  /** How long one read may take. */
  readonly readLimit: number;
  /** How long KV is left alone after it failed. */
  readonly holdOff: number;
}

/** With KV's own cache of 30 seconds, a new release is seen everywhere within a minute or two. */
export const PATIENCE: Patience = { trust: 30_000, readLimit: 1_500, holdOff: 5_000 };

/** The store of one isolate. It keeps values only: a promise made in one request never settles in another. */
export function createStore({ reader, clock, bundled, report, patience }: StoreParts): Store {
  const source = { reader, readLimit: patience.readLimit };
  // A refresh reads two keys. One that is not back by now was cut off with the request that started it.
  const refreshIsLost = 2 * patience.readLimit + 500;
  let current: LoadedRelease | undefined;
  let previous: LoadedRelease | undefined;
  let fallback: Release | undefined;
  let bundleIsRead = false;
  let served: Serving | undefined;
  let checkedAt: number | undefined;
  let refreshStartedAt: number | undefined;
  let missingSnapshot: string | undefined;
  let lastError: StoreState["lastError"];

  const failing = () => lastError !== undefined && lastError.at >= (checkedAt ?? 0);

  // A snapshot that is still on its way is nothing to tell visitors of: what they have was live a moment ago.
  const isStale = () => failing() && lastError?.kind !== "not-yet-published";

  function inMemory(): Serving | undefined {
    const release = current?.release ?? fallback;
    if (release === undefined) return undefined;
    const source = current === undefined ? "bundled" : isStale() ? "stale" : "live";
    if (served?.release !== release || served.source !== source) served = { release, source };
    return served;
  }

  function isHeldOff(): boolean {
    return lastError !== undefined && failing() && clock() - lastError.at < patience.holdOff;
  }

  function isDue(): boolean {
    const now = clock();
    if (isHeldOff()) return false;
    if (inMemory() === undefined) return true;
    if (refreshStartedAt !== undefined && now - refreshStartedAt < refreshIsLost) return false;
    return checkedAt === undefined || current === undefined || failing() || now - checkedAt >= patience.trust;
  }

  function adopt(held: LoadedRelease): void {
    if (current !== undefined && current.snapshot !== held.snapshot) previous = current;
    current = held;
    missingSnapshot = undefined;
  }

  function fail(fault: LoadError): void {
    lastError = { ...fault, at: clock() };
    report(fault);
  }

  const parts = createChunkLoader({ source, clock, holdOff: patience.holdOff, isHeldOff, fail, report });

  async function follow(pointer: Pointer): Promise<LoadError | undefined> {
    if (current !== undefined && !isNews(pointer, current.release)) return undefined;
    const known = [current, previous].find((held) => held?.snapshot === pointer.snapshot);
    if (known !== undefined) {
      adopt({ ...known, release: { ...known.release, id: pointer.id, publishedAt: pointer.publishedAt } });
      return undefined;
    }
    const held = await loadRelease(source, pointer, missingSnapshot === pointer.snapshot, parts);
    if ("release" in held) {
      adopt(held);
      return undefined;
    }
    missingSnapshot = held.kind === "not-yet-published" ? pointer.snapshot : undefined;
    return held;
  }

  async function readBundle(): Promise<Release | undefined> {
    if (!bundleIsRead) {
      fallback = await bundled();
      bundleIsRead = true;
    }
    return fallback;
  }

  async function refresh(): Promise<void> {
    refreshStartedAt = clock();
    const pointer = await loadPointer(source);
    const fault = "snapshot" in pointer ? await follow(pointer) : pointer;
    refreshStartedAt = undefined;
    if (fault === undefined) checkedAt = clock();
    else fail(fault);
  }

  return {
    async serving(afterResponse) {
      if (isDue()) {
        if (inMemory() !== undefined) afterResponse(refresh());
        else await refresh();
      }
      if (current === undefined) await readBundle();
      return inMemory();
    },
    settled: () => (isDue() ? undefined : inMemory()),
    async instead() {
      const carried = await readBundle();
      return [
        ...(previous === undefined ? [] : [{ release: previous.release, source: "stale" } as const]),
        ...(carried === undefined ? [] : [{ release: carried, source: "bundled" } as const]),
      ];
    },
    state: () => ({ serving: inMemory(), checkedAt, lastError }),
  };
}

/**
 * Whether the pointer names a later publication than ours. Every publication is later than the one it replaces, so an
 * earlier one is an old copy that some cache still had.
 */
function isNews(pointer: Pointer, release: Release): boolean {
  return release.publishedAt === undefined || pointer.publishedAt > release.publishedAt;
}
