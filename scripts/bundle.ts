import { existsSync } from "node:fs";
import { formatDiagnostics } from "../src/seed/cli/format-diagnostics.ts";
import type { Diagnostic } from "../src/seed/diagnostic.ts";
import { loadFacts } from "../src/seed/load-facts.ts";
import { serializeWhole } from "../src/seed/serialize/release.ts";
import { assetFiles, assetsModule } from "./assets-module.ts";
import { buildClientAssets } from "./client-assets.ts";
import { formFiles } from "./form-files.ts";
import { integrationFiles } from "./integration-files.ts";
import { logoAssets } from "./logo-assets.ts";
import { RELEASED, releasedAssets } from "./released-assets.ts";
import { renderDocsSite } from "./render-docs-site.ts";
import { syncFolder, writeIfChanged } from "./write-if-changed.ts";

/** The folder of generated modules; git ignores it. */
const FOLDER = ".generated";

const SNAPSHOT = `${FOLDER}/snapshot.txt`;

/** The static files that are deployed beside the script: `[assets]` in wrangler.toml. */
const STATIC = `${FOLDER}/static`;

/** The largest bundled copy of the facts: a Worker may be 3 MB compressed. Bytes. */
const MAX_BUNDLED = 1_000_000;

/**
 * Generates the modules that are bundled into the Worker, the current facts (served if KV has no release) and the list
 * of assets, and then the static files that are deployed beside it: current and earlier assets, the API description,
 * documentation pages, images and files to install. Invalid data fails the build, so that no Worker is deployed without
 * a copy of the facts, unless they are too large to bundle.
 */
async function bundle(): Promise<void> {
  const reading = loadFacts("data");
  if (reading.kind === "facts") writeIfChanged(SNAPSHOT, bundledText(serializeWhole(reading.facts)));
  else keepLastGoodSnapshot(reading.problems);
  const [built, released] = [await buildClientAssets("src/client"), releasedAssets(RELEASED)];
  const logos = logoAssets("data");
  const installed = await integrationFiles();
  writeIfChanged(`${FOLDER}/assets.ts`, assetsModule(built, released, [...logos.keys()]));
  // Whatever is of the Worker is imported here: it may import the module that was just written, which a fresh clone lacks.
  const { datasetTemplate } = await import("../src/docs-site/dataset-template.ts");
  const { jsonLdContext } = await import("../src/docs-site/json-ld-context.ts");
  const { apiDescription } = await import("../src/worker/openapi/document.ts");
  const { CONTEXT_PATH } = await import("../src/worker/routes/static-documents.ts");
  const { DESCRIPTION_PATH } = await import("../src/worker/static-files/api-description.ts");
  const { DATASET_TEMPLATE_PATH } = await import("../src/worker/static-files/dataset-template.ts");
  const forPrograms = [
    [DESCRIPTION_PATH, JSON.stringify(apiDescription())],
    [CONTEXT_PATH, JSON.stringify(jsonLdContext())],
    [DATASET_TEMPLATE_PATH, JSON.stringify(datasetTemplate())],
  ] as const;
  const { imageFiles } = await import("./image-files.ts");
  const facts = reading.kind === "facts" ? reading.facts : undefined;
  const files = [
    ...assetFiles(built, released),
    ...logos,
    ...forPrograms,
    ...installed,
    ...(await renderDocsSite(installed.keys(), facts)),
    ...imageFiles(facts),
    ...(await formFiles()),
  ];
  syncFolder(STATIC, new Map<string, string | Uint8Array>(files));
}

/** The text of the bundled facts, or an empty text and a warning if they are too large. */
function bundledText(text: string): string {
  const size = Buffer.byteLength(text);
  if (size <= MAX_BUNDLED) return text;
  const [facts, most] = [size, MAX_BUNDLED].map((bytes) => (bytes / 1_000_000).toFixed(1));
  process.stderr.write(
    [
      `The Worker carries no copy of the facts: they take ${facts} MB, and it carries at most ${most} MB.`,
      "While KV fails it answers what it has in memory, and 503 to everything else.",
      "A cache in front of it shortens such an outage: docs/runbooks/kv-is-down.md",
      "Where your plan lets a Worker weigh more than 3 MB, raise MAX_BUNDLED in scripts/bundle.ts.",
      "",
    ].join("\n"),
  );
  return "";
}

/**
 * Prints the errors of the data and fails the build. With `npm start` the build continues with the last good copy, or with
 * none, while the editor fixes them.
 */
function keepLastGoodSnapshot(problems: readonly Diagnostic[]): void {
  if (process.env.SAMVERKAN_BUNDLE_ANYWAY !== "yes") {
    process.stderr.write(`${formatDiagnostics(problems)}\n`);
    process.exit(1);
  }
  if (!existsSync(SNAPSHOT)) writeIfChanged(SNAPSHOT, "");
}

await bundle();
