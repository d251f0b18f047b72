import { existsSync, lstatSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** What `npm start` installs on this machine. */
export interface InstallSize {
  readonly packages: number;
  /** The sizes of all files of the packages. */
  readonly bytes: number;
}

/** An entry of a lock file of npm; paths of packages are relative to its folder. */
interface LockedPackage {
  readonly dev?: boolean;
  readonly optional?: boolean;
}

/**
 * The packages that `prestart` installs, and the size of their files as they are installed here: those of the lock file
 * without development dependencies, and all of the WordPress plugin. Files of packages for tests are not counted, so it is
 * the same after `npm start` and after `npm test`. Nor is the archive of the package `node`, which is in no lock file, and
 * which `scripts/install.mjs` deletes. A file with several names (esbuild, workerd) is counted once.
 */
export function measureInstallSize(project = "."): InstallSize {
  const plugin = join(project, "integrations/wordpress");
  const folders = [...installedPackages(project, true), ...installedPackages(plugin, false)];
  const counted = new Set<number>();
  return {
    packages: folders.length,
    bytes: folders.reduce((sum, folder) => sum + bytesIn(folder, counted), 0),
  };
}

/** The folders of the packages of a lock file. Optional packages for other platforms are not installed. */
function installedPackages(folder: string, omitsDev: boolean): readonly string[] {
  const lock: { packages: Readonly<Record<string, LockedPackage>> } = JSON.parse(
    readFileSync(join(folder, "package-lock.json"), "utf8"),
  );
  return Object.entries(lock.packages)
    .filter(([path, { dev }]) => path !== "" && !(omitsDev && dev === true))
    .flatMap(([path, { optional }]) => {
      const installed = join(folder, path);
      if (existsSync(installed)) return [installed];
      if (optional === true) return [];
      throw new Error(`${installed} is not installed: run npm run bench`);
    });
}

/** The sizes of the files of one package; packages inside it have entries of their own in the lock file. */
function bytesIn(folder: string, counted: Set<number>): number {
  return readdirSync(folder, { withFileTypes: true }).reduce((sum, entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === "node_modules" ? sum : sum + bytesIn(path, counted);
    const { ino, size } = lstatSync(path);
    if (counted.has(ino)) return sum;
    counted.add(ino);
    return sum + size;
  }, 0);
}
