/** Where releases are stored: Workers KV, local or remote, or a map in a test. A call takes at most one batch. */
export interface KeyValueStore {
  /** The values of the keys that exist. */
  readonly get: (keys: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  /** Stores each value under its key. A call that fails may have stored some of them. */
  readonly put: (values: ReadonlyMap<string, string>) => Promise<void>;
  /** Deletes these keys; a missing one is no error. A call that fails may have deleted some of them. */
  readonly delete: (keys: readonly string[]) => Promise<void>;
  /** All keys with a prefix. A key that was just stored may be absent. */
  readonly keys: (prefix: string) => Promise<ReadonlySet<string>>;
}

/** An operation of the store failed. The message is in Swedish and ends without a full stop. */
export class StoreError extends Error {
  override readonly name = "StoreError";
  /**
   * Whether a retry may help. `transient`: it may, and a write may have succeeded nevertheless. `permanent`: the store
   * rejected the call, and nothing was written. `aborted`: a person stopped the command.
   */
  readonly kind: "transient" | "permanent" | "aborted";

  constructor(message: string, kind: StoreError["kind"]) {
    super(message);
    this.kind = kind;
  }
}

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

/** The store, and when a call to it is repeated. */
export type StoreContext = Pick<PublishContext, "store" | "retryPolicy">;

/** The same with the progress of chunks, to load a release. */
export type LoadContext = Pick<PublishContext, "store" | "retryPolicy" | "onChunks">;

/** Waits before the next attempt; false to give up. Attempts are counted from 1. */
export type RetryPolicy = (attempt: number) => Promise<boolean>;

/** Runs an operation until it succeeds, fails permanently, or the policy gives up. */
export async function retry<Value>(operation: () => Promise<Value>, policy: RetryPolicy): Promise<Value | StoreError> {
  for (let attempt = 1; ; attempt += 1) {
    const result = await toStoreError(operation());
    if (!(result instanceof StoreError) || result.kind !== "transient") return result;
    if (!(await policy(attempt))) return result;
  }
}

/** The value, or a StoreError as a value; any other error is a bug and is thrown. */
export async function toStoreError<Value>(pending: Promise<Value>): Promise<Value | StoreError> {
  try {
    return await pending;
  } catch (error) {
    if (error instanceof StoreError) return error;
    throw error;
  }
}
