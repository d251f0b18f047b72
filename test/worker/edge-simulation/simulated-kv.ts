import type { Facts } from "../../../src/domain/facts.ts";
import { nextPointer } from "../../../src/release/next-pointer.ts";
import { type Pointer, serializePointer } from "../../../src/release/pointer.ts";
import { chunkKey, POINTER_KEY, snapshotKey, toBytes } from "../../../src/release/storage.ts";
import { type ChunkLimits, type SerializedRelease, serializeRelease } from "../../../src/seed/serialize/release.ts";
import type { KvReader } from "../../../src/worker/store/kv.ts";
import { collaboration, factsWith, organization } from "../../fixtures/facts.ts";

/** KV in a data centre: with a lag, failing, or frozen in an earlier state. Milliseconds. */
export type KvState = { readonly lag: number } | "fails" | "frozen";

/** A release that was published; its id can be compared as text. */
export interface Publication {
  readonly id: string;
  readonly at: number;
  readonly edition: number;
}

/** KV, which each data centre sees in its own way. */
export interface SimulatedKv {
  readonly publications: readonly Publication[];
  readonly publish: (edition: number) => Promise<void>;
  /** The state of KV in a data centre from now on. */
  readonly setState: (dataCentre: number, state: KvState) => void;
  readonly readerAt: (dataCentre: number) => KvReader;
  /** The number of publications that a data centre sees; undefined while KV fails there. */
  readonly visibleAt: (dataCentre: number) => number | undefined;
  /** When a data centre last saw older values than KV promises; -Infinity for never. */
  readonly frozenUntil: (dataCentre: number) => number;
}

export function createSimulatedKv(clock: () => number, limits: ChunkLimits | undefined): SimulatedKv {
  const written = new Map<string, { readonly at: number; readonly value: Uint8Array<ArrayBuffer> }[]>();
  const publications: Publication[] = [];
  const states: KvState[] = [];
  const frozenAt: (number | undefined)[] = [];
  const frozenUntil: number[] = [];
  let pointer: Pointer | undefined;

  function readTime(dataCentre: number): number | undefined {
    const state = states[dataCentre] ?? { lag: 0 };
    if (state === "fails") return undefined;
    return state === "frozen" ? frozenAt[dataCentre] : clock() - state.lag;
  }

  function write(key: string, text: string): void {
    written.set(key, [...(written.get(key) ?? []), { at: clock(), value: toBytes(text) }]);
  }

  return {
    publications,
    async publish(edition) {
      const { sha, text, chunks } = await serialized(edition, limits);
      for (const [name, chunk] of chunks) write(chunkKey(name), chunk);
      pointer = nextPointer(sha, clock(), pointer, { root: text });
      write(snapshotKey(sha), text);
      write(POINTER_KEY, serializePointer(pointer));
      publications.push({ id: pointer.id, at: clock(), edition });
    },
    setState(dataCentre, state) {
      if (states[dataCentre] === "frozen") frozenUntil[dataCentre] = clock();
      frozenAt[dataCentre] = state === "frozen" ? (frozenAt[dataCentre] ?? clock()) : undefined;
      states[dataCentre] = state;
    },
    readerAt(dataCentre) {
      const get = async (key: string) => {
        const time = readTime(dataCentre);
        if (time === undefined) throw new Error("KV GET failed: 500 Internal Server Error");
        return written.get(key)?.findLast(({ at }) => at <= time)?.value ?? null;
      };
      return {
        get,
        getAll: async (keys) => new Map(await Promise.all(keys.map(async (key) => [key, await get(key)] as const))),
      };
    },
    visibleAt(dataCentre) {
      const time = readTime(dataCentre);
      return time === undefined ? undefined : publications.filter(({ at }) => at <= time).length;
    },
    frozenUntil: (dataCentre) =>
      states[dataCentre] === "frozen" ? clock() : (frozenUntil[dataCentre] ?? Number.NEGATIVE_INFINITY),
  };
}

/** Facts whose names all say which edition they are of. */
export function factsOf(edition: number): Facts {
  const name = (text: string) => ({ name: { sv: `${text} utgåva ${edition}.` } });
  return factsWith({
    organizations: [organization("byn", name("Byn")), organization("grannen", name("Grannen"))],
    collaborations: ["brandkaren", "vattnet", "biblioteket"].map((id) => collaboration(id, name(id))),
  });
}

const releases = new Map<string, Promise<SerializedRelease>>();

/** The stored values of an edition, made once for all histories. */
function serialized(edition: number, limits: ChunkLimits | undefined): Promise<SerializedRelease> {
  const name = `${edition} ${JSON.stringify(limits)}`;
  const made = releases.get(name) ?? serializeRelease(factsOf(edition), limits);
  releases.set(name, made);
  return made;
}
