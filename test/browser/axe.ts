import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";

/** The script of axe; a page with a content security policy is loaded with that policy bypassed. */
export const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** The rules that the accessibility statement names: WCAG 2.2, levels A and AA, and axe's best practices. */
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

declare const axe: { run: (options: object) => Promise<AxeResults> };

/** The results that axe cannot decide, one line for each element: its text and its background overlap in part. */
export async function incompleteOn(page: Page, rules: readonly string[]): Promise<readonly string[]> {
  const { incomplete } = await page.evaluate(
    (values) => axe.run({ runOnly: { type: "rule", values }, resultTypes: ["incomplete"] }),
    [...rules],
  );
  return incomplete.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${page.url()}: ${id}: ${html.slice(0, 200)}`));
}

/** The violations that axe finds on a page that has its script, one line for each element. */
export async function violationsOn(page: Page, rules: readonly string[] = RULES): Promise<readonly string[]> {
  const { violations } = await page.evaluate(
    (runOnly) => axe.run({ runOnly, resultTypes: ["violations"] }),
    [...rules],
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html }) => `${page.url()}: ${id}: ${help}: ${html.slice(0, 200)}`),
  );
}
