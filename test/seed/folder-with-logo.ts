import { appendFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { tinyFacts } from "./scratch-folder.ts";

/** A logo of 120 by 40 pixels. */
export const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 40"><rect width="120" height="40" fill="#036"/></svg>';

/** The tiny municipality with these lines in site.yaml, and these files beside it. */
export function withLogo(lines: string, files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = tinyFacts();
  appendFileSync(join(folder, "site.yaml"), lines);
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}
