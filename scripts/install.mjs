// Plain JavaScript, because it runs before anything is installed, on any Node from 20 on.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";

/**
 * Installs missing dependencies of its caller: `node scripts/install.mjs [--omit-dev] [<folder with a package> …]`. The
 * installation is compared with the lock file by content, not by time, through npm's hidden lock file. Nothing changes if
 * every package has the locked version.
 */

const WITHOUT_DEV = "--omit-dev";

/**
 * The archive from which the package `node` extracts its binary: 68 MB of headers and documentation that nothing here
 * uses.
 */
const NODE_ARCHIVE = "node_modules/node/node_modules";

const omitsDev = process.argv.includes(WITHOUT_DEV);
const folders = process.argv.slice(2).filter((argument) => argument !== WITHOUT_DEV);

install(".", omitsDev);
for (const folder of folders) install(folder, false);

/** Installs the missing dependencies of one package; exits if that fails. */
function install(folder, withoutDev) {
  const missing = missingPackages(folder, withoutDev);
  if (missing.length === 0) return;
  const command = ["ci", ...(withoutDev ? ["--omit=dev"] : [])];
  const where = folder === "." ? "the project" : `${folder}/`;
  process.stderr.write(`Installing ${missing.length} packages for ${where} (npm ${command.join(" ")}) …\n`);
  const { status } = spawnSync("npm", [...command, "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: folder,
    stdio: ["inherit", 2, "inherit"],
    shell: process.platform === "win32",
  });
  if (status === 0) return rmSync(join(folder, NODE_ARCHIVE), { recursive: true, force: true });
  process.stderr.write(`npm could not install. Mend what it says above, then run: npm ci (in ${where})\n`);
  process.exit(status ?? 1);
}

/** Names of the locked packages that are missing, or installed in another version. */
function missingPackages(folder, withoutDev) {
  const wanted = packagesOf(join(folder, "package-lock.json"));
  const installed = packagesOf(join(folder, "node_modules/.package-lock.json"));
  return Object.entries(wanted)
    .filter(([name, entry]) => name !== "" && !isLeftOut(entry, withoutDev))
    .filter(([name, { version }]) => installed[name]?.version !== version)
    .map(([name]) => name);
}

/** Optional packages may be absent, because npm skips those for other platforms. */
function isLeftOut({ dev, optional, devOptional }, withoutDev) {
  return optional === true || (withoutDev && (dev === true || devOptional === true));
}

/** The packages of an npm lock file, by path; empty if there is none. */
function packagesOf(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")).packages : {};
}
