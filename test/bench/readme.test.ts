import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Results } from "../../bench/outcomes.ts";
import { insertResults } from "../../bench/readme.ts";
import { markdown } from "../../bench/report.ts";

const results: Results = JSON.parse(readFileSync("bench/results/latest.json", "utf8"));

test("the README shows the results of the last full run of the bench (npm run bench -- --report updates them)", () => {
  const readme = readFileSync("README.md", "utf8");
  expect(readme).toBe(insertResults(readme, results));
});

test("latest.md has the tables of that run", () => {
  expect(readFileSync("bench/results/latest.md", "utf8")).toBe(markdown(results));
});
