import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { runScript } from "./compare/checkout.ts";
import { compareService, type Pair } from "./compare/compare-service.ts";
import { copyData, writeDatasets } from "./compare/datasets.ts";
import { type Outcome, report } from "./compare/outcome.ts";
import { REQUESTS } from "./compare/requests.ts";
import { scenarios } from "./compare/scenarios.ts";
import { compareStoredValues, publishReleases } from "./compare/stored-values.ts";

/**
 * Verifies that a change of the code changes no response: builds, publishes and serves two checkouts, sends both the same
 * requests (compare/requests.ts) and compares status, headers and bytes, except what compare/masks.ts masks. Both services
 * get what the older checkout published, which tests that earlier releases can be served. Nothing is imported from
 * either checkout, because their modules may have other names.
 */

const USAGE = "npm run compare -- <older checkout> [<newer checkout>] [--mask-help]";

const { positionals, values: options } = parseArgs({
  allowPositionals: true,
  options: { "mask-help": { type: "boolean", default: false } },
});
const [older, newer = "."] = positionals;
if (older === undefined || positionals.length > 2) {
  process.stderr.write(`${USAGE}\n`);
  process.exit(2);
}
const checkouts: Pair<string> = [resolve(older), resolve(newer)];
const isHelpMasked = options["mask-help"];
for (const checkout of checkouts) {
  if (existsSync(join(checkout, "node_modules"))) continue;
  process.stderr.write(`${checkout} has no node_modules: run npm ci there\n`);
  process.exit(2);
}
const folder = mkdtempSync(join(tmpdir(), "samverkan-compare-"));
try {
  const outcomes = await compare(checkouts, folder);
  process.stdout.write(report(outcomes));
  process.exitCode = outcomes.some(({ differences }) => differences.length > 0) ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true });
}

async function compare([older, newer]: Pair<string>, folder: string): Promise<readonly Outcome[]> {
  const data = copyData(join(older, "data"), join(folder, "facts"));
  const datasets = { data, ...writeDatasets(data, join(folder, "data")) };
  const publish = async (checkout: string, name: string) => {
    await runScript(checkout, "bundle");
    return publishReleases(checkout, datasets, join(folder, name));
  };
  const [releases, newReleases] = await Promise.all([publish(older, "older"), publish(newer, "newer")]);
  const services = Object.entries(scenarios(releases));
  const outcomes = [compareStoredValues(releases, newReleases)];
  for (const [name, options] of services) {
    const groups = REQUESTS.filter(({ service }) => service === name);
    outcomes.push(...(await compareService([older, newer], options, groups, isHelpMasked)));
  }
  return outcomes;
}
