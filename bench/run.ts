import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { arch, cpus, platform } from "node:os";
import { parseArgs } from "node:util";
import { readFacts } from "../src/seed/facts-from.ts";
import { measureCases } from "./cases.ts";
import { measureGrowth } from "./growth.ts";
import { markdown, type Results } from "./report.ts";

/** Measures the service beside the runtime's limit and beside what a web team could use instead. Linux only. */

const FOLDER = "bench/results";

const { values } = parseArgs({ options: { quick: { type: "boolean", default: false } } });

const EFFORT = values.quick
  ? { rounds: 3, requests: 1_000, repeats: 1, sizes: [10, 1_000] }
  : { rounds: 7, requests: 6_000, repeats: 3, sizes: [10, 100, 1_000, 10_000] };

function progress(line: string): void {
  process.stderr.write(`${line}\n`);
}

function version(name: string): string {
  const { version: found }: { version: string } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8"));
  return found;
}

const reading = readFacts("data");
if (reading.kind === "problems") throw new Error("the data has problems: run npm run check");
const results: Results = {
  machine: `${platform()} ${arch()}, ${cpus().length} × ${cpus()[0]?.model ?? "unknown processor"}`,
  versions: {
    node: process.versions.node,
    ...Object.fromEntries(["workerd", "hono", "fastify", "@podium/podlet"].map((name) => [name, version(name)])),
  },
  cases: await measureCases(reading.facts, EFFORT, progress),
  growth: await measureGrowth(reading.facts, EFFORT.sizes, EFFORT.repeats, progress),
};
mkdirSync(FOLDER, { recursive: true });
writeFileSync(`${FOLDER}/latest.json`, `${JSON.stringify(results, null, 2)}\n`);
writeFileSync(`${FOLDER}/latest.md`, markdown(results));
process.stdout.write(markdown(results));
