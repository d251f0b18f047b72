import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import { PARTS } from "./parts.ts";

/**
 * Runs StrykerJS over each part of parts.ts: `npm run mutants`, or only some with their names as arguments. Results are
 * stored in `.mutants/`, so an interrupted run continues, and after a change only affected mutants run again. Exits
 * with 1 if fewer than 90 % of a part's mutants are killed.
 */

const STRYKER = join(import.meta.dirname, "node_modules/@stryker-mutator/core/bin/stryker.js");

const CONFIG = join(import.meta.dirname, "stryker.config.mjs");

const RESULTS = ".mutants";

/** Percent of a part's changes that tests have to notice. */
const GOAL = 90;

const REPORT = v.object({
  files: v.record(v.string(), v.object({ mutants: v.array(v.object({ status: v.string() })) })),
});

/** Runs Stryker over a part, and gives the file of its results. */
function tryPart(name: string): string {
  const { mutate, near, far } = partNamed(name);
  const [first, whole] = [join(RESULTS, `${name}.near.json`), join(RESULTS, `${name}.json`)];
  // Near tests kill most mutants in a tenth of the time; if they are not enough, the others run on the survivors.
  runStryker(mutate, near, first);
  if (far.length === 0 || percentOf(resultOf(first)) >= GOAL) return first;
  if (!existsSync(whole)) copyFileSync(first, whole);
  runStryker(mutate, [...near, ...far], whole);
  return whole;
}

function runStryker(mutate: readonly string[], tests: readonly string[], results: string): void {
  const { status, error } = spawnSync(
    process.execPath,
    [STRYKER, "run", CONFIG, "--mutate", mutate.join(","), "--incremental", "--incrementalFile", results],
    { stdio: "inherit", env: { ...process.env, MUTANTS_TESTS: tests.join(",") } },
  );
  if (error !== undefined) throw error;
  if (status !== 0) process.exit(status ?? 1);
}

function partNamed(name: string) {
  const part = PARTS[name];
  if (part === undefined) throw new Error(`${name} is none of ${Object.keys(PARTS).join(", ")}`);
  return part;
}

interface Result {
  readonly noticed: number;
  readonly unnoticed: number;
}

/** The number of killed and of surviving mutants in a file of results. */
function resultOf(file: string): Result {
  const { files } = v.parse(REPORT, JSON.parse(readFileSync(file, "utf8")));
  const statuses = Object.values(files).flatMap(({ mutants }) => mutants.map(({ status }) => status));
  const count = (...some: string[]) => statuses.filter((status) => some.includes(status)).length;
  return { noticed: count("Killed", "Timeout"), unnoticed: count("Survived", "NoCoverage") };
}

function percentOf({ noticed, unnoticed }: Result): number {
  return (100 * noticed) / (noticed + unnoticed);
}

const words = process.argv.slice(2);
const names = words.length === 0 ? Object.keys(PARTS) : words;
mkdirSync(RESULTS, { recursive: true });
const results = names.map((name) => ({ name, ...resultOf(tryPart(name)) }));

process.stdout.write("\npart          noticed  unnoticed  percent\n");
for (const { name, noticed, unnoticed } of results) {
  const percent = percentOf({ noticed, unnoticed });
  process.stdout.write(
    `${name.padEnd(12)}${String(noticed).padStart(9)}${String(unnoticed).padStart(11)}${percent.toFixed(1).padStart(9)}\n`,
  );
  if (percent < GOAL) process.exitCode = 1;
}
