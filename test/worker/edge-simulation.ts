import { type CacheableResponse, type CacheModel, createCacheModel } from "../../bench/edge-cache/cache-model.ts";
import type { Facts } from "../../src/domain/facts.ts";
import { nextPointer } from "../../src/release/next-pointer.ts";
import { type Pointer, serializePointer } from "../../src/release/pointer.ts";
import { chunkKey, POINTER_KEY, snapshotKey } from "../../src/release/storage.ts";
import { type ChunkLimits, serializeRelease, serializeWhole } from "../../src/seed/serialize/release.ts";
import { purgeOnce } from "../../src/worker/purge.ts";
import type { KvReader } from "../../src/worker/store/kv.ts";
import { collaboration, factsWith, organization } from "../fixtures/facts.ts";
import { bytesIn, NOW, type ServiceUnderTest, startService } from "./service.ts";

/**
 * A simulation of some data centres with the real Worker: KV lags, freezes and fails in each, isolates end, the edge
 * cache is the model in bench/edge-cache, purges fail. Only its clock moves time. Left out: the duration of reads and
 * purges.
 */
export interface Simulation {
  readonly publications: readonly Publication[];
  readonly now: () => number;
  readonly pass: (milliseconds: number) => Promise<void>;
  readonly publish: (edition: number) => Promise<void>;
  /** A new version of the Worker, with the facts of today in its bundle. */
  readonly deploy: () => void;
  readonly visit: (dataCentre: number, isolate: number, path: string) => Promise<Visit>;
  readonly endIsolate: (dataCentre: number, isolate: number) => void;
  /** The state of KV in a data centre from now on. */
  readonly setKv: (dataCentre: number, state: KvState) => void;
  readonly setPurging: (isWorking: boolean) => void;
  /** Whether a purge could succeed since all isolates that follow KV know the release that superseded the live one. */
  readonly wasPurgePossible: (supersededAt: number) => boolean;
  /** When a data centre last saw older values than KV promises; -Infinity for never. */
  readonly lastFrozen: () => number;
}

/** KV in a data centre: with a lag of at most a minute, failing, or frozen in an earlier state. */
export type KvState = { readonly lag: number } | "fails" | "frozen";

export interface Publication {
  readonly id: string;
  readonly at: number;
  readonly edition: number;
}

export interface Visit {
  readonly release: string;
  readonly source: string;
  /** The editions that its text is made from. */
  readonly editions: readonly number[];
  readonly isHit: boolean;
}

/** Time from one round of the scheduled run to the next, and how long after a publication they are simulated. Milliseconds. */
const ROUND = 15_000;
const SIMULATED = 11 * 60_000;
const PURGED = 10 * 60_000;

/** The longest lag of KV without a fault, and the longest time that an isolate does not read it. Milliseconds. */
export const KV_LAG = 60_000;
export const MAX_AGE = 15_000;

/** Facts whose names all say which edition they are of. */
function factsOf(edition: number): Facts {
  const name = (text: string) => ({ name: { sv: `${text} utgåva ${edition}.` } });
  return factsWith({
    organizations: [organization("byn", name("Byn")), organization("grannen", name("Grannen"))],
    collaborations: ["brandkaren", "vattnet", "biblioteket"].map((id) => collaboration(id, name(id))),
  });
}

export function createSimulation(dataCentres: number, limits: ChunkLimits | undefined): Simulation {
  let [now, version, isPurging, frozenUntil] = [NOW, 0, true, Number.NEGATIVE_INFINITY];
  const written: { readonly key: string; readonly at: number; readonly text: string }[] = [];
  const publications: Publication[] = [];
  const purgeAttempts: number[] = [];
  const states = Array.from({ length: dataCentres }, (): KvState => ({ lag: 0 }));
  const frozenAt: (number | undefined)[] = [];
  const isolates = new Map<string, ServiceUnderTest>();
  const cache: CacheModel<Visit> = createCacheModel(dataCentres);
  let pointer: Pointer | undefined;
  let bundled = "";

  function readerAt(dataCentre: number): KvReader {
    const get = async (key: string) => {
      const state = states[dataCentre];
      if (state === undefined || state === "fails") throw new Error("KV GET failed: 500 Internal Server Error");
      const readAt = state === "frozen" ? (frozenAt[dataCentre] ?? now) : now - state.lag;
      const text = written.findLast((each) => each.key === key && each.at <= readAt)?.text;
      return text === undefined ? null : bytesIn(text);
    };
    return {
      get,
      getAll: async (keys) => new Map(await Promise.all(keys.map(async (key) => [key, await get(key)] as const))),
    };
  }

  async function requestFromWorker(
    dataCentre: number,
    isolate: number,
    path: string,
  ): Promise<CacheableResponse<Visit>> {
    const name = `${dataCentre} ${isolate}`;
    const service = isolates.get(name) ?? startService({ reader: readerAt(dataCentre), clock: () => now, bundled });
    isolates.set(name, service);
    return toCacheableResponse(await service.request(path));
  }

  return {
    publications,
    now: () => now,
    async pass(milliseconds) {
      const end = now + milliseconds;
      const last = publications.at(-1)?.at ?? NOW;
      const source = { reader: readerAt(0), readTimeout: 1_000 };
      const edge = {
        async purge({ tags }: { readonly tags: string[] }) {
          if (!isPurging) return { success: false, errors: [{ message: "rate limited" }] };
          cache.purge(tags);
          return { success: true, errors: [] };
        },
      };
      for (let round = Math.ceil((now + 1) / ROUND) * ROUND; round <= Math.min(end, last + SIMULATED); round += ROUND) {
        now = round;
        if (isPurging && typeof states[0] === "object" && now < last + PURGED) purgeAttempts.push(now);
        await purgeOnce(edge, { source, clock: () => now, sleep: async () => {}, log: () => {} });
      }
      now = end;
      if (states.includes("frozen")) frozenUntil = now;
    },
    async publish(edition) {
      const facts = factsOf(edition);
      const { sha, text, chunks } = await serializeRelease(facts, limits);
      for (const [name, chunk] of chunks) written.push({ key: chunkKey(name), at: now, text: chunk });
      pointer = nextPointer(sha, now, pointer, { root: text });
      written.push(
        { key: snapshotKey(sha), at: now, text },
        { key: POINTER_KEY, at: now, text: serializePointer(pointer) },
      );
      publications.push({ id: pointer.id, at: now, edition });
    },
    deploy() {
      version += 1;
      isolates.clear();
      bundled = serializeWhole(factsOf(publications.at(-1)?.edition ?? 0));
    },
    async visit(dataCentre, isolate, path) {
      const { response, isHit } = await cache.get(dataCentre, `${version} ${path}`, now, () =>
        requestFromWorker(dataCentre, isolate, path),
      );
      return { ...response.content, isHit };
    },
    endIsolate: (dataCentre, isolate) => void isolates.delete(`${dataCentre} ${isolate}`),
    setKv(dataCentre, state) {
      states[dataCentre] = state;
      frozenAt[dataCentre] = state === "frozen" ? (frozenAt[dataCentre] ?? now) : undefined;
      if (state === "frozen") frozenUntil = now;
    },
    setPurging: (isWorking) => {
      isPurging = isWorking;
    },
    wasPurgePossible: (supersededAt) => purgeAttempts.some((at) => at >= supersededAt + KV_LAG + MAX_AGE),
    lastFrozen: () => frozenUntil,
  };
}

async function toCacheableResponse(response: Response): Promise<CacheableResponse<Visit>> {
  const { headers } = response;
  const text = await response.text();
  const directives = headers.get("Cloudflare-CDN-Cache-Control") ?? headers.get("Cache-Control") ?? "";
  const seconds = (name: string) => 1_000 * Number(new RegExp(`\\b${name}=(\\d+)`).exec(directives)?.[1] ?? 0);
  return {
    content: {
      release: headers.get("X-Samverkan-Release") ?? "",
      source: headers.get("X-Samverkan-Source") ?? "",
      editions: Array.from(text.matchAll(/utgåva (\d+)\./g), ([, edition]) => Number(edition)),
      isHit: false,
    },
    tags: (headers.get("Cache-Tag") ?? "").split(","),
    maxAge: seconds("max-age"),
    staleWhileRevalidate: seconds("stale-while-revalidate"),
    staleIfError: seconds("stale-if-error"),
    isError: response.status >= 500,
  };
}
