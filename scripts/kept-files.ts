import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, relative } from "node:path";

/** Writes only what has changed: `wrangler dev` watches what we make and would build without end. */
export function keepFile(path: string, text: string): void {
  if (existsSync(path) && readFileSync(path, "utf8") === text) return;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** Makes a folder hold these files, by their paths below it, and no others. */
export function keepFolder(folder: string, files: ReadonlyMap<string, string>): void {
  for (const [path, text] of files) keepFile(folder + path, text);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = `${entry.parentPath}/${entry.name}`;
    if (entry.isFile() && !files.has(`/${relative(folder, path).replaceAll("\\", "/")}`)) rmSync(path);
  }
}
