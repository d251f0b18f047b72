import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import type { Plugin } from "vitest/config";

/** Turns files that are no code into their text, as the build of the Worker does. */
export const filesAsText: Plugin = {
  name: "files-as-text",
  enforce: "pre",
  resolveId(source, importer) {
    if (importer === undefined || !/\.(?:txt|css|svg)$/.test(source)) return undefined;
    return `\0text:${resolve(dirname(importer), source)}.js`;
  },
  load(id) {
    if (!id.startsWith("\0text:")) return undefined;
    return `export default ${JSON.stringify(readFileSync(id.slice("\0text:".length, -".js".length), "utf8"))};`;
  },
};
