declare namespace Cloudflare {
  interface Env {
    /** The snapshot of the project's own data. */
    readonly SNAPSHOT: string;
    /** How many requests the tests of hostile requests make. */
    readonly FUZZ_RUNS: string;
  }
}
