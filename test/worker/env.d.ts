declare namespace Cloudflare {
  interface Env {
    /** The snapshot of the project's own data. */
    readonly SNAPSHOT: string;
    /** The number of requests of the tests of hostile requests. */
    readonly FUZZ_RUNS: string;
  }
}

interface ImportMeta {
  /** Vite reads files when the tests are built. */
  readonly glob: <Module>(
    patterns: readonly string[],
    options: { readonly query: string; readonly import: string; readonly eager: true },
  ) => Readonly<Record<string, Module>>;
}
