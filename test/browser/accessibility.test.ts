import { expect, test } from "vitest";
import { ERROR_PAGES, publicPaths } from "./addresses.ts";
import { AXE, incompleteOn, violationsOn } from "./axe.ts";
import { describeInChromium } from "./describe-in-chromium.ts";
import { visitor } from "./visit.ts";

/**
 * Rules that are the host page's responsibility: its line height, and that it shows one fragment twice, so that two
 * regions have the same name.
 */
const RULES_OF_THE_HOST = ["target-size", "landmark-unique"];

/** The rules whose outcome depends on colours, for the second colour scheme. */
const COLOUR_RULES = ["color-contrast", "link-in-text-block"];

describeInChromium("axe finds no violation", () => {
  const visit = visitor();

  test("on any page, in light or in dark", async () => {
    // Our pages run no script, so axe needs their Content-Security-Policy to be bypassed.
    await visit({ bypassCSP: true, viewport: { width: 1280, height: 900 } }, async ({ page, origin }) => {
      await page.addInitScript(AXE);
      const { pages } = await publicPaths(origin);
      const found: string[] = [];
      for (const path of [...pages, ...ERROR_PAGES.map((each) => each.path)]) {
        await page.emulateMedia({ colorScheme: "light" });
        await page.goto(origin + path);
        found.push(...(await violationsOn(page)));
        await page.emulateMedia({ colorScheme: "dark" });
        found.push(...(await violationsOn(page, COLOUR_RULES)));
      }
      expect(found).toEqual([]);
    });
  }, 180_000);

  test("and leaves no contrast undecided on a phone or a desktop, in the diagram or in scrolled content", async () => {
    await visit({ bypassCSP: true }, async ({ page, origin }) => {
      await page.addInitScript(AXE);
      const incomplete: string[] = [];
      for (const width of [360, 1280]) {
        await page.setViewportSize({ width, height: 900 });
        for (const path of ["/diagram", "/docs/embedding", "/docs/api", "/matrix", "/builder"]) {
          await page.goto(origin + path);
          const found = await incompleteOn(page, ["color-contrast"]);
          incomplete.push(...found.map((each) => `${width} px: ${each}`));
        }
      }
      expect(incomplete).toEqual([]);
    });
  }, 60_000);

  test("on the pages as a phone shows them", async () => {
    await visit({ bypassCSP: true, viewport: { width: 320, height: 640 } }, async ({ page, origin }) => {
      await page.addInitScript(AXE);
      const found: string[] = [];
      for (const path of ["/", "/?form=joint-board", "/collaborations/smohf", "/organizations/tyreso"]) {
        await page.goto(origin + path);
        found.push(...(await violationsOn(page)));
      }
      expect(found).toEqual([]);
    });
  }, 60_000);

  test("on a host page with the same fragments twice and no stylesheet of ours", async () => {
    await visit({ bypassCSP: true }, async ({ page, origin }) => {
      const views = ["overview", "collaborations?view=table", "current", "matrix", "diagram", "organizations/haninge"];
      const fragments = await Promise.all(
        [...views, ...views].map(async (view) => (await fetch(`${origin}/fragments/${view}`)).text()),
      );
      await page.addInitScript(AXE);
      await page.goto(`${origin}/accessibility`);
      const host = `<!DOCTYPE html><html lang="sv"><title>Värd</title><main><h1>Värdsida</h1>${fragments.join("")}</main>`;
      await page.setContent(host);
      const ids = await page.evaluate(() => [...document.querySelectorAll("[id]")].map(({ id }) => id));
      expect(new Set(ids).size).toBe(ids.length);
      const found = await violationsOn(page);
      expect(found.filter((each) => !RULES_OF_THE_HOST.some((rule) => each.includes(`: ${rule}: `)))).toEqual([]);
    });
  }, 60_000);
});
