// Plain JavaScript, because it runs before anything is installed, on any Node from 20 on.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Installs what its caller needs and is not there: `node scripts/install.mjs [--omit-dev] [<folder with a package> …]`.
 * What is there is held against the lock by contents, never by time: npm keeps beside an installation what it installed.
 * Nothing is touched where every package has the version that the lock asks for.
 */

const WITHOUT_DEV = "--omit-dev";

const omitsDev = process.argv.includes(WITHOUT_DEV);
const folders = process.argv.slice(2).filter((argument) => argument !== WITHOUT_DEV);

install(".", omitsDev);
for (const folder of folders) install(folder, false);

/** Installs one package's dependencies where they are missing; ends the process where that fails. */
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
  if (status === 0) return;
  process.stderr.write(`npm could not install. Mend what it says above, then run: npm ci (in ${where})\n`);
  process.exit(status ?? 1);
}

/** Names of the packages that the lock asks for and the installation lacks, or has in another version. */
function missingPackages(folder, withoutDev) {
  const wanted = packagesOf(join(folder, "package-lock.json"));
  const installed = packagesOf(join(folder, "node_modules/.package-lock.json"));
  return Object.entries(wanted)
    .filter(([name, entry]) => name !== "" && !isLeftOut(entry, withoutDev))
    .filter(([name, { version }]) => installed[name]?.version !== version)
    .map(([name]) => name);
}

/** npm installs an optional package only where it fits the machine, so its absence says nothing. */
function isLeftOut({ dev, optional, devOptional }, withoutDev) {
  return optional === true || (withoutDev && (dev === true || devOptional === true));
}

/** What a lock file of npm lists, by path; nothing where there is none. */
function packagesOf(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")).packages : {};
}
