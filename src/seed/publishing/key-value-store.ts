/** Where releases are kept: Workers KV, local or remote, or a table in a test. */
export interface KeyValueStore {
  /** The values of the keys that exist. */
  readonly get: (keys: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  readonly put: (key: string, value: string) => Promise<void>;
}

/** The store did not do what it was asked to, and asking again did not help. */
export class StoreFault extends Error {
  override readonly name = "StoreFault";
}
