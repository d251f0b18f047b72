import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { strToU8, type Zippable, zipSync } from "fflate";
import { fragmentStyles } from "../../scripts/client-assets.ts";
import { translationFiles } from "./translations.ts";

const HERE = import.meta.dirname;
const PLUGIN = `${HERE}/plugin`;

/** WordPress names the plugin's folder after that in the zip. */
const FOLDER = "samverkan";

/** The earliest time of a zip: the same sources give the same bytes, whenever they are built. */
const MTIME = new Date(1980, 0, 1);

/** The zip that a site's administrator uploads: the folder `plugin`, the stylesheet and the compiled translations. */
export async function buildPlugin(): Promise<Uint8Array> {
  const sources = readdirSync(PLUGIN, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => `${parentPath}/${name}`.slice(PLUGIN.length + 1).replaceAll("\\", "/"));
  const files: readonly (readonly [string, Uint8Array])[] = [
    ...sources.map((path) => [path, readFileSync(`${PLUGIN}/${path}`)] as const),
    ["LICENSE", readFileSync(`${HERE}/../../LICENSE`)],
    ["samverkan.css", strToU8(await fragmentStyles(`${HERE}/../../src/client`))],
    ...translationFiles(readFileSync(`${PLUGIN}/languages/samverkan-sv_SE.po`, "utf8"), "sv_SE"),
  ];
  const sorted = files.toSorted(([a], [b]) => (a < b ? -1 : 1));
  const zippable: Zippable = Object.fromEntries(
    sorted.map(([path, content]) => [`${FOLDER}/${path}`, [content, { mtime: MTIME, os: 3, attrs: 0o644 << 16 }]]),
  );
  return zipSync(zippable, { level: 9 });
}

/** Where `npm run build:wordpress` leaves the zip. */
export const PLUGIN_ZIP = `${HERE}/dist/samverkan-wordpress.zip`;

if (import.meta.main) {
  mkdirSync(`${HERE}/dist`, { recursive: true });
  writeFileSync(PLUGIN_ZIP, await buildPlugin());
  process.stdout.write("integrations/wordpress/dist/samverkan-wordpress.zip\n");
}
