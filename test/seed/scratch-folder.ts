import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onCleanup } from "./cleanup.ts";

export const TINY = join(import.meta.dirname, "../fixtures/tiny");
export const BROKEN = join(import.meta.dirname, "../fixtures/broken");

/** An empty folder that is removed after the tests of the file. */
export function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "samverkan-"));
  onCleanup(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A copy of the tiny municipality's facts, with other folders laid over it. */
export function tinyFacts(...overlays: readonly string[]): string {
  const folder = join(scratchFolder(), "data");
  for (const source of [TINY, ...overlays]) cpSync(source, folder, { recursive: true });
  return folder;
}
