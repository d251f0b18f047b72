import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import { parse } from "yaml";

const FAULT = v.strictObject({
  fault: v.string(),
  file: v.string(),
  find: v.string(),
  replace: v.string(),
  tests: v.pipe(v.array(v.string()), v.minLength(1)),
});
const KINDS = v.record(v.string(), v.array(FAULT));

/** A fault that a person might make: a text of a file, its replacement, and filters of the tests that must fail. */
export interface WorkerFault extends v.InferOutput<typeof FAULT> {
  readonly kind: string;
}

/** The faults of worker-faults.yaml. Throws if the file has another shape. */
export function readWorkerFaults(): readonly WorkerFault[] {
  const kinds = v.parse(KINDS, parse(readFileSync(join(import.meta.dirname, "worker-faults.yaml"), "utf8")));
  return Object.entries(kinds).flatMap(([kind, faults]) => faults.map((fault) => ({ kind, ...fault })));
}
