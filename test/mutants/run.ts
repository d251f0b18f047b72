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

function tryPart(name: string): void {
  const { mutate, near, far } = partNamed(name);
  const whole = join(RESULTS, `${name}.json`);
  // Near tests kill most mutants in a tenth of the time; the others run only on the survivors.
  if (!existsSync(whole)) {
    const first = join(RESULTS, `${name}.near.json`);
    runStryker(mutate, near, first);
    copyFileSync(first, whole);
  }
  runStryker(mutate, [...near, ...far], whole);
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

/** The number of killed and of surviving mutants of a part. */
function resultOf(name: string): { readonly noticed: number; readonly unnoticed: number } {
  const { files } = v.parse(REPORT, JSON.parse(readFileSync(join(RESULTS, `${name}.json`), "utf8")));
  const statuses = Object.values(files).flatMap(({ mutants }) => mutants.map(({ status }) => status));
  const count = (...some: string[]) => statuses.filter((status) => some.includes(status)).length;
  return { noticed: count("Killed", "Timeout"), unnoticed: count("Survived", "NoCoverage") };
}

const words = process.argv.slice(2);
const names = words.length === 0 ? Object.keys(PARTS) : words;
mkdirSync(RESULTS, { recursive: true });
for (const name of names) tryPart(name);

process.stdout.write("\npart          noticed  unnoticed  percent\n");
for (const name of names) {
  const { noticed, unnoticed } = resultOf(name);
  const percent = (100 * noticed) / (noticed + unnoticed);
  process.stdout.write(
    `${name.padEnd(12)}${String(noticed).padStart(9)}${String(unnoticed).padStart(11)}${percent.toFixed(1).padStart(9)}\n`,
  );
  if (percent < GOAL) process.exitCode = 1;
}
