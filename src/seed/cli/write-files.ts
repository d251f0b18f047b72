import { existsSync } from "node:fs";
import { explainFileError } from "../publish/file-errors.ts";
import { print } from "./print.ts";

/** Runs work that writes files in a folder. If the folder is missing or unwritable, the command ends with exit code 1. */
export function writeFiles(folder: string, work: () => void): void {
  if (!existsSync(folder)) {
    print(`Mappen ${folder} finns inte. Inget är skrivet.`);
    process.exitCode = 1;
    return;
  }
  try {
    work();
  } catch (error) {
    const reason = explainFileError(folder, error);
    if (reason === undefined) throw error;
    print(`${reason.charAt(0).toUpperCase()}${reason.slice(1)}.`);
    process.exitCode = 1;
  }
}
