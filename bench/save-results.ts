import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import type { Measurements } from "./measurements.ts";
import { outcomesOf } from "./outcomes.ts";
import { withResults } from "./readme.ts";
import { markdown } from "./report.ts";

const FOLDER = "bench/results";

/** `latest`: a whole run, which the README shows. `quick`: a rough one, in files that git does not keep. */
export type RunName = "latest" | "quick";

/** Holds what was measured against the goals, keeps it with its tables, and gives the tables. */
export function saveResults(name: RunName, measurements: Measurements): string {
  const results = { ...measurements, goals: outcomesOf(measurements) };
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(`${FOLDER}/${name}.json`, `${JSON.stringify(results, null, 2)}\n`);
  writeFileSync(`${FOLDER}/${name}.md`, markdown(results));
  if (name === "latest") writeFileSync("README.md", withResults(readFileSync("README.md", "utf8"), results));
  return markdown(results);
}

/** What the last whole run measured. */
export function lastMeasurements(): Measurements {
  return JSON.parse(readFileSync(`${FOLDER}/latest.json`, "utf8"));
}
