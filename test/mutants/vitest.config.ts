import { join, relative, sep } from "node:path";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";
import { filesAsText } from "../files-as-text.ts";
import { tyresoSnapshot } from "../fixtures/tyreso.ts";

/**
 * `MUTANTS_TESTS=domain,release,worker/lists` runs only what is named (folders and beginnings of files), and in this order: a
 * run ends with the first test that fails, so what is near to the changed code comes first.
 */
const CHOSEN = (process.env.MUTANTS_TESTS ?? "domain,release,serializers,documents,worker,seed").split(",");

const RUNTIME = join(import.meta.dirname, "workers-runtime.ts");

const TESTS = join(import.meta.dirname, "..");

class NearestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return files.toSorted((a, b) => rank(a) - rank(b) || a.moduleId.localeCompare(b.moduleId));
  }
}

function rank({ moduleId }: TestSpecification): number {
  const path = relative(TESTS, moduleId).split(sep).join("/");
  return CHOSEN.findIndex((beginning) => path.startsWith(beginning));
}

/** The tests that run in this process: a program that a test starts would not have the changed code. */
export default defineConfig({
  plugins: [filesAsText],
  resolve: { alias: { "cloudflare:workers": RUNTIME, "cloudflare:test": RUNTIME } },
  test: {
    environment: "node",
    provide: { snapshot: tyresoSnapshot(), propertySeed: 2026 },
    // Modules are shared by all files of a run. Every run (one for each mutant) has a process of its own.
    isolate: false,
    setupFiles: join(TESTS, "clean-up-after-file.ts"),
    maxWorkers: 1,
    sequence: { sequencer: NearestFirst },
    testTimeout: 300_000,
    env: { FUZZ_RUNS: "20" },
    // `seed/publish.` means publish.test.ts and not publish-chunks.test.ts.
    include: CHOSEN.map((beginning) => `test/${beginning}{/**/*.,*.,}test.{ts,tsx}`),
    exclude: [
      // Each takes ten times as long as others and requests every address that they test.
      "test/worker/{edge-histories,fault-sequences,fragment-hygiene,hostile-requests,rounds,shared-cache}.test.ts",
      "test/documents/national-profile.test.ts",
      "test/seed/{command-errors,deploy,killed-while-publishing,local-commands,prune,publish-chunks-remotely}.test.ts",
      "test/seed/{preview,publish-remotely,rollback,two-editors,workflows,wrong-clock}.test.ts",
    ],
  },
});
