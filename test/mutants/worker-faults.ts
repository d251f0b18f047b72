import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readWorkerFaults, type WorkerFault } from "./read-worker-faults.ts";

/**
 * Applies each fault of worker-faults.yaml to a copy of the project and runs the tests that must detect it: `npm run
 * mutants:worker`, or only faults whose text, kind or file contains the arguments. StrykerJS does the same for code
 * that runs in Node (`npm run mutants`); it does not support workerd. Exits with 1 if a fault is not detected.
 */

/** Copies that run at the same time. */
const LANES = 2;

/** A copy of the built project, with the packages of this one. */
function copyProject(): string {
  const copy = mkdtempSync(join(tmpdir(), "samverkan-fault-"));
  const parts = ["package.json", "wrangler.toml", "vitest.config.ts", "tsconfig.json", ".generated", ...FOLDERS];
  for (const name of parts) {
    cpSync(name, join(copy, name), { recursive: true, filter: (path) => !/node_modules|\.mutants/.test(path) });
  }
  for (const folder of ["node_modules", "test/consumers/node_modules", "bench/node_modules"]) {
    symlinkSync(join(process.cwd(), folder), join(copy, folder));
  }
  return copy;
}

const FOLDERS = ["src", "scripts", "test", "docs", "data", "bench", "README.md", "CONTRIBUTING.md"];

/** Whether the tests of a copy fail with the fault. */
async function isNoticed({ file, find, replace, tests }: WorkerFault, copy: string): Promise<boolean> {
  const path = join(copy, file);
  const text = readFileSync(path, "utf8");
  writeFileSync(
    path,
    text.replace(find, () => replace),
  );
  try {
    return !(await pass(tests, copy));
  } finally {
    writeFileSync(path, text);
  }
}

/** Whether tests of a copy pass. */
async function pass(tests: readonly string[], copy: string): Promise<boolean> {
  const vitest = join(copy, "node_modules/vitest/vitest.mjs");
  const command = [vitest, "run", "--bail=1", "--reporter=dot", ...tests];
  const [exitCode] = await once(spawn(process.execPath, command, { cwd: copy, stdio: "ignore" }), "close");
  return exitCode === 0;
}

/** The faults whose kind, text or file contains one of the given words; all without words. */
function chosenFaults(words: readonly string[]): readonly WorkerFault[] {
  const all = readWorkerFaults();
  if (words.length === 0) return all;
  return all.filter(({ kind, fault, file }) => words.some((word) => `${kind} ${fault} ${file}`.includes(word)));
}

const waiting = [...chosenFaults(process.argv.slice(2))];
const count = waiting.length;
if (count === 0) {
  process.stderr.write(
    "No fault has these words in its kind, its own words or its file: test/mutants/worker-faults.yaml\n",
  );
  process.exit(2);
}
const tests = [...new Set(waiting.flatMap((fault) => fault.tests))];
const unnoticed: string[] = [];
const firstCopy = copyProject();
if (!(await pass(tests, firstCopy))) {
  rmSync(firstCopy, { recursive: true, force: true });
  process.stdout.write(`These tests fail without any fault: npx vitest run ${tests.join(" ")}\n`);
  process.exit(2);
}

async function takeFaults(copy: string): Promise<void> {
  try {
    for (let fault = waiting.shift(); fault !== undefined; fault = waiting.shift()) {
      const name = `${fault.kind}: ${fault.fault} (${fault.file})`;
      const noticed = await isNoticed(fault, copy);
      if (!noticed) unnoticed.push(name);
      process.stdout.write(`${noticed ? "noticed  " : "UNNOTICED"}  ${name}\n`);
    }
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

const copies = [firstCopy, ...Array.from({ length: LANES - 1 }, copyProject)];
await Promise.all(copies.map(takeFaults));
process.stdout.write(`\n${count - unnoticed.length} of ${count} faults noticed.\n`);
process.exitCode = unnoticed.length === 0 ? 0 : 1;
