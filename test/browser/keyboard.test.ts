import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { describeInChromium } from "./describe-in-chromium.ts";
import { visitor } from "./visit.ts";

/** More stops than any page of ours has. */
const MOST_STOPS = 300;

interface Stop {
  readonly name: string;
  /** Whether something can be seen that shows where the focus is. */
  readonly isSeen: boolean;
  /** Whether the stop is in the window. */
  readonly isInView: boolean;
  readonly isLast: boolean;
}

/** The focused element. */
function currentStop(page: Page): Promise<Stop> {
  return page.evaluate(() => {
    const focused = document.activeElement ?? document.body;
    const style = getComputedStyle(focused);
    const inner = focused.querySelector("rect");
    const outlined = style.outlineStyle !== "none" && Number.parseFloat(style.outlineWidth) >= 2;
    const framed = inner !== null && getComputedStyle(inner).stroke !== "none";
    const box = focused.getBoundingClientRect();
    const all = document.querySelectorAll("a[href], summary, input:not([type=hidden]), select, button, [tabindex='0']");
    const visible = [...all].filter((each) => each.getClientRects().length > 0);
    return {
      name: (focused.getAttribute("aria-label") ?? focused.textContent ?? "").trim() || focused.tagName,
      isSeen: outlined || framed,
      isInView: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
      isLast: focused === visible.at(-1),
    };
  });
}

describeInChromium("With the keyboard alone", () => {
  const visit = visitor();

  test("the first tab stop skips to the content of the page", async () => {
    await visit({}, async ({ page, origin }) => {
      await page.goto(`${origin}/collaborations/smohf`);
      await page.keyboard.press("Tab");
      expect(await currentStop(page)).toMatchObject({ name: "Hoppa till innehållet", isSeen: true, isInView: true });
      await page.keyboard.press("Enter");
      await page.keyboard.press("Tab");
      const inMain = await page.evaluate(() => document.activeElement?.closest("main") !== null);
      expect(inMain).toBe(true);
    });
  });

  for (const path of [
    "/",
    "/?q=milj%C3%B6",
    "/collaborations/sodertorns-brandforsvarsforbund",
    "/organizations/haninge",
    "/matrix",
    "/diagram",
    "/privacy",
  ]) {
    test(`every stop on ${path} can be reached and seen`, async () => {
      await visit({ viewport: { width: 1280, height: 800 } }, async ({ page, origin }) => {
        await page.goto(origin + path);
        const stops: Stop[] = [];
        while (stops.at(-1)?.isLast !== true && stops.length < MOST_STOPS) {
          await page.keyboard.press("Tab");
          stops.push(await currentStop(page));
        }
        expect(stops.at(-1)?.isLast).toBe(true);
        expect(stops.filter(({ isSeen, isInView }) => !isSeen || !isInView)).toEqual([]);
      });
    }, 60_000);
  }

  test("a search can be made and its result reached", async () => {
    await visit({}, async ({ page, origin }) => {
      await page.goto(origin);
      await page.getByLabel("Sökord").focus();
      await page.keyboard.type("rehabilitering");
      await page.keyboard.press("Enter");
      await page.waitForURL(/q=rehabilitering/);
      expect(await page.locator("h2").allTextContents()).toEqual(["1 samarbete hittades"]);
    });
  });

  test("the wide table is scrolled where the window is narrow", async () => {
    await visit({ viewport: { width: 320, height: 640 } }, async ({ page, origin }) => {
      await page.goto(`${origin}/docs/embedding`);
      const table = page.getByRole("region", { name: "Resultat av våra tester" });
      await table.focus();
      await page.keyboard.press("ArrowRight");
      await page.waitForFunction(() => (document.activeElement?.scrollLeft ?? 0) > 0);
    });
  });
});
