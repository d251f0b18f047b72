import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { buildPlugin } from "../integrations/wordpress/build.ts";

/** The names of the files, as in `SYSTEMS` of src/worker/embedding/snippets.ts. */
export const INTEGRATIONS = { sitevision: "samverkan-sitevision.zip", wordpress: "samverkan-wordpress.zip" } as const;

const SITEVISION = `${import.meta.dirname}/../integrations/sitevision`;

/** The output of `npm run build:sitevision`. */
const SITEVISION_ZIP = `${SITEVISION}/dist/samverkan.zip`;

/** The sources of the app, below its folder; its stylesheet is part of ours. */
const SITEVISION_SOURCES = ["manifest.json", "appDataDefaults.json", "build.mjs", "package-lock.json", "src", "i18n"];

/**
 * The files that other sites install, by path among the static files. The WordPress plugin is built here. The
 * Sitevision app needs its vendor's build tool with 900 packages, so it is included only if `npm run build:sitevision`
 * ran after the last change of its sources, as `npm run deploy` does.
 */
export async function integrationFiles(): Promise<ReadonlyMap<string, Uint8Array>> {
  const plugin = [`/assets/${INTEGRATIONS.wordpress}`, await buildPlugin()] as const;
  return new Map(
    isSitevisionCurrent() ? [plugin, [`/assets/${INTEGRATIONS.sitevision}`, readFileSync(SITEVISION_ZIP)]] : [plugin],
  );
}

function isSitevisionCurrent(): boolean {
  if (!existsSync(SITEVISION_ZIP)) return false;
  const sources = SITEVISION_SOURCES.map((path) => `${SITEVISION}/${path}`);
  const stylesheet = `${import.meta.dirname}/../src/client/samverkan.css`;
  return Math.max(...[...sources, stylesheet].map(lastChange)) <= statSync(SITEVISION_ZIP).mtimeMs;
}

/** The time of the last change of a file, or of any file in a folder. Milliseconds. */
function lastChange(path: string): number {
  if (!statSync(path).isDirectory()) return statSync(path).mtimeMs;
  return Math.max(...readdirSync(path).map((name) => lastChange(`${path}/${name}`)));
}
