import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { apiDescription } from "../src/openapi/document.ts";
import { snapshotText } from "../src/release/snapshot-text.ts";
import { readFacts } from "../src/seed/facts-from.ts";
import { assetsModule } from "./assets-module.ts";
import { buildClientAssets } from "./client-assets.ts";
import { RELEASED, releasedAssets } from "./released-assets.ts";

/** Where the modules go that are made before the Worker is built; git does not keep them. */
const FOLDER = ".generated";

const EMBEDDING = "docs/embedding";

/**
 * Makes what the Worker carries: the snapshot of the current data, to answer from when KV gives nothing, the
 * description of the API, what browsers load, now and from before, and the recipes for includers. Data with problems gives an
 * empty snapshot: `npm run check` is where they are told, and a Worker is never held back by them.
 */
async function bundle(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const reading = readFacts("data");
  keep("snapshot.txt", reading.kind === "facts" ? snapshotText(reading.facts) : "");
  keep("openapi.txt", JSON.stringify(apiDescription()));
  keep("assets.ts", assetsModule(await buildClientAssets("src/client"), releasedAssets(RELEASED)));
  keep("embedding-guide.ts", embeddingGuide());
}

/** What the page about embedding shows is what the tests run: the recipes and snippets, and what includers did. */
function embeddingGuide(): string {
  const files = readdirSync(EMBEDDING)
    .filter((file) => !/^matrix\.|\.md$/.test(file))
    .toSorted();
  const recipes = Object.fromEntries(files.map((file) => [file, readFileSync(`${EMBEDDING}/${file}`, "utf8")]));
  const matrix = readFileSync(`${EMBEDDING}/matrix.json`, "utf8");
  return [
    'import type { Matrix } from "../src/worker/embedding/outcome.ts";',
    `export const RECIPES = ${JSON.stringify(recipes)} as const;`,
    `export const MATRIX: Matrix = ${matrix.trim()};`,
    "",
  ].join("\n");
}

/** Writes only what has changed: `wrangler dev` watches the folder and would build without end. */
function keep(file: string, text: string): void {
  const path = `${FOLDER}/${file}`;
  if (existsSync(path) && readFileSync(path, "utf8") === text) return;
  writeFileSync(path, text);
}

await bundle();
