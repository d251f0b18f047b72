import { spawnSync } from "node:child_process";

/**
 * `npm test` checks format, types and every test. `npm test -- <file or filter of Vitest>` runs only those tests, which
 * takes seconds.
 */

const chosen = process.argv.slice(2);

/** Runs one command; exits with its exit code if it fails. */
function run(command: string, ...parameters: readonly string[]): void {
  const { status } = spawnSync(command, parameters, { stdio: "inherit", shell: process.platform === "win32" });
  if (status !== 0) process.exit(status ?? 1);
}

if (chosen.length === 0) {
  // This builds first, because the types of the output are checked too.
  run("npm", "run", "-s", "typecheck");
  run("npm", "run", "-s", "lint");
} else {
  run("npm", "run", "-s", "bundle");
}
run("vitest", "run", ...chosen);
