import { relative } from "node:path";
import type { Reporter, TestModule } from "vitest/node";

/** The number of files in the table. */
const MAX_FILES = 10;

/**
 * A reporter of Vitest that prints a table of the slowest files after a run of many files.
 */
export default class SlowestFilesReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    if (modules.length <= MAX_FILES) return;
    const files = modules.map(timeOf).toSorted((one, other) => other.seconds - one.seconds);
    const all = files.reduce((total, { seconds }) => total + seconds, 0);
    const lines = files
      .slice(0, MAX_FILES)
      .map(({ file, seconds, tests }) => `${row(seconds)}  ${file} (${tests} tests)`);
    process.stdout.write(
      `${["", `The ${MAX_FILES} slowest of ${files.length} files:`, ...lines, `${row(all)}  all`, ""].join("\n")}\n`,
    );
  }
}

function timeOf(module: TestModule) {
  const { duration, collectDuration, setupDuration } = module.diagnostic();
  return {
    file: relative(process.cwd(), module.moduleId),
    // Seconds of the tests with their hooks, and of loading the file.
    seconds: (duration + collectDuration + setupDuration) / 1_000,
    tests: Array.from(module.children.allTests()).length,
  };
}

function row(seconds: number): string {
  return `${seconds.toFixed(1).padStart(7)} s`;
}
