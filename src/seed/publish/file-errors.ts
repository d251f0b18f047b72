import { accessSync, constants, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { StoreError } from "./store.ts";

/** Why a folder cannot be written to, by the code of the system's error. Swedish, without a full stop. */
const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: "disken är full",
  EDQUOT: "ditt utrymme på disken är slut",
  EROFS: "mappen går bara att läsa",
  EACCES: "du får inte skriva där",
  EPERM: "du får inte skriva där",
  ENOTDIR: "det finns en fil med det namnet",
  EEXIST: "det finns en fil med det namnet",
  ENOENT: "mappen finns inte",
};

/** The disk space that the local KV needs to start, in bytes. */
const REQUIRED_SPACE = 1_000_000;

/** Creates a folder if needed and checks that it is writable. Throws a permanent StoreError. */
export function ensureWritable(folder: string): void {
  inFolder(folder, () => {
    // Creating a folder in an unwritable one would report a missing parent.
    accessSync(nearestFolder(resolve(folder)), constants.W_OK);
    // Without `recursive`: if the system rejects the folder without a reason, as in /proc, Node would retry for ever.
    if (!existsSync(folder)) mkdirSync(firstMissing(resolve(folder)));
    mkdirSync(folder, { recursive: true });
    const probe = mkdtempSync(join(folder, "probe-"));
    try {
      writeFileSync(join(probe, "probe"), Buffer.alloc(REQUIRED_SPACE));
    } finally {
      rmSync(probe, { recursive: true, force: true });
    }
  });
}

function firstMissing(path: string): string {
  return existsSync(dirname(path)) ? path : firstMissing(dirname(path));
}

function nearestFolder(path: string): string {
  return existsSync(path) ? path : nearestFolder(dirname(path));
}

/** Runs work with files in a folder; an error of the file system becomes a permanent StoreError. */
export function inFolder<Result>(folder: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    const reason = explainFileError(folder, error);
    if (reason === undefined) throw error;
    throw new StoreError(reason, "permanent");
  }
}

/** Why something could not be written in a folder, without a full stop; undefined for an error of another kind. */
export function explainFileError(folder: string, error: unknown): string | undefined {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const reason = REASONS[code];
  return reason === undefined ? undefined : `det går inte att skriva i ${folder}: ${reason}`;
}
