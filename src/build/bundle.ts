import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { contentHash } from "../release/content-hash.ts";
import { snapshotText } from "../release/snapshot-text.ts";
import { readFacts } from "../seed/facts-from.ts";

/** Where the modules go that are made before the Worker is built; git does not keep them. */
const FOLDER = ".generated";

/**
 * Makes what the Worker carries: the snapshot of the current data, to answer from when KV gives nothing, and the hashes
 * that name its assets. Data with problems gives an empty snapshot: `npm run check` is where they are told, and a Worker
 * is never held back by them.
 */
async function bundle(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const reading = readFacts("data");
  writeFileSync(`${FOLDER}/snapshot.txt`, reading.kind === "facts" ? snapshotText(reading.facts) : "");
  const stylesheet = await contentHash(readFileSync("src/client/samverkan.css", "utf8"));
  writeFileSync(`${FOLDER}/asset-hashes.ts`, `export const STYLESHEET_HASH = "${stylesheet.slice(0, 16)}";\n`);
}

await bundle();
