import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";

/** The script that looks for faults; a page with a policy has to let it in past that. */
export const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What the accessibility statement says that we test: WCAG 2.2, levels A and AA, and what axe calls best practice. */
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

declare const axe: { run: (options: object) => Promise<AxeResults> };

/** What axe cannot decide by those rules, one line for each element: its text and its background overlap in part. */
export async function undecidedOn(page: Page, rules: readonly string[]): Promise<readonly string[]> {
  const { incomplete } = await page.evaluate(
    (values) => axe.run({ runOnly: { type: "rule", values }, resultTypes: ["incomplete"] }),
    [...rules],
  );
  return incomplete.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${page.url()}: ${id}: ${html.slice(0, 200)}`));
}

/** What axe finds on a page that has its script, one line for each element. */
export async function violationsOn(page: Page, rules: readonly string[] = RULES): Promise<readonly string[]> {
  const { violations } = await page.evaluate(
    (runOnly) => axe.run({ runOnly, resultTypes: ["violations"] }),
    [...rules],
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html }) => `${page.url()}: ${id}: ${help}: ${html.slice(0, 200)}`),
  );
}
