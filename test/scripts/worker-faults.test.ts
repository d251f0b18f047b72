import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readWorkerFaults } from "../mutants/read-worker-faults.ts";

// npm run mutants:worker takes minutes and is run by hand, so a change of the code could leave its faults behind.
test.for(readWorkerFaults())("the fault can be put into the Worker: $fault", ({ file, find, tests }) => {
  const occurrences = readFileSync(file, "utf8").split(find).length - 1;
  expect(occurrences, `test/mutants/worker-faults.yaml: ${file} must have this once: ${find}`).toBe(1);
  for (const name of tests) expect(globSync(`${name}*`), name).not.toEqual([]);
});
