import type { RetryPolicy } from "./retry.ts";
import type { KeyValueStore } from "./store.ts";

/** The steps of a publication, in order; a release without chunks skips the first. */
export type Step = "upload-chunks" | "upload-snapshot" | "verify-snapshot" | "switch-pointer" | "verify-pointer";

/** The dependencies of loading and publishing. */
export interface PublishContext {
  readonly store: KeyValueStore;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Whether the network has confirmed the time; absent or false for the unverified clock of this computer. */
  readonly isTimeConfirmed?: boolean;
  /** Called before every step. */
  readonly onStep: (step: Step) => void;
  /** Called with the progress of reading or uploading chunks. */
  readonly onChunks: (action: "read" | "upload", done: number, all: number) => void;
  readonly retryPolicy: RetryPolicy;
}
