/**
 * Mutation testing of what is tested in Node: StrykerJS changes the code in one place at a time and runs the tests that reach
 * it. A mutant that no test notices survives. run.ts starts it for each part of the code.
 */
export default {
  packageManager: "npm",
  plugins: ["@stryker-mutator/vitest-runner"],
  testRunner: "vitest",
  vitest: { configFile: "test/mutants/vitest.config.ts", related: false },
  // StrykerJS reads a tsconfig with the API of TypeScript 5, which TypeScript 7 does not have. Vitest needs none.
  tsconfigFile: "test/mutants/none.json",
  // No compiler runs over the copy, and the recipes that are printed stay as they are.
  disableTypeChecks: false,
  coverageAnalysis: "perTest",
  // What runs when a file is loaded is reached by every test, and takes as long as all of them for each change.
  ignoreStatic: true,
  // What the copy that is changed does not need.
  ignorePatterns: [
    "bench/node_modules",
    "bench/results",
    ".wrangler",
    "src/client/released",
    "test/consumers/node_modules",
    "test/programs/node_modules",
  ],
  tempDirName: ".mutants",
  concurrency: 1,
  // On a busy machine a test that is only slow must not count as one that hangs. Milliseconds.
  timeoutMS: 15_000,
  reporters: ["clear-text", "json", "progress"],
  clearTextReporter: {
    allowColor: false,
    allowEmojis: false,
    logTests: false,
    reportTests: false,
    reportScoreTable: true,
  },
  jsonReporter: { fileName: ".mutants/report.json" },
  thresholds: { high: 95, low: 90, break: null },
  allowEmpty: true,
};
