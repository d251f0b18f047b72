import type { KeyValueStore } from "./key-value-store.ts";
import type { Patience } from "./persistence.ts";

/** What a publication does, one after the other; a release that is one value has no parts to store. */
export type Step = "store-parts" | "put-snapshot" | "compare-snapshot" | "put-pointer" | "compare-pointer";

/** What reading and publishing need from the world around them. */
export interface Surroundings {
  readonly store: KeyValueStore;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Told of every step before it is taken. */
  readonly onStep: (step: Step) => void;
  /** Told how many parts of how many have been read, or stored and compared. */
  readonly onParts: (act: "read" | "store", done: number, all: number) => void;
  readonly patience: Patience;
}
