import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { type ClientAsset, clientAsset } from "./client-assets.ts";

/** The archive of every asset that was ever published; files are never changed or removed. */
export const RELEASED = "src/client/released";

/** Lists every archived file with the hash of its bytes, so that a missing one is detected. */
const LIST = "list.json";

/** Every archived asset, by the list; throws if one is missing or changed. */
export function releasedAssets(folder: string): readonly ClientAsset[] {
  return Object.entries(listed(folder)).map(([file, integrity]) => {
    const [stem, , ending] = file.split(".");
    const asset = clientAsset(`${stem}.${ending}`, readFileSync(`${folder}/${file}`, "utf8"));
    if (asset.file !== file || asset.integrity !== integrity) throw new Error(`${folder}/${file} has been changed`);
    return asset;
  });
}

/** Files of the archive that are not in its list. */
export function unlistedFiles(folder: string): readonly string[] {
  const known = new Set([LIST, ...Object.keys(listed(folder))]);
  return readdirSync(folder).filter((file) => !known.has(file));
}

/**
 * Adds assets to the archive. Those for which `isPublished` is false were never committed, so nobody uses their URL: they
 * are replaced.
 */
export function archiveAssets(
  assets: readonly ClientAsset[],
  folder: string,
  isPublished: (file: string) => boolean,
): void {
  mkdirSync(folder, { recursive: true });
  const kept = Object.entries(listed(folder)).filter(([file]) => isPublished(file));
  for (const file of readdirSync(folder)) if (file !== LIST && !isPublished(file)) rmSync(`${folder}/${file}`);
  for (const { file, text } of assets) writeFileSync(`${folder}/${file}`, text);
  const list = new Map([...kept, ...assets.map(({ file, integrity }) => [file, integrity] as const)]);
  const inOrder = Object.fromEntries([...list].sort(([a], [b]) => a.localeCompare(b)));
  writeFileSync(`${folder}/${LIST}`, `${JSON.stringify(inOrder, undefined, 2)}\n`);
}

function listed(folder: string): Readonly<Record<string, string>> {
  const list: unknown = readdirSync(folder).includes(LIST) ? JSON.parse(readFileSync(`${folder}/${LIST}`, "utf8")) : {};
  if (typeof list !== "object" || list === null) throw new Error(`${folder}/${LIST} is not a list of files`);
  return Object.fromEntries(Object.entries(list).map(([file, integrity]) => [file, String(integrity)]));
}
