import { defineConfig } from "vitest/config";

/** `MUTANTS_TESTS=domain,release` runs only the tests of those folders: a run of all of them precedes every run of StrykerJS. */
const FOLDERS = process.env.MUTANTS_TESTS ?? "domain,release,serializers,seed";

/** The tests that run in this process: a program that a test starts would not have the changed code. */
export default defineConfig({
  test: {
    environment: "node",
    testTimeout: 300_000,
    include: FOLDERS.split(",").map((folder) => `test/${folder}/**/*.test.ts`),
    exclude: [
      "test/seed/{command-errors,deploy,killed-while-publishing,local-commands,publish-chunks-remotely}.test.ts",
      "test/seed/{publish-remotely,rollback,two-editors,workflows}.test.ts",
    ],
  },
});
