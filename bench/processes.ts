import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const folders = new Set<string>();

// Temporary files are also removed after a fault or Ctrl-C.
process.once("exit", () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
});

/** Makes SIGINT and SIGTERM exit normally, so that exit handlers run. */
export function exitOnSignals(): void {
  // The exit code after a signal is 128 plus its number, by convention of shells.
  process.once("SIGINT", () => process.exit(130));
  process.once("SIGTERM", () => process.exit(143));
}

/** A temporary folder, removed at the end of the bench at the latest. */
export function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "samverkan-bench-"));
  folders.add(folder);
  return folder;
}

/** Removes a scratch folder with its content. */
export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  folders.delete(folder);
}

/** Waits until a program has ended; throws if it failed. */
export async function waitForExit(child: ChildProcess): Promise<void> {
  const [code] = await once(child, "close");
  if (code !== 0) throw new Error(`${child.spawnargs.join(" ")} exited with ${code}`);
}
