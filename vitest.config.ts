import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { cloudflareTest } from "@cloudflare/vitest-plugin";
import { defineConfig, type Plugin } from "vitest/config";

/** Turns files that are no code into their text, as the build of the Worker does. */
const filesAsText: Plugin = {
  name: "files-as-text",
  enforce: "pre",
  resolveId(source, importer) {
    if (importer === undefined || !/\.(?:txt|css|svg)$/.test(source)) return undefined;
    return `\0text:${resolve(dirname(importer), source)}.js`;
  },
  load(id) {
    if (!id.startsWith("\0text:")) return undefined;
    return `export default ${JSON.stringify(readFileSync(id.slice("\0text:".length, -".js".length), "utf8"))};`;
  },
};

/** For a busy machine: no test measures time, so the limit is only there to end one that hangs. Milliseconds. */
const LIMITS = { testTimeout: 300_000, hookTimeout: 300_000 };

/** Tests run in the runtime that their subject has: the Worker's in workerd, everything else in Node. */
export default defineConfig({
  test: {
    // Most files wait for programs of their own (workerd, nginx, Chromium), so two at a time suit a machine of two cores.
    maxWorkers: 2,
    reporters: ["default", "./scripts/dearest-files.ts"],
    projects: [
      {
        plugins: [filesAsText],
        test: {
          ...LIMITS,
          name: "node",
          globalSetup: "test/shared-programs.ts",
          environment: "node",
          include: ["test/**/*.test.ts"],
          exclude: ["**/node_modules/**", "test/worker/**", "test/programs/**"],
        },
      },
      {
        plugins: [
          cloudflareTest({
            wrangler: { configPath: "./wrangler.toml" },
            // Real data, compiled as for a release: the Worker's tests read no files.
            miniflare: {
              bindings: {
                PUBLIC_ORIGIN: "https://samverkan.example",
                SNAPSHOT: readFileSync(".generated/snapshot.txt", "utf8"),
                FUZZ_RUNS: process.env.FUZZ_RUNS ?? "500",
              },
            },
          }),
        ],
        // A Worker for each file took half of the time; each test makes what it changes anew.
        test: { ...LIMITS, name: "worker", isolate: false, include: ["test/worker/**/*.test.{ts,tsx}"] },
      },
    ],
  },
});
