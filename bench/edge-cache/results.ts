import { readFileSync, writeFileSync } from "node:fs";
import type { SimulatedVisits } from "./simulate.ts";

/** The simulated visits of one municipality with one policy. */
export interface SimulatedPolicy extends SimulatedVisits {
  readonly municipality: string;
  readonly policy: string;
}

const FILE = "bench/results/edge-cache.json";

/** Writes the results of `npm run bench:edge-cache`. */
export function writeSimulations(rows: readonly SimulatedPolicy[]): void {
  writeFileSync(FILE, `${JSON.stringify(rows, null, 2)}\n`);
}

/** The results of the last `npm run bench:edge-cache`. */
export function readSimulations(): readonly SimulatedPolicy[] {
  return JSON.parse(readFileSync(FILE, "utf8"));
}
