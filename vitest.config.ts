import { cloudflareTest } from "@cloudflare/vitest-plugin";
import { defineConfig } from "vitest/config";
import { filesAsText } from "./test/files-as-text.ts";
import { tyresoSnapshot } from "./test/fixtures/tyreso.ts";
import { IS_LONG } from "./test/long-form.ts";

/** For a busy machine: no test measures time, so the limit is only there to end one that hangs. Milliseconds. */
const LIMITS = { testTimeout: 300_000, hookTimeout: 300_000 };

/** The facts of a fixture, compiled as for a release: tests that ask for facts by name are for any publisher's data/. */
const snapshot = tyresoSnapshot();

/** Property tests draw the same inputs in every run of `npm test`; other inputs, and more of them, in the long form. */
const propertySeed = IS_LONG || process.env.FUZZ_RUNS !== undefined ? Date.now() : 2026;
const FUZZ_RUNS = process.env.FUZZ_RUNS ?? (IS_LONG ? "500" : "150");

/** Files share what they have loaded. None changes it, and what a file starts it ends. */
const NODE = {
  ...LIMITS,
  globalSetup: "test/shared-programs.ts",
  isolate: false,
  setupFiles: "test/clean-up-after-file.ts",
  environment: "node" as const,
  provide: { snapshot, propertySeed, isLong: IS_LONG },
};

/** With large programs as their users install them; `npm run test:programs` runs these too (test/programs). */
const WITH_PROGRAMS = ["test/includers/debian/*.test.ts", "test/browser/editor-form/*.test.ts"];

/** Tests run in the runtime that their subject has: the Worker's in workerd, everything else in Node. */
export default defineConfig({
  test: {
    // Most files wait for programs of their own (workerd, nginx, Chromium), so two at a time suit a machine of two cores.
    maxWorkers: 2,
    reporters: ["default", "./scripts/slowest-files-reporter.ts"],
    projects: [
      {
        plugins: [filesAsText],
        test: {
          ...NODE,
          name: "node",
          include: ["test/**/*.test.ts"],
          exclude: ["**/node_modules/**", "test/worker/**", "test/programs/**", ...WITH_PROGRAMS],
        },
      },
      { plugins: [filesAsText], test: { ...NODE, name: "programs", include: WITH_PROGRAMS } },
      {
        plugins: [
          cloudflareTest({
            wrangler: { configPath: "./wrangler.toml" },
            // The Worker's tests read no files.
            miniflare: {
              bindings: {
                PUBLIC_ORIGIN: "https://samverkan.example",
                SNAPSHOT: snapshot,
                FUZZ_RUNS,
              },
            },
          }),
        ],
        // A Worker for each file took half of the time; each test makes what it changes anew.
        test: {
          ...LIMITS,
          name: "worker",
          provide: { propertySeed, isLong: IS_LONG },
          isolate: false,
          include: ["test/worker/**/*.test.{ts,tsx}"],
        },
      },
    ],
  },
});
