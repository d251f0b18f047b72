import { type CacheableResponse, createCacheModel } from "../../../bench/edge-cache/cache-model.ts";
import { type ChunkLimits, serializeWhole } from "../../../src/seed/serialize/release.ts";
import { NOW } from "../service.ts";
import { type Isolate, startIsolate } from "./isolates.ts";
import { createPurgeChances, type PurgeChance } from "./purge-chances.ts";
import { createScheduledRuns } from "./scheduled-runs.ts";
import { createSimulatedKv, factsOf, type KvState, type Publication } from "./simulated-kv.ts";

/**
 * A simulation of some data centres with the real Worker: KV lags, freezes and fails in each, isolates end, versions of the
 * Worker replace each other, it fails, the edge cache is the model in bench/edge-cache, purges fail. The scheduled run is in
 * data centre 0. Only the simulation's clock moves time. Left out: the duration of requests, reads and purges.
 */
export interface Simulation {
  readonly publications: readonly Publication[];
  readonly now: () => number;
  readonly pass: (milliseconds: number) => Promise<void>;
  readonly publish: (edition: number) => Promise<void>;
  /** A new version of the Worker, with the facts of today in its bundle. */
  readonly deploy: () => void;
  /** `wrangler rollback`: the version before this one gets all requests again, and its isolates may still live. */
  readonly deployPrevious: () => void;
  /** A gradual deployment: the last two versions get requests. */
  readonly deployBoth: () => void;
  readonly visit: (dataCentre: number, isolate: number, path: string) => Promise<Visit>;
  readonly endIsolate: (dataCentre: number, isolate: number) => void;
  readonly setKv: (dataCentre: number, state: KvState) => void;
  /** Whether the Worker of a data centre throws from now on; that of data centre 0 has the scheduled run. */
  readonly setWorker: (dataCentre: number, state: WorkerState) => void;
  readonly setPurging: (isWorking: boolean) => void;
  readonly purgeChances: readonly PurgeChance[];
}

export type WorkerState = "works" | "throws";

/** What a visitor gets. */
export interface Visit extends Rendered {
  readonly isHit: boolean;
  /** Whether the Worker throws where the visitor is. */
  readonly isWorkerFailing: boolean;
}

/** What an isolate rendered, and when. */
interface Rendered {
  readonly isError: boolean;
  readonly release: string;
  readonly source: string;
  /** The editions that its text is made from. */
  readonly editions: readonly number[];
  readonly at: number;
  /** The latest release that the isolate had rendered before. */
  readonly earlier: string;
  /** When the data centre last saw older values than KV promises. */
  readonly frozenUntil: number;
}

interface Version {
  readonly name: string;
  readonly bundled: string;
}

export function createSimulation(limits: ChunkLimits | undefined, dataCentres: number): Simulation {
  let now = NOW;
  let isPurging = true;
  const clock = () => now;
  const kv = createSimulatedKv(clock, limits);
  const cache = createCacheModel<Rendered>(dataCentres);
  const failing = new Set<number>();
  const versions: Version[] = [];
  let deployed: readonly Version[] = [];
  const isolates = new Map<string, { readonly isolate: Isolate; latest: string }>();
  const lastPublication = () => kv.publications.at(-1)?.at ?? NOW;
  const chances = createPurgeChances(kv, clock, () => isPurging && !failing.has(0));
  const runs = createScheduledRuns(
    clock,
    { reader: kv.readerAt(0), readTimeout: 60_000 },
    (tags) => {
      if (isPurging) cache.purge(tags);
      return isPurging;
    },
    () => !failing.has(0),
  );

  async function render(dataCentre: number, isolate: number, version: Version, path: string) {
    const name = `${version.name} ${dataCentre} ${isolate}`;
    const started = isolates.get(name) ?? {
      isolate: startIsolate(kv.readerAt(dataCentre), clock, version.bundled),
      latest: "",
    };
    isolates.set(name, started);
    const common = { at: now, earlier: started.latest, frozenUntil: kv.frozenUntil(dataCentre) };
    const response = await toCacheableResponse(
      failing.has(dataCentre) ? new Response(null, { status: 500 }) : await started.isolate.request(path),
      common,
    );
    if (response.content.source === "live") started.latest = response.content.release;
    return response;
  }

  return {
    publications: kv.publications,
    now: clock,
    async pass(milliseconds) {
      const end = now + milliseconds;
      for (;;) {
        const next = Math.min(runs.next(), chances.next());
        const isIdle = next > lastPublication() + SIMULATED && !runs.areSleeping();
        if (next > end || isIdle) break;
        now = next;
        chances.update();
        if (runs.next() === now) await runs.advance();
      }
      now = end;
      runs.skip();
      chances.skip();
    },
    publish: kv.publish,
    deploy() {
      const edition = kv.publications.at(-1)?.edition ?? 0;
      const version = { name: `v${versions.length}`, bundled: serializeWhole(factsOf(edition)) };
      versions.push(version);
      deployed = [version];
    },
    deployPrevious() {
      const [oldest] = deployed;
      deployed = versions.slice(Math.max(0, versions.findIndex(({ name }) => name === oldest?.name) - 1)).slice(0, 1);
    },
    deployBoth() {
      deployed = versions.slice(-2);
    },
    async visit(dataCentre, isolate, path) {
      const version = deployed[isolate % deployed.length];
      if (version === undefined) throw new Error("no version is deployed");
      const { response, isHit } = await cache.get(dataCentre, `${version.name} ${path}`, now, () =>
        render(dataCentre, isolate, version, path),
      );
      return { ...response.content, isHit, isWorkerFailing: failing.has(dataCentre) };
    },
    endIsolate(dataCentre, isolate) {
      for (const { name } of deployed) isolates.delete(`${name} ${dataCentre} ${isolate}`);
    },
    setKv: kv.setState,
    setWorker(dataCentre, state) {
      const wasFailing = failing.has(0);
      if (state === "works") failing.delete(dataCentre);
      else failing.add(dataCentre);
      if (!wasFailing && !failing.has(0)) return;
      runs.end();
      chances.fail();
    },
    setPurging: (isWorking) => {
      isPurging = isWorking;
    },
    purgeChances: chances.all,
  };
}

/** How long after a publication scheduled runs are simulated; later ones find nothing to purge. Milliseconds. */
const SIMULATED = 12 * 60_000;

async function toCacheableResponse(
  response: Response,
  common: Pick<Rendered, "at" | "earlier" | "frozenUntil">,
): Promise<CacheableResponse<Rendered>> {
  const { headers } = response;
  const isError = response.status >= 500;
  const text = await response.text();
  const directives = headers.get("Cloudflare-CDN-Cache-Control") ?? headers.get("Cache-Control") ?? "";
  const milliseconds = (name: string) => 1_000 * Number(new RegExp(`\\b${name}=(\\d+)`).exec(directives)?.[1] ?? 0);
  return {
    content: {
      ...common,
      isError,
      release: headers.get("X-Samverkan-Release") ?? "",
      source: headers.get("X-Samverkan-Source") ?? "",
      editions: Array.from(text.matchAll(/utgåva (\d+)\./g), ([, edition]) => Number(edition)),
    },
    tags: (headers.get("Cache-Tag") ?? "").split(","),
    maxAge: milliseconds("max-age"),
    staleWhileRevalidate: milliseconds("stale-while-revalidate"),
    staleIfError: milliseconds("stale-if-error"),
    isError,
  };
}
