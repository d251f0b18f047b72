// Plain JavaScript, because it runs before anything is installed, on any Node from 20 on.
import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";

/** The folder of the package: that of the project, or of the tests that have one of their own. */
const FOLDER = process.argv[2] ?? ".";

const LOCK = `${FOLDER}/package-lock.json`;

/** npm writes this file last, so it is there only after a whole installation. */
const INSTALLED = `${FOLDER}/node_modules/.package-lock.json`;

/** Whether what is installed is missing or older than what the lock file asks for. */
function isOutdated() {
  return !existsSync(INSTALLED) || statSync(INSTALLED).mtimeMs < statSync(LOCK).mtimeMs;
}

if (isOutdated()) {
  const whose = FOLDER === "." ? "the project needs" : `${FOLDER} needs`;
  process.stdout.write(`Installing what ${whose} (npm ci) …\n`);
  const { status } = spawnSync("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: FOLDER,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  process.exit(status ?? 1);
}
