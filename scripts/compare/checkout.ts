import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

/** npm tells its scripts which package they belong to; a script of another checkout must not inherit that. */
const ENVIRONMENT = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("npm_")));

/** Runs an npm script of a checkout to its end. Throws with everything that it printed where it fails. */
export async function runScript(checkout: string, script: string, ...options: readonly string[]): Promise<void> {
  try {
    await run("npm", ["run", "-s", script, "--", ...options], { cwd: checkout, env: ENVIRONMENT });
  } catch (error) {
    const { stdout = "", stderr = "" } = Object(error);
    throw new Error(`npm run ${script} failed in ${checkout}\n${stdout}${stderr}`, { cause: error });
  }
}
