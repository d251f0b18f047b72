import { toBytes } from "../../src/release/storage.ts";
import type { KvReader } from "../../src/worker/store/kv.ts";

/** A KV with values, which counts reads and injects faults. */
export interface TestKv extends KvReader {
  readonly values: Map<string, string>;
  /** The number of reads since this was last set to 0. */
  calls: number;
  /** The injected fault; undefined for none. */
  fault: Fault | undefined;
}

/** Changes the value of a key, or throws. */
export type Fault = (key: string, value: string | null) => Promise<string | null>;

/** Creates a KV with these values. */
export function testKv(values: Map<string, string> = new Map()): TestKv {
  const kv: TestKv = {
    values,
    calls: 0,
    fault: undefined,
    async get(key) {
      kv.calls += 1;
      const value = values.get(key) ?? null;
      const given = kv.fault === undefined ? value : await kv.fault(key, value);
      return given === null ? null : toBytes(given);
    },
    getAll: async (keys) => new Map(await Promise.all(keys.map(async (key) => [key, await kv.get(key, 60)] as const))),
  };
  return kv;
}

/** A KV whose reads take long: they are answered in rounds, when nothing but reads is waited for. */
export interface SlowKv extends KvReader {
  /** The keys of each round of reads. */
  readonly rounds: readonly (readonly string[])[];
  /** Does some work, answering its reads round by round. */
  readonly finish: <Result>(work: Promise<Result>) => Promise<Result>;
}

/** Creates a slow KV with these values. At most six concurrent reads are one round, a bulk read is one read. */
export function slowKv(values: ReadonlyMap<string, string>): SlowKv {
  const rounds: string[][] = [];
  const waiting: { readonly keys: readonly string[]; readonly resolve: () => void }[] = [];
  const read = async (keys: readonly string[]) => {
    await new Promise<void>((resolve) => waiting.push({ keys, resolve }));
    return new Map(
      keys.map((key) => {
        const value = values.get(key);
        return [key, value === undefined ? null : toBytes(value)] as const;
      }),
    );
  };
  return {
    rounds,
    get: async (key) => (await read([key])).get(key) ?? null,
    getAll: read,
    async finish(work) {
      let isDone = false;
      const done = work.finally(() => {
        isDone = true;
      });
      while (!isDone) {
        for (let turn = 0; turn < EVENT_LOOP_TURNS; turn += 1) await new Promise((resolve) => setTimeout(resolve, 0));
        const round = waiting.splice(0, CONNECTIONS);
        if (round.length > 0) rounds.push(round.flatMap(({ keys }) => keys));
        for (const { resolve } of round) resolve();
      }
      return done;
    },
  };
}

/** The connections of a Worker: further reads wait until one is free (developers.cloudflare.com/workers/platform/limits). */
const CONNECTIONS = 6;

/** Turns of the event loop after which a request does nothing but wait for its reads. */
const EVENT_LOOP_TURNS = 5;

const throwing = (message: string) => async () => {
  throw new Error(message);
};

/** Faults of KV itself, for every read. The messages are those that the binding throws. */
export const KV_FAULTS: Readonly<Record<string, Fault>> = {
  "responds with 500": throwing("KV GET failed: 500 Internal Server Error"),
  "responds with 429": throwing("KV GET failed: 429 Too Many Requests"),
  "resets the connection": throwing("Network connection lost."),
  "has used up its quota": throwing("KV get() limit exceeded for the day."),
  "never responds": () => new Promise(() => {}),
};

const damaged = (kind: "release" | "snapshot" | "part", damage: (value: string) => string | null): Fault => {
  return async (key, value) => (key.startsWith(kind) && value !== null ? damage(value) : value);
};

/** Faults of the pointer's value. */
export const POINTER_FAULTS: Readonly<Record<string, Fault>> = {
  "has no pointer": damaged("release", () => null),
  "has a pointer of another shape": damaged("release", () => '{"release":"latest"}'),
  "has a pointer of an older schema": damaged("release", (value) => value.replace('"schema":1', '"schema":0')),
  "has a pointer that is cut off": damaged("release", (value) => value.slice(0, 40)),
};

/** Faults of the snapshot's value. */
export const SNAPSHOT_FAULTS: Readonly<Record<string, Fault>> = {
  "does not have the snapshot yet": damaged("snapshot", () => null),
  "has half a snapshot": damaged("snapshot", (value) => value.slice(0, value.length / 2)),
  "has a snapshot with one letter changed": damaged("snapshot", (value) => value.replace("Tyresö", "Tyresø")),
  "has another snapshot under that hash": damaged("snapshot", (value) => value.replace('"schema":1', '"schema":1 ')),
};

/** Faults of the values of chunks. */
export const CHUNK_FAULTS: Readonly<Record<string, Fault>> = {
  "does not have the parts yet": damaged("part", () => null),
  "has half of each part": damaged("part", (value) => value.slice(0, value.length / 2)),
  "has parts with one letter changed": damaged("part", (value) => value.replace("a", "b")),
};
