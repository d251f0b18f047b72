import type { KvReader } from "../../src/worker/store/kv.ts";
import { bytesIn } from "./service.ts";

/** A KV under test: it holds values, counts what it is asked for, and fails as it is told to. */
export interface TestKv extends KvReader {
  readonly values: Map<string, string>;
  /** How many values it has been asked for since this was last set to nought. */
  calls: number;
  /** What happens instead of the plain answer, until it is set to undefined. */
  fault: Fault | undefined;
}

/** What a fault makes of the value that a key has. */
export type Fault = (key: string, value: string | null) => Promise<string | null>;

/** A KV that holds these values. */
export function testKv(values: Map<string, string> = new Map()): TestKv {
  const kv: TestKv = {
    values,
    calls: 0,
    fault: undefined,
    async get(key) {
      kv.calls += 1;
      const value = values.get(key) ?? null;
      const given = kv.fault === undefined ? value : await kv.fault(key, value);
      return given === null ? null : bytesIn(given);
    },
    getAll: async (keys) => new Map(await Promise.all(keys.map(async (key) => [key, await kv.get(key, 60)] as const))),
  };
  return kv;
}

const throwing = (message: string) => async () => {
  throw new Error(message);
};

/** Faults of KV itself: whatever is asked for, nothing useful comes. The messages are those that the binding throws. */
export const KV_FAULTS: Readonly<Record<string, Fault>> = {
  "answers 500": throwing("KV GET failed: 500 Internal Server Error"),
  "answers 429": throwing("KV GET failed: 429 Too Many Requests"),
  "resets the connection": throwing("Network connection lost."),
  "has used up its quota": throwing("KV get() limit exceeded for the day."),
  "never answers": () => new Promise(() => {}),
};

const damaged = (kind: "release" | "snapshot" | "part", damage: (value: string) => string | null): Fault => {
  return async (key, value) => (key.startsWith(kind) && value !== null ? damage(value) : value);
};

/** Faults of what KV holds under the pointer's key. */
export const POINTER_FAULTS: Readonly<Record<string, Fault>> = {
  "has no pointer": damaged("release", () => null),
  "has a pointer of another shape": damaged("release", () => '{"release":"latest"}'),
  "has a pointer of an older schema": damaged("release", (value) => value.replace('"schema":1', '"schema":0')),
  "has a pointer that is cut off": damaged("release", (value) => value.slice(0, 40)),
};

/** Faults of what KV holds under the snapshot's key. */
export const SNAPSHOT_FAULTS: Readonly<Record<string, Fault>> = {
  "does not have the snapshot yet": damaged("snapshot", () => null),
  "has half a snapshot": damaged("snapshot", (value) => value.slice(0, value.length / 2)),
  "has a snapshot with one letter changed": damaged("snapshot", (value) => value.replace("Tyresö", "Tyresø")),
  "has another snapshot under that hash": damaged("snapshot", (value) => value.replace('"schema":1', '"schema":1 ')),
};

/** Faults of what KV holds under the keys of parts. */
export const PART_FAULTS: Readonly<Record<string, Fault>> = {
  "does not have the parts yet": damaged("part", () => null),
  "has half of each part": damaged("part", (value) => value.slice(0, value.length / 2)),
  "has parts with one letter changed": damaged("part", (value) => value.replace("a", "b")),
};
