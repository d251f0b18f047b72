import "vitest";

/** The values that the configuration of Vitest and its global setup provide to every test file. */
declare module "vitest" {
  interface ProvidedContext {
    /** The URL at which test files start and find a shared program: scheme, host and port. */
    readonly programs: string;
    /** The seed of the random numbers of property tests. */
    readonly propertySeed: number;
    /** Whether the long form runs: every case, where `npm test` runs samples of what only varies. */
    readonly isLong: boolean;
    /** The snapshot of the facts in fixtures/tyreso. */
    readonly snapshot: string;
  }
}
