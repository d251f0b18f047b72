import { execFile } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import * as v from "valibot";
import type { ReleaseRecord } from "../../release/pointer.ts";
import type { FolderBase } from "../publish/base.ts";

const run = promisify(execFile);

const record = v.object({ id: v.string(), snapshot: v.string(), publishedAt: v.string() });

/** The releases that folders were last in step with, by where they are published and the folder's path. */
const bases = v.record(v.string(), record);

/** A folder of facts, and where it is published. */
export interface PublishedFolder {
  readonly data: string;
  readonly isRemote: boolean;
  /** The folder of the local state; the file lies beside it. */
  readonly state: string;
}

/** What the folder tells of the release that it was made from: our own file, and git where it is a checkout. */
export function readFolderBase(folder: PublishedFolder): FolderBase {
  return {
    recorded: readBases(folder)[toKey(folder)],
    hasCommit: async (commit) => (await git(folder.data, "merge-base", "--is-ancestor", commit, "HEAD")) !== undefined,
  };
}

/** Keeps the release that the folder is now in step with. Without it the next publication asks more than it needs to. */
export function writeFolderBase(folder: PublishedFolder, { id, snapshot, publishedAt }: ReleaseRecord): void {
  const all = { ...readBases(folder), [toKey(folder)]: { id, snapshot, publishedAt } };
  try {
    mkdirSync(folder.state, { recursive: true });
    writeFileSync(toFile(folder), `${JSON.stringify(all, undefined, 2)}\n`);
  } catch {
    // A state that cannot be written has been told of already, or is not needed (remote).
  }
}

/** The commit that the facts are, or undefined outside git and where files differ from it. */
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
