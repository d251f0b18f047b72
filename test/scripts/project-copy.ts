import { execFile } from "node:child_process";
import { cpSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { scratchFolder } from "../seed/scratch-folder.ts";

const PROJECT = join(import.meta.dirname, "../..");

/** A project with other facts that has been built, and what the build wrote to its terminal. */
export interface BuiltProject {
  readonly folder: string;
  readonly stderr: string;
}

/** Builds a fresh copy of the project, with a folder of other facts as its data, where nothing has been built before. */
export async function builtProjectWith(data: string): Promise<BuiltProject> {
  const folder = scratchFolder();
  for (const name of ["package.json", "LICENSE", "scripts", "src", "docs", "integrations/wordpress"]) {
    cpSync(join(PROJECT, name), join(folder, name), { recursive: true });
  }
  symlinkSync(join(PROJECT, "node_modules"), join(folder, "node_modules"));
  symlinkSync(data, join(folder, "data"));
  const { stderr } = await promisify(execFile)(process.execPath, ["scripts/bundle.ts"], { cwd: folder });
  return { folder, stderr };
}
