import type { ClientAsset } from "./client-assets.ts";

/**
 * The text of the module that the Worker knows its assets from: those built now, the addresses of all that were ever given
 * out, and the texts that it carries itself.
 */
export function assetsModule(built: readonly ClientAsset[], released: readonly ClientAsset[]): string {
  const byName = Object.fromEntries(
    built.map(({ name, file, integrity, weight }) => [name, { file, weight, ...(name === PINNED && { integrity }) }]),
  );
  const files = [...new Set([...built, ...released].map(({ file }) => file))];
  const carried = built.filter(({ name }) => name === CARRIED);
  return [
    `export const BUILT = ${JSON.stringify(byName)};`,
    `export const FILES: readonly string[] = ${JSON.stringify(files)};`,
    `export const CARRIED: Readonly<Record<string, string>> = ${JSON.stringify(byFile(carried))};`,
    "",
  ].join("\n");
}

/** The texts of assets by their place among the static files; the Worker reads there what it does not carry. */
export function assetFiles(
  built: readonly ClientAsset[],
  released: readonly ClientAsset[],
): ReadonlyMap<string, string> {
  return new Map(Object.entries(byFile([...released, ...built])).map(([file, text]) => [`/assets/${file}`, text]));
}

/** What pages and frames cannot do without when nothing but the script can be read. */
const CARRIED = "samverkan.css";

/** What other sites paste with a check of its bytes. */
const PINNED = "embed.js";

function byFile(assets: readonly ClientAsset[]): Readonly<Record<string, string>> {
  return Object.fromEntries(assets.map(({ file, text }) => [file, text]));
}
