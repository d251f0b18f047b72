import { defineConfig } from "vitest/config";

/** The tests with real programs: `npm run test:programs`. No test measures time; the limits end one that hangs. */
export default defineConfig({
  root: import.meta.dirname,
  test: {
    name: "programs",
    include: ["*.test.ts"],
    testTimeout: 240_000,
    hookTimeout: 120_000,
    fileParallelism: false,
  },
});
