import { describe, expect, test } from "vitest";

/** A program that tests need and a machine may lack. */
export interface RequiredProgram {
  /** Undefined where it is not on this machine. */
  readonly version: string | undefined;
  /** Its Debian package. */
  readonly package: string;
}

/** Tests that need a program. Without it they are skipped by name; in CI that is a failure. */
export function describeWith(program: RequiredProgram, name: string, tests: (version: string) => void): void {
  if (program.version !== undefined) {
    const { version } = program;
    describe(name, () => tests(version));
    return;
  }
  const title = `${name} (apt-get install ${program.package})`;
  if (process.env.CI === "true") test(title, () => expect.fail(`${program.package} is not installed`));
  else test.skip(title);
}
