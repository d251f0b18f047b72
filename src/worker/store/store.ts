import type { ExecutionContext } from "hono";
import { ChunkUnavailableError } from "../../release/chunked-repository.ts";
import { isFromFuture, type Pointer } from "../../release/pointer.ts";
import type { Release } from "../../release/release.ts";
import { TimeoutError, withTimeout } from "../timeout.ts";
import { createChunkLoader } from "./chunk-loader.ts";
import type { KvReader } from "./kv.ts";
import { type LoadError, type LoadedRelease, loadPointer, loadRelease, toReleaseInfo } from "./load-release.ts";

/**
 * `live`: KV confirmed the release when it was last read. `stale`: KV has failed since, and this is the last good copy.
 * `bundled`: KV has no release or failed, and this is the bundled snapshot.
 */
type Freshness = "live" | "stale" | "bundled";

/** The release of one request, from beginning to end. */
export interface ReleaseHandle {
  readonly release: Release;
  readonly freshness: Freshness;
}

/** The result of a read, with the release that it came from. */
export type ReadResult<Result> =
  | { readonly kind: "current" | "fallback"; readonly handle: ReleaseHandle; readonly value: Result }
  /** There is no release at all, or none that can be read has the chunks or the document that the read needs. */
  | { readonly kind: "unavailable" };

/** The state of the store, for operators; times are milliseconds since 1970. */
interface StoreState {
  readonly current: ReleaseHandle | undefined;
  /** When KV last confirmed the release in memory. */
  readonly checkedAt: number | undefined;
  readonly lastError: { readonly kind: LoadError["kind"]; readonly reason: string; readonly at: number } | undefined;
}

/** Lets work continue after the response. */
type Execution = Pick<ExecutionContext, "waitUntil">;

/** The releases of an isolate. */
export interface Store {
  /** The current release; undefined if neither KV nor the bundle has one. Never throws. */
  readonly getRelease: (execution: Execution) => Promise<ReleaseHandle | undefined>;
  /** The same without waiting; undefined if KV has to be read before or after the response. */
  readonly peek: () => ReleaseHandle | undefined;
  /** Whether the handle is the current one, and KV has confirmed its release within `maxAge`. */
  readonly isConfirmed: (handle: ReleaseHandle) => boolean;
  /**
   * Reads from the current release. If a chunk of it cannot be loaded, repeats the whole read with the previous release and
   * then with the bundled one. `undefined` from a fallback, or from the bundled release while KV cannot be read, does not
   * count: a document that an earlier release lacks may be in the current one.
   */
  readonly withRelease: <Result>(
    read: (handle: ReleaseHandle) => Promise<Result>,
    execution: Execution,
  ) => Promise<ReadResult<Result>>;
  readonly state: () => StoreState;
}

/** The dependencies of a store. */
interface StoreOptions {
  readonly reader: KvReader;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** Parses the release of the bundle; called only when KV has given no snapshot. */
  readonly bundled: () => Promise<LoadedRelease | undefined>;
  readonly log: (error: LoadError) => void;
  readonly timeouts: Timeouts;
}

/** Milliseconds. */
export interface Timeouts {
  /** How long a confirmed release is served; after that KV is read before the answer. */
  readonly maxAge: number;
  /** The age from which a release is confirmed again after a response, so that no request waits for it. */
  readonly refreshAge: number;
  /** How long a request waits for KV in total: less than the second after which includers give up on the response. */
  readonly requestTimeout: number;
  /** The timeout of one read, which may go on after the response. */
  readonly readTimeout: number;
  /** How long KV is not read after a failure. */
  readonly backoff: number;
}

/** How soon a new release is visible: docs/decisions/0021. KV propagates a change within a minute, or later. */
export const TIMEOUTS: Timeouts = {
  maxAge: 15_000,
  refreshAge: 10_000,
  requestTimeout: 800,
  readTimeout: 1_500,
  backoff: 5_000,
};

/** How long a snapshot may lag behind its pointer before the release in memory counts as stale. Milliseconds. */
const REPLICATION_LAG = 60_000;

/** Creates the store of one isolate. It stores values, not promises: a promise of a cancelled request never settles. */
export function createStore({ reader, clock, bundled, log, timeouts }: StoreOptions): Store {
  const source = { reader, readTimeout: timeouts.readTimeout };
  // A refresh reads two keys. One that takes longer was cancelled with its request; start a new one.
  const refreshTimeout = 2 * timeouts.readTimeout + 500;
  let current: LoadedRelease | undefined;
  let previous: LoadedRelease | undefined;
  let bundle: LoadedRelease | undefined;
  let handle: ReleaseHandle | undefined;
  let checkedAt: number | undefined;
  let refreshStartedAt: number | undefined;
  let missingSnapshot: { readonly sha: string; readonly since: number } | undefined;
  let lastError: StoreState["lastError"];

  const isFailing = () => lastError !== undefined && lastError.at >= (checkedAt ?? 0);

  function isStale(): boolean {
    if (!isFailing()) return false;
    // A snapshot that is being replicated is no failure yet: the served release was live until now.
    return missingSnapshot === undefined || clock() - missingSnapshot.since > REPLICATION_LAG;
  }

  /** The same object until the release or its freshness changes. */
  function currentHandle(): ReleaseHandle | undefined {
    const release = (current ?? bundle)?.release;
    if (release === undefined) return undefined;
    const freshness = current === undefined ? "bundled" : isStale() ? "stale" : "live";
    if (handle?.release !== release || handle.freshness !== freshness) handle = { release, freshness };
    return handle;
  }

  function isBackingOff(): boolean {
    return lastError !== undefined && isFailing() && clock() - lastError.at < timeouts.backoff;
  }

  /** Milliseconds since KV last confirmed the release in memory. */
  const age = () => (checkedAt === undefined ? Number.POSITIVE_INFINITY : clock() - checkedAt);

  /**
   * When KV has to be read: before the response, after it, or not now. While KV fails, and while the first read takes longer
   * than a request may wait, the available release is served.
   */
  function refreshNeed(): "before" | "after" | "none" {
    if (isBackingOff()) return "none";
    if (currentHandle() === undefined) return "before";
    if (current !== undefined && !isFailing() && age() >= timeouts.maxAge) return "before";
    if (refreshStartedAt !== undefined && clock() - refreshStartedAt < refreshTimeout) return "none";
    return current === undefined || isFailing() || age() >= timeouts.refreshAge ? "after" : "none";
  }

  function activate(loaded: LoadedRelease): void {
    if (current !== undefined && current.snapshot !== loaded.snapshot) previous = current;
    current = loaded;
    missingSnapshot = undefined;
  }

  function fail(error: LoadError): void {
    lastError = { ...error, at: clock() };
    log(error);
  }

  const loadChunks = createChunkLoader({ source, clock, backoff: timeouts.backoff, isBackingOff, fail, log });

  async function applyPointer(pointer: Pointer): Promise<LoadError | undefined> {
    if (isFromFuture(pointer, clock())) {
      if (current === undefined) await activateEarlier(pointer);
      return { kind: "fault", reason: `the pointer is from the future: ${pointer.publishedAt}` };
    }
    if (current !== undefined && !isNewer(pointer, current.release)) return undefined;
    // A snapshot is named by its hash, so the bundled one can replace KV's. A pointer with `root` needs neither.
    const inBundle = pointer.root === undefined ? await parseBundle() : undefined;
    const known = [current, previous, inBundle].find((loaded) => loaded?.snapshot === pointer.snapshot);
    if (known !== undefined) {
      activate({ ...known, release: known.release.publishedAs(toReleaseInfo(pointer, source)) });
      return undefined;
    }
    const wasMissing = missingSnapshot?.sha === pointer.snapshot;
    const loaded = await loadRelease(source, pointer, wasMissing, loadChunks);
    if ("release" in loaded) {
      activate(loaded);
      return undefined;
    }
    if (loaded.kind !== "not-yet-published") missingSnapshot = undefined;
    else if (!wasMissing) missingSnapshot = { sha: pointer.snapshot, since: clock() };
    return loaded;
  }

  /**
   * Activates the newest release of the history that is not from the future: the one that other isolates serve while
   * they reject the pointer.
   */
  async function activateEarlier({ schema, previous: records }: Pointer): Promise<void> {
    const record = records.find((each) => !isFromFuture(each, clock()));
    if (record === undefined) return;
    const loaded = await loadRelease(source, { schema, ...record, previous: [] }, false, loadChunks);
    if ("release" in loaded) activate(loaded);
  }

  async function parseBundle(): Promise<LoadedRelease | undefined> {
    bundle ??= await bundled();
    return bundle;
  }

  async function refresh(): Promise<void> {
    refreshStartedAt = clock();
    const pointer = await loadPointer(source);
    const error = "snapshot" in pointer ? await applyPointer(pointer) : pointer;
    refreshStartedAt = undefined;
    if (error === undefined) checkedAt = clock();
    else fail(error);
  }

  async function getRelease(execution: Execution): Promise<ReleaseHandle | undefined> {
    const need = refreshNeed();
    if (need !== "none") {
      // A read that is slower than the request timeout continues after the response, for the next request.
      const refreshed = refresh();
      execution.waitUntil(refreshed);
      if (need === "before") await withTimeout(refreshed, timeouts.requestTimeout).catch(ignoreTimeout);
    }
    if (current === undefined) await parseBundle();
    return currentHandle();
  }

  /** The bundled release lacks what was published since the last deploy, unless nothing was ever published. */
  function mayLackDocuments({ freshness }: ReleaseHandle): boolean {
    return freshness === "bundled" && lastError?.kind !== "absent";
  }

  async function fallbacks(): Promise<readonly ReleaseHandle[]> {
    const inBundle = await parseBundle();
    return [
      ...(previous === undefined ? [] : [{ release: previous.release, freshness: "stale" } as const]),
      ...(inBundle === undefined ? [] : [{ release: inBundle.release, freshness: "bundled" } as const]),
    ];
  }

  /**
   * Reads within the remaining time of the request for KV. A slower read continues after the response, so that its index is in
   * memory for the next request. The bundled release reads nothing from KV and has no limit.
   */
  async function tryRead<Result>(
    read: (handle: ReleaseHandle) => Promise<Result>,
    handle: ReleaseHandle,
    deadline: number,
    execution: Execution,
  ): Promise<Result | typeof UNAVAILABLE> {
    const reading = read(handle);
    if (handle.freshness === "bundled") return reading;
    try {
      return await withTimeout(reading, Math.max(0, deadline - clock()));
    } catch (error) {
      if (error instanceof ChunkUnavailableError) return UNAVAILABLE;
      if (!(error instanceof TimeoutError)) throw error;
      execution.waitUntil(reading.catch(() => undefined));
      // Not `fail`: slow reads that are answered must not stop those of other requests. One that hangs fails by itself.
      log({
        kind: "fault",
        reason: `KV took longer than the ${timeouts.requestTimeout} ms that a request may wait`,
      });
      return UNAVAILABLE;
    }
  }

  return {
    getRelease,
    peek: () => (refreshNeed() === "none" ? currentHandle() : undefined),
    isConfirmed: (handle) => handle === currentHandle() && handle.freshness === "live" && age() < timeouts.maxAge,
    async withRelease(read, execution) {
      const deadline = clock() + timeouts.requestTimeout;
      const current = await getRelease(execution);
      if (current === undefined) return { kind: "unavailable" };
      const result = await tryRead(read, current, deadline, execution);
      if (result === undefined && mayLackDocuments(current)) return { kind: "unavailable" };
      if (result !== UNAVAILABLE) return { kind: "current", handle: current, value: result };
      for (const handle of await fallbacks()) {
        const value = await tryRead(read, handle, deadline, execution);
        if (value !== UNAVAILABLE && value !== undefined) return { kind: "fallback", handle, value };
      }
      return { kind: "unavailable" };
    },
    state: () => ({ current: currentHandle(), checkedAt, lastError }),
  };
}

const UNAVAILABLE = Symbol("a chunk is unavailable");

function ignoreTimeout(error: unknown): void {
  if (!(error instanceof TimeoutError)) throw error;
}

/**
 * Whether the pointer is of a later release than ours. Every publication is later than the one it replaces, so an earlier
 * pointer is an old copy from a cache.
 */
function isNewer(pointer: Pointer, release: Release): boolean {
  return release.publishedAt === undefined || pointer.publishedAt > release.publishedAt;
}
