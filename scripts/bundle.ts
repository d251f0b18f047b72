import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { apiDescription } from "../src/openapi/document.ts";
import { wholeText } from "../src/release/stored-release.ts";
import { problemReport } from "../src/seed/cli/problem-report.ts";
import { readFacts } from "../src/seed/facts-from.ts";
import type { Problem } from "../src/seed/problem.ts";
import { assetsModule } from "./assets-module.ts";
import { buildClientAssets } from "./client-assets.ts";
import { RELEASED, releasedAssets } from "./released-assets.ts";

/** Where the modules go that are made before the Worker is built; git does not keep them. */
const FOLDER = ".generated";

const EMBEDDING = "docs/embedding";

/** A Worker may be 3 MB when it is compressed, and a copy of the facts may take little of that. Bytes. */
const MOST_CARRIED = 1_000_000;

/**
 * Makes what the Worker carries: the current facts, to answer from when KV gives nothing, the description of the API,
 * what browsers load, now and from before, and the recipes for includers. Data with problems is refused, so that no
 * Worker is deployed without its copy of the facts unless they are too many to carry.
 */
async function bundle(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const reading = readFacts("data");
  if (reading.kind === "facts") keep("snapshot.txt", carriedText(wholeText(reading.facts)));
  else keepLastGoodSnapshot(reading.problems);
  keep("openapi.txt", JSON.stringify(apiDescription()));
  keep("assets.ts", assetsModule(await buildClientAssets("src/client"), releasedAssets(RELEASED)));
  keep("embedding-guide.ts", embeddingGuide());
}

/** The facts as the Worker carries them, or nothing where they are too many; that is told, and what it means. */
function carriedText(text: string): string {
  const size = Buffer.byteLength(text);
  if (size <= MOST_CARRIED) return text;
  const [facts, most] = [size, MOST_CARRIED].map((bytes) => (bytes / 1_000_000).toFixed(1));
  process.stderr.write(
    [
      `The Worker carries no copy of the facts: they take ${facts} MB, and it carries at most ${most} MB.`,
      "While KV fails it answers what it has in memory, and 503 to everything else.",
      "A cache in front of it shortens such an outage: docs/runbooks/kv-is-down.md",
      "Where your plan lets a Worker weigh more than 3 MB, raise MOST_CARRIED in scripts/bundle.ts.",
      "",
    ].join("\n"),
  );
  return "";
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

/**
 * Tells what is wrong with the data and ends the build. Who only serves on their own machine (`npm start`) goes on with the
 * last good copy, or with none, while they mend it.
 */
function keepLastGoodSnapshot(problems: readonly Problem[]): void {
  if (process.env.SAMVERKAN_BUNDLE_ANYWAY !== "yes") {
    process.stderr.write(`${problemReport(problems)}\n`);
    process.exit(1);
  }
  if (!existsSync(`${FOLDER}/snapshot.txt`)) keep("snapshot.txt", "");
}

/** Writes only what has changed: `wrangler dev` watches the folder and would build without end. */
function keep(file: string, text: string): void {
  const path = `${FOLDER}/${file}`;
  if (existsSync(path) && readFileSync(path, "utf8") === text) return;
  writeFileSync(path, text);
}

await bundle();
