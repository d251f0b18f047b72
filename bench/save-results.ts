import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import type { Measurements } from "./measurements.ts";
import { outcomesOf } from "./outcomes.ts";
import { insertResults } from "./readme.ts";
import { markdown } from "./report.ts";

const FOLDER = "bench/results";

/** `latest`: a full run, which the README shows. `quick`: a rough one, in files that git ignores. */
export type RunName = "latest" | "quick";

/** Evaluates the goals, writes the results and their tables, and returns the tables. */
export function saveResults(name: RunName, measurements: Measurements): string {
  const results = { ...measurements, goals: outcomesOf(measurements) };
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(`${FOLDER}/${name}.json`, `${JSON.stringify(results, null, 2)}\n`);
  writeFileSync(`${FOLDER}/${name}.md`, markdown(results));
  if (name === "latest") writeFileSync("README.md", insertResults(readFileSync("README.md", "utf8"), results));
  return markdown(results);
}

/** The measurements of the last full run. */
export function lastMeasurements(): Measurements {
  return JSON.parse(readFileSync(`${FOLDER}/latest.json`, "utf8"));
}
