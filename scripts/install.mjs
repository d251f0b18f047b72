// Plain JavaScript, because it runs before anything is installed, on any Node from 20 on.
import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";

const LOCK = "package-lock.json";

/** npm writes this file last, so it is there only after a whole installation. */
const INSTALLED = "node_modules/.package-lock.json";

/** Whether what is installed is missing or older than what the lock file asks for. */
function isOutdated() {
  return !existsSync(INSTALLED) || statSync(INSTALLED).mtimeMs < statSync(LOCK).mtimeMs;
}

if (isOutdated()) {
  process.stdout.write("Installing what the project needs (npm ci) …\n");
  const { status } = spawnSync("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], {
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  process.exit(status ?? 1);
}
