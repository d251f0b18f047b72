import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const folders = new Set<string>();

// A run that ends in the middle, by a fault or by Ctrl-C, leaves no file behind.
process.once("exit", () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
});

/** Lets Ctrl-C and a polite kill end this program by its own exit. */
export function exitOnSignals(): void {
  // 128 and the number of the signal is what shells expect of a program that one has ended.
  process.once("SIGINT", () => process.exit(130));
  process.once("SIGTERM", () => process.exit(143));
}

/** A folder of its own for one program; it goes when the bench ends, if nobody has removed it before. */
export function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "samverkan-bench-"));
  folders.add(folder);
  return folder;
}

/** Removes a scratch folder with all that is in it. */
export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  folders.delete(folder);
}

/** Waits until a program has ended by itself; one that failed is an error. */
export async function untilDone(child: ChildProcess): Promise<void> {
  const [code] = await once(child, "close");
  if (code !== 0) throw new Error(`${child.spawnargs.join(" ")} ended with ${code}`);
}
