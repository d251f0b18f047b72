import { readFileSync } from "node:fs";
import { cloudflareTest } from "@cloudflare/vitest-plugin";
import { defineConfig } from "vitest/config";

/** For a busy machine: no test measures time, so the limit is only there to end one that hangs. Milliseconds. */
const LIMITS = { testTimeout: 120_000, hookTimeout: 120_000 };

/** Tests run in the runtime that their subject has: the Worker's in workerd, everything else in Node. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...LIMITS,
          name: "node",
          environment: "node",
          include: ["test/**/*.test.ts"],
          exclude: ["test/worker/**"],
        },
      },
      {
        plugins: [
          cloudflareTest({
            wrangler: { configPath: "./wrangler.toml" },
            // Real data, compiled as for a release: the Worker's tests read no files.
            miniflare: {
              bindings: {
                SNAPSHOT: readFileSync(".generated/snapshot.txt", "utf8"),
                FUZZ_RUNS: process.env.FUZZ_RUNS ?? "500",
              },
            },
          }),
        ],
        test: { ...LIMITS, name: "worker", include: ["test/worker/**/*.test.{ts,tsx}"] },
      },
    ],
  },
});
