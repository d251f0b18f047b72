import { execFile } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import * as v from "valibot";
import type { ReleaseRecord } from "../../release/pointer.ts";
import type { FolderBase } from "../publish/check-base.ts";

const run = promisify(execFile);

const record = v.object({ id: v.string(), snapshot: v.string(), publishedAt: v.string() });

/** The release that each folder was last in sync with, by target and folder path. */
const bases = v.record(v.string(), record);

/** A folder of facts and its target. */
interface PublishedFolder {
  readonly data: string;
  readonly isRemote: boolean;
  /** The folder of the local state; our file is beside it. */
  readonly state: string;
}

/** Reads the base release of a folder: from our own file, and from git if the folder is a checkout. */
export function readFolderBase(folder: PublishedFolder): FolderBase {
  return {
    recorded: readBases(folder)[toKey(folder)],
    hasCommit: async (commit) => (await git(folder.data, "merge-base", "--is-ancestor", commit, "HEAD")) !== undefined,
  };
}

/** Records the release that the folder is now in sync with. Without it the next publication asks more questions. */
export function writeFolderBase(folder: PublishedFolder, { id, snapshot, publishedAt }: ReleaseRecord): void {
  const all = { ...readBases(folder), [toKey(folder)]: { id, snapshot, publishedAt } };
  try {
    mkdirSync(folder.state, { recursive: true });
    writeFileSync(toFile(folder), `${JSON.stringify(all, undefined, 2)}\n`);
  } catch {
    // An unwritable state has already been reported, or is not needed (remote).
  }
}

/** The commit of the facts; undefined outside git and if files differ from it. */
export async function readCommit(data: string): Promise<string | undefined> {
  const changed = await git(data, "status", "--porcelain", "--", ".");
  return changed === "" ? git(data, "rev-parse", "HEAD") : undefined;
}

function readBases(folder: PublishedFolder): Readonly<Record<string, ReleaseRecord>> {
  try {
    return v.parse(bases, JSON.parse(readFileSync(toFile(folder), "utf8")));
  } catch {
    return {};
  }
}

function toFile({ state }: PublishedFolder): string {
  return join(state, "samverkan-bases.json");
}

function toKey({ data, isRemote }: PublishedFolder): string {
  return `${isRemote ? "remote" : "local"} ${resolve(data)}`;
}

async function git(folder: string, ...parameters: readonly string[]): Promise<string | undefined> {
  try {
    return (await run("git", ["-C", folder, ...parameters])).stdout.trim();
  } catch {
    return undefined;
  }
}
