import "vitest";

/** What the configuration of Vitest and its global setup give to every test file. */
declare module "vitest" {
  interface ProvidedContext {
    /** Where a test file asks for a program: scheme, host and port. */
    readonly programs: string;
    /** What the random numbers of property tests begin with. */
    readonly propertySeed: number;
    /** The snapshot of the facts in fixtures/tyreso. */
    readonly snapshot: string;
  }
}
