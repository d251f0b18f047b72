import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import { HtmlValidate } from "html-validate";
import { expect, test, vi } from "vitest";
import { sharedService } from "../shared.ts";
import { describeInChromium } from "./describe-in-chromium.ts";
import { visitor } from "./visit.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

declare const axe: { run: (options: object) => Promise<AxeResults> };

/** A frame's headings go on from the page around it, which has the first one. */
const PAGES_OWN = { "page-has-heading-one": { enabled: false }, "heading-order": { enabled: false } };

const DOCUMENT = new HtmlValidate({ root: true, extends: ["html-validate:standard"] });

const PATHS = [
  "/builder",
  "/builder?lang=en&show=organizations/haninge",
  "/builder?show=collaborations/okand",
  "/embeds/overview",
  "/embeds/collaborations?view=table&lang=en",
  "/embeds/collaborations/smohf",
  "/embeds/organizations/haninge",
  "/embeds/current",
  "/embeds/matrix",
  "/embeds/diagram",
  "/embeds/collaborations/okand",
];

describeInChromium("The builder and every embed", () => {
  const visit = visitor();

  // Many programs may share the machine.
  vi.setConfig({ testTimeout: 60_000 });

  test.each(PATHS)("%s is valid HTML", async (path) => {
    const { results } = await DOCUMENT.validateString(await (await fetch((await sharedService()) + path)).text());
    const faults = results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`));
    expect(faults).toEqual([]);
  });

  test.each(PATHS)("axe finds no violation in %s, in light or in dark, wide or narrow", async (path) => {
    const light = { bypassCSP: true, colorScheme: "light", viewport: { width: 1280, height: 800 } } as const;
    await visit(light, async ({ page, origin }) => {
      await page.addInitScript(AXE);
      await page.goto(origin + path);
      const rules = path.startsWith("/embeds/") ? PAGES_OWN : {};
      // A frame that is lower than its content shows this link after a second.
      await page.evaluate(() => document.querySelector("#whole-page")?.removeAttribute("hidden"));
      for (const [colorScheme, width] of [
        ["light", 1280],
        ["dark", 320],
      ] as const) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 800 });
        const { violations } = await page.evaluate(
          // The content of a frame is checked under its own URL; here the result would depend on whether it has loaded.
          ([runOnly, rules]) => axe.run({ runOnly, rules, iframes: false, resultTypes: ["violations"] }),
          [RULES, rules] as const,
        );
        expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`))).toEqual(
          [],
        );
        const excess = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(excess).toBeLessThanOrEqual(0);
      }
    });
  });
});
