import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { buildPlugin } from "../integrations/wordpress/build.ts";

/** What the files are called, as `SYSTEMS` in src/worker/embedding/snippets.ts has it. */
export const INTEGRATIONS = { sitevision: "samverkan-sitevision.zip", wordpress: "samverkan-wordpress.zip" } as const;

const SITEVISION = `${import.meta.dirname}/../integrations/sitevision`;

/** Where `npm run build:sitevision` leaves the app. */
const SITEVISION_ZIP = `${SITEVISION}/dist/samverkan.zip`;

/** What the app is made of, below its folder; its stylesheet is a part of ours. */
const SITEVISION_SOURCES = ["manifest.json", "appDataDefaults.json", "build.mjs", "package-lock.json", "src", "i18n"];

/**
 * The files that other sites install, by their paths among the static files. The plugin is built here. The Sitevision app
 * takes the maker's tool and its 900 packages, so it is there where `npm run build:sitevision` has been run since its sources
 * last changed, as `npm run deploy` does.
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

/** When a file, or any file below a folder, was last changed. Milliseconds. */
function lastChange(path: string): number {
  if (!statSync(path).isDirectory()) return statSync(path).mtimeMs;
  return Math.max(...readdirSync(path).map((name) => lastChange(`${path}/${name}`)));
}
