import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Without the variables that npm sets for its scripts, which must not leak to a script of another checkout. */
const ENVIRONMENT = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("npm_")));

/** Runs an npm script of a checkout. Throws with its output if it fails. */
export async function runScript(checkout: string, script: string, ...options: readonly string[]): Promise<void> {
  try {
    await run("npm", ["run", "-s", script, "--", ...options], { cwd: checkout, env: ENVIRONMENT });
  } catch (error) {
    const { stdout = "", stderr = "" } = Object(error);
    throw new Error(`npm run ${script} failed in ${checkout}\n${stdout}${stderr}`, { cause: error });
  }
}
