// A git repository in memory for the fakes of code hosts: branches as tables of files. Texts are merged by the real
// `git merge-file`; left out are commits as objects (a hash is made of the files), removals in merges, and history.

import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { scratchFolder } from "../../seed/scratch-folder.ts";

export type Files = Map<string, string>;

export interface FakeRepository {
  /** The files of each branch, by their paths. */
  readonly branches: Map<string, Files>;
  /** The hash of a branch's last commit; undefined if there is no such branch. */
  readonly headOf: (branch: string) => string | undefined;
  /** The hash of the last commit that changed a file on a branch. */
  readonly lastCommitOf: (branch: string, path: string) => string | undefined;
  /** Starts a branch from main; false if it exists. */
  readonly start: (branch: string) => boolean;
  /** Commits files; a text that is undefined removes its file. Gives the hash of the commit. */
  readonly commit: (branch: string, files: ReadonlyMap<string, string | undefined>) => string;
  /** The paths of the files that a branch has changed since it was started. */
  readonly changesOn: (branch: string) => readonly string[];
  /** Merges a branch into main; false if git finds a conflict. */
  readonly merge: (branch: string) => boolean;
  readonly remove: (branch: string) => void;
}

/** A repository with these files on the branch main. */
export function fakeRepository(files: ReadonlyMap<string, string>): FakeRepository {
  const branches = new Map([["main", new Map(files)]]);
  const [starts, heads, changes] = [new Map<string, Files>(), new Map<string, string>(), new Map<string, string>()];
  let commits = 0;

  function commit(branch: string, committed: ReadonlyMap<string, string | undefined>): string {
    const tree = branches.get(branch);
    if (tree === undefined) throw new Error(`there is no branch ${branch}`);
    const head = hash(`${branch} ${++commits}`);
    heads.set(branch, head);
    for (const [path, text] of committed) {
      if (text === undefined) tree.delete(path);
      else tree.set(path, text);
      changes.set(`${branch}:${path}`, head);
    }
    return head;
  }

  function start(branch: string): boolean {
    if (branches.has(branch)) return false;
    const main: Files = new Map(branches.get("main"));
    branches.set(branch, new Map(main));
    starts.set(branch, main);
    heads.set(branch, heads.get("main") ?? "");
    for (const path of main.keys()) changes.set(`${branch}:${path}`, changes.get(`main:${path}`) ?? "");
    return true;
  }

  function changesOn(branch: string): readonly string[] {
    const tree = branches.get(branch) ?? new Map<string, string>();
    return [...tree.keys()].filter((path) => tree.get(path) !== starts.get(branch)?.get(path));
  }

  function merge(branch: string): boolean {
    const [main, base, tree] = [branches.get("main"), starts.get(branch), branches.get(branch)];
    const merged = changesOn(branch).map(
      (path) => [path, mergeTexts(main?.get(path), base?.get(path), tree?.get(path) ?? "")] as const,
    );
    if (merged.some(([, text]) => text === undefined)) return false;
    commit("main", new Map(merged));
    return true;
  }

  commit("main", files);
  return {
    branches,
    headOf: (branch) => heads.get(branch),
    lastCommitOf: (branch, path) => changes.get(`${branch}:${path}`),
    start,
    commit,
    changesOn,
    merge,
    remove: (branch) => void branches.delete(branch),
  };
}

/** The merged text; undefined if there is a conflict. */
function mergeTexts(ours: string | undefined, base: string | undefined, theirs: string): string | undefined {
  if (ours === base) return theirs;
  const folder = scratchFolder();
  const files = [ours ?? "", base ?? "", theirs].map((text, index) => {
    const file = join(folder, `${index}`);
    writeFileSync(file, text);
    return file;
  });
  const { status, stdout } = spawnSync("git", ["merge-file", "--stdout", ...files], { encoding: "utf8" });
  return status === 0 ? stdout : undefined;
}

/** The hash of a text as git's blob. */
export function blobHash(text: string): string {
  return createHash("sha1")
    .update(`blob ${Buffer.byteLength(text)}\0${text}`)
    .digest("hex");
}

function hash(text: string): string {
  return createHash("sha1").update(text).digest("hex");
}
