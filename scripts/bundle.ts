import { existsSync } from "node:fs";
import { apiDescription } from "../src/openapi/document.ts";
import { snapshotText } from "../src/release/snapshot-text.ts";
import { problemReport } from "../src/seed/cli/problem-report.ts";
import { readFacts } from "../src/seed/facts-from.ts";
import type { Problem } from "../src/seed/problem.ts";
import { DESCRIPTION_PATH } from "../src/worker/resources/api-description.ts";
import { assetFiles, assetsModule } from "./assets-module.ts";
import { buildClientAssets } from "./client-assets.ts";
import { drawHelpFiles } from "./help-files.ts";
import { keepFile, keepFolder } from "./kept-files.ts";
import { RELEASED, releasedAssets } from "./released-assets.ts";

/** Where the modules go that are made before the Worker is built; git does not keep them. */
const FOLDER = ".generated";

const SNAPSHOT = `${FOLDER}/snapshot.txt`;

/** What is deployed beside the script: `[assets]` in wrangler.toml. */
const STATIC = `${FOLDER}/static`;

/**
 * Makes what the Worker carries: the snapshot of the current data, to answer from when KV gives nothing, and what it has to
 * know of its assets. Then what lies beside it: the assets of browsers, now and from before, the description of the API and
 * the pages of help. Data with problems is refused, so that no Worker is deployed without its copy of the facts.
 */
async function bundle(): Promise<void> {
  const reading = readFacts("data");
  if (reading.kind === "facts") keepFile(SNAPSHOT, snapshotText(reading.facts));
  else keepLastGoodSnapshot(reading.problems);
  const [built, released] = [await buildClientAssets("src/client"), releasedAssets(RELEASED)];
  keepFile(`${FOLDER}/assets.ts`, assetsModule(built, released));
  const description: [string, string] = [DESCRIPTION_PATH, JSON.stringify(apiDescription())];
  keepFolder(STATIC, new Map([...assetFiles(built, released), description, ...(await drawHelpFiles())]));
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
  if (!existsSync(SNAPSHOT)) keepFile(SNAPSHOT, "");
}

await bundle();
