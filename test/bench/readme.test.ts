import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { withResults } from "../../bench/readme.ts";
import type { Results } from "../../bench/results.ts";

test("the README shows what the last whole run of the bench measured; npm run bench -- --report writes it anew", () => {
  const results: Results = JSON.parse(readFileSync("bench/results/latest.json", "utf8"));
  const readme = readFileSync("README.md", "utf8");
  expect(readme).toBe(withResults(readme, results));
});
