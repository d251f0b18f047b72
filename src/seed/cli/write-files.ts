import { existsSync } from "node:fs";
import { explainFileError } from "../publish/file-errors.ts";
import { print } from "./print.ts";

/** Runs what writes files in a folder that is there. Where it is not, or cannot be written to, that is told in a sentence and the command ends with exit code 1. */
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
