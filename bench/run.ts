import { existsSync, readFileSync } from "node:fs";
import { arch, cpus, platform } from "node:os";
import { parseArgs } from "node:util";
import { factsIn } from "../test/fixtures/facts-in.ts";
import { TYRESO } from "../test/fixtures/tyreso.ts";
import { measureBundleSize } from "./bundle-size.ts";
import { measureChangedFact } from "./changed-fact.ts";
import { measureCold } from "./cold.ts";
import { prepareContenders } from "./contenders.ts";
import { readSimulations } from "./edge-cache/results.ts";
import { measureGrowth } from "./growth.ts";
import { measureInstallSize } from "./install-size.ts";
import type { Measurements } from "./measurements.ts";
import { measurePageInclude } from "./page-include.ts";
import { exitOnSignals } from "./processes.ts";
import { FULL, QUICK, type SampleSizes } from "./sample-sizes.ts";
import { lastMeasurements, saveResults } from "./save-results.ts";
import { measureSeedCommand } from "./seed-command.ts";
import { measureHangingKv, measureSlowKv } from "./slow-kv.ts";
import { measureWarm } from "./warm.ts";

/** Measures the service, the runtime's limit and the alternatives of a web team. Linux only. */

const { values } = parseArgs({
  options: { quick: { type: "boolean", default: false }, report: { type: "boolean", default: false } },
});

function progress(line: string): void {
  process.stderr.write(`${(performance.now() / 1_000).toFixed(0).padStart(4)} s  ${line}\n`);
}

/** The installed version of a package of the bench or of the service. */
function version(name: string): string {
  const file = ["bench/node_modules", "node_modules"]
    .map((folder) => `${folder}/${name}/package.json`)
    .find((path) => existsSync(path));
  if (file === undefined) throw new Error(`${name} is not installed: run npm run bench`);
  const { version: found }: { version: string } = JSON.parse(readFileSync(file, "utf8"));
  return found;
}

async function measure(sampleSizes: SampleSizes): Promise<Measurements> {
  const facts = factsIn(TYRESO);
  const contenders = await prepareContenders(facts);
  try {
    const pageInclude = await measurePageInclude(contenders, sampleSizes, progress);
    return {
      machine: `${platform()} ${arch()}, ${cpus().length} × ${cpus()[0]?.model ?? "unknown processor"}`,
      versions: {
        node: process.versions.node,
        ...Object.fromEntries(["workerd", "hono", "fastify", "@podium/podlet"].map((name) => [name, version(name)])),
      },
      installSize: measureInstallSize(),
      ...(pageInclude !== undefined && { pageInclude }),
      cases: [
        ...(await measureWarm(contenders, sampleSizes, progress)),
        ...(await measureCold(contenders, sampleSizes, progress)),
      ],
      weight: await measureBundleSize(contenders, sampleSizes, progress),
      seed: await measureSeedCommand(facts, sampleSizes, progress),
      changedFact: await measureChangedFact(sampleSizes, progress),
      hangingKv: await measureHangingKv(sampleSizes, progress),
      slowKv: await measureSlowKv(facts, sampleSizes, progress),
      growth: await measureGrowth(facts, sampleSizes, progress),
    };
  } finally {
    await contenders.kv.stop();
  }
}

exitOnSignals();
const measurements = values.report ? lastMeasurements() : await measure(values.quick ? QUICK : FULL);
process.stdout.write(saveResults(values.quick ? "quick" : "latest", { ...measurements, edgeCache: readSimulations() }));
