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
