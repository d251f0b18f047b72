import type { ClientAsset } from "./client-assets.ts";

/**
 * The text of the module that lists the Worker's assets: those of the current build, and the paths of the publisher's
 * logos. Assets of earlier builds are listed for tests only; the Worker serves them from the static files.
 */
export function assetsModule(
  built: readonly ClientAsset[],
  released: readonly ClientAsset[],
  logos: readonly string[] = [],
): string {
  const byName = Object.fromEntries(
    built.map(({ name, file, integrity, gzipSize }) => [
      name,
      { file, gzipSize, ...(PINNED.has(name) && { integrity }) },
    ]),
  );
  const logoFiles = logos.map((path) => path.slice("/assets/".length));
  const files = [...new Set([...[...built, ...released].map(({ file }) => file), ...logoFiles])];
  return [
    // A separate export, so that tree shaking can remove it.
    `export const BUILT_FILES = ${JSON.stringify(Object.fromEntries(built.map(({ name, file }) => [name, file])))};`,
    `export const BUILT = ${JSON.stringify(byName)};`,
    `export const FILES: readonly string[] = ${JSON.stringify(files)};`,
    `export const LOGO_FILES: readonly string[] = ${JSON.stringify(logoFiles)};`,
    "",
  ].join("\n");
}

/** The texts of assets by their path among the static files. */
export function assetFiles(
  built: readonly ClientAsset[],
  released: readonly ClientAsset[],
): ReadonlyMap<string, string> {
  return new Map([...released, ...built].map(({ file, text }) => [`/assets/${file}`, text]));
}

/** The scripts that other sites load with an integrity attribute. */
const PINNED: ReadonlySet<string> = new Set(["embed.js", "resize.js"]);
