import { join } from "node:path";
import { defineConfig } from "vitest/config";
import { filesAsText } from "../files-as-text.ts";
import { tyresoSnapshot } from "../fixtures/tyreso.ts";

/** `MUTANTS_TESTS=domain,release` runs only the tests of those folders: a run of all of them precedes every run of StrykerJS. */
const FOLDERS = process.env.MUTANTS_TESTS ?? "domain,release,serializers,seed,worker,documents";

const RUNTIME = join(import.meta.dirname, "workers-runtime.ts");

/** The tests that run in this process: a program that a test starts would not have the changed code. */
export default defineConfig({
  plugins: [filesAsText],
  resolve: { alias: { "cloudflare:workers": RUNTIME, "cloudflare:test": RUNTIME } },
  test: {
    environment: "node",
    provide: { snapshot: tyresoSnapshot() },
    testTimeout: 300_000,
    include: FOLDERS.split(",").map((folder) => `test/${folder}/**/*.test.{ts,tsx}`),
    exclude: [
      // Each takes ten times as long as others and asks every address for what they hold too.
      "test/worker/{fragment-hygiene,hostile-requests,shared-cache}.test.ts",
      "test/documents/national-profile.test.ts",
      "test/seed/{command-errors,deploy,killed-while-publishing,local-commands,publish-chunks-remotely}.test.ts",
      "test/seed/{publish-remotely,rollback,two-editors,workflows}.test.ts",
    ],
  },
});
