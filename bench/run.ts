import { readFileSync } from "node:fs";
import { arch, cpus, platform } from "node:os";
import { parseArgs } from "node:util";
import { loadFacts } from "../src/seed/load-facts.ts";
import { measureCold } from "./cold.ts";
import { prepareField } from "./contenders.ts";
import { type Effort, FULL, QUICK } from "./effort.ts";
import { measureGrowth } from "./growth.ts";
import { keep, lastMeasurements } from "./keep.ts";
import type { Measurements } from "./measurements.ts";
import { measurePageInclude } from "./page-include.ts";
import { exitOnSignals } from "./processes.ts";
import { measureSeedCommand } from "./seed-command.ts";
import { measureWarm } from "./warm.ts";
import { measureWeight } from "./weight.ts";

/** Measures the service beside the runtime's limit and beside what a web team could use instead. Linux only. */

const { values } = parseArgs({
  options: { quick: { type: "boolean", default: false }, report: { type: "boolean", default: false } },
});

function progress(line: string): void {
  process.stderr.write(`${(performance.now() / 1_000).toFixed(0).padStart(4)} s  ${line}\n`);
}

function version(name: string): string {
  const { version: found }: { version: string } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8"));
  return found;
}

async function measure(effort: Effort): Promise<Measurements> {
  const reading = loadFacts("data");
  if (reading.kind === "problems") throw new Error("the data has problems: run npm run check");
  const { facts } = reading;
  const field = await prepareField(facts);
  try {
    const pageInclude = await measurePageInclude(field, effort, progress);
    return {
      machine: `${platform()} ${arch()}, ${cpus().length} × ${cpus()[0]?.model ?? "unknown processor"}`,
      versions: {
        node: process.versions.node,
        ...Object.fromEntries(["workerd", "hono", "fastify", "@podium/podlet"].map((name) => [name, version(name)])),
      },
      ...(pageInclude !== undefined && { pageInclude }),
      cases: [...(await measureWarm(field, effort, progress)), ...(await measureCold(field, effort, progress))],
      weight: await measureWeight(field, effort, progress),
      seed: await measureSeedCommand(facts, effort, progress),
      growth: await measureGrowth(facts, effort, progress),
    };
  } finally {
    await field.kv.stop();
  }
}

exitOnSignals();
const measurements = values.report ? lastMeasurements() : await measure(values.quick ? QUICK : FULL);
process.stdout.write(keep(values.quick ? "quick" : "latest", measurements));
