import type { ClientAsset } from "./client-assets.ts";

/** The text of the module that the Worker takes its assets from: those built now and all that were ever given out. */
export function assetsModule(built: readonly ClientAsset[], released: readonly ClientAsset[]): string {
  const byName = Object.fromEntries(built.map((asset) => [asset.name, asset]));
  const older = released.filter(({ file }) => !built.some((asset) => asset.file === file));
  return [
    `export const BUILT = ${JSON.stringify(byName)};`,
    `export const OLDER: readonly { readonly file: string; readonly text: string }[] = ${JSON.stringify(older)};`,
    "",
  ].join("\n");
}
