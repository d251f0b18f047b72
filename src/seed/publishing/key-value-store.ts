/** Where releases are kept: Workers KV, local or remote, or a table in a test. One call takes no more than a group. */
export interface KeyValueStore {
  /** The values of the keys that exist. */
  readonly get: (keys: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  /** Stores each value under its key. A call that fails may have stored some of them. */
  readonly put: (values: ReadonlyMap<string, string>) => Promise<void>;
  /** The keys that begin with a prefix, however many they are. One that was stored just now may be absent. */
  readonly keys: (prefix: string) => Promise<ReadonlySet<string>>;
}

/** The store did not do what it was asked to. The message is in Swedish and ends without a full stop. */
export class StoreFault extends Error {
  override readonly name = "StoreFault";
  /**
   * Whether asking again may help. `passing`: a fault that may be over in a moment, and a write may have happened all the
   * same. `lasting`: the store refuses, and nothing was written. `interrupted`: a person ended the publishing.
   */
  readonly lasts: "passing" | "lasting" | "interrupted";

  constructor(message: string, lasts: StoreFault["lasts"]) {
    super(message);
    this.lasts = lasts;
  }
}
