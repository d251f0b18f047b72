import { spawnSync } from "node:child_process";
import { IS_LONG } from "../test/long-form.ts";

/**
 * `npm test` checks format and types, and runs every test but those with large programs (`npm run test:programs`); the long
 * form runs these too. `npm test -- <file or filter of Vitest>` runs only the chosen tests, which takes seconds.
 */

const chosen = process.argv.slice(2);
const projects = chosen.length > 0 || IS_LONG ? [] : ["--project", "node", "--project", "worker"];

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
run("vitest", "run", ...projects, ...chosen);
