// A stand-in for Chromium's directory picker, which only a person can operate: instead a page gets a folder of
// its origin's private file system, which has the same API (File System Access, Chromium 150). Left out: the questions for
// permission. Another program that changes a file meanwhile is simulated by the page too (`changeFile`).

import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Page } from "playwright-core";

/** Every file below a folder of this machine, by its path in the browser's folder. */
type Files = Readonly<Record<string, string>>;

/**
 * Copies a folder of facts into the page's private file system, as the `data/` of a git folder, and makes the picker
 * return it.
 */
export async function pickFolder(page: Page, origin: string, data: string): Promise<void> {
  await page.addInitScript(() => {
    Object.assign(window, { showDirectoryPicker: () => navigator.storage.getDirectory() });
    Object.assign(FileSystemHandle.prototype, { requestPermission: async () => "granted" });
  });
  // Any page of the origin will do.
  await page.goto(`${origin}/health`);
  await page.evaluate(writeFiles, { ...filesBelow(data), ".git/config": "" });
}

/** Changes a file of the page's `data/` past the form, as a text editor would. */
export async function changeFile(page: Page, file: string, text: string): Promise<void> {
  // In a page of its own, where the form's code does not run.
  const other = await page.context().newPage();
  await other.goto(new URL("/health", page.url()).href);
  await other.evaluate(writeFiles, { [`data/${file}`]: text });
  await other.close();
}

/** Writes the page's `data/` back over a folder of this machine. */
export async function copyBack(page: Page, data: string): Promise<void> {
  for (const [path, text] of Object.entries(await page.evaluate(readFiles, "data"))) {
    mkdirSync(dirname(join(data, path)), { recursive: true });
    writeFileSync(join(data, path), text);
  }
}

function filesBelow(data: string): Files {
  const paths = readdirSync(data, { recursive: true, encoding: "utf8" });
  const files = paths.filter((path) => statSync(join(data, path)).isFile());
  return Object.fromEntries(files.map((path) => [`data/${path}`, readFileSync(join(data, path), "utf8")]));
}

/** Runs in the page. */
async function writeFiles(files: Files): Promise<void> {
  const root = await navigator.storage.getDirectory();
  for (const [path, text] of Object.entries(files)) {
    const folders = path.split("/");
    const name = folders.pop() ?? "";
    let folder = root;
    for (const each of folders) folder = await folder.getDirectoryHandle(each, { create: true });
    const file = await (await folder.getFileHandle(name, { create: true })).createWritable();
    await file.write(text);
    await file.close();
  }
}

/** Runs in the page: the files below a folder, by their paths in it. */
async function readFiles(name: string): Promise<Files> {
  const root = await (await navigator.storage.getDirectory()).getDirectoryHandle(name);
  const found: Record<string, string> = {};
  const read = async (folder: FileSystemDirectoryHandle, path: string): Promise<void> => {
    // The types of this runtime lack the iterator of the File System Standard.
    for await (const handle of (folder as unknown as { values: () => AsyncIterable<FileSystemHandle> }).values()) {
      if (handle.kind === "directory") await read(handle as FileSystemDirectoryHandle, `${path}${handle.name}/`);
      else found[path + handle.name] = await (await (handle as FileSystemFileHandle).getFile()).text();
    }
  };
  await read(root, "");
  return found;
}
