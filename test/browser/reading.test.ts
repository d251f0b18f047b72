import { gzipSync, inflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { publicPaths } from "./addresses.ts";
import { describeInChromium } from "./describe-in-chromium.ts";
import { visitor } from "./visit.ts";

/** The compressed size of the first page and its stylesheet, which a slow phone can load in one round trip. Bytes. */
const FIRST_PAGE_LIMIT = 20_000;

/** Bytes of the stylesheet, compressed. */
const STYLESHEET_LIMIT = 6_000;

/** A phone; 400 % zoom in a window of 1280 by 1024, which leaves 320 by 256 CSS pixels (WCAG 1.4.10); a desktop. */
const WINDOWS = [
  { width: 320, height: 640 },
  { width: 320, height: 256 },
  { width: 1280, height: 900 },
];

/** The backgrounds that Chromium omits when a visitor prints. */
const PRINT_MARGIN = { top: "1cm", right: "1cm", bottom: "1cm", left: "1cm" };

/** The number of text objects of a PDF: the operator BT in its content, which is compressed. */
function countTexts(pdf: Buffer): number {
  const source = pdf.toString("latin1");
  const streams = [...source.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(([, bytes = ""]) => inflated(bytes));
  return streams.reduce((sum, text) => sum + (text.match(/^BT$/gm)?.length ?? 0), 0);
}

function inflated(bytes: string): string {
  try {
    return inflateSync(Buffer.from(bytes, "latin1")).toString("latin1");
  } catch {
    return "";
  }
}

describeInChromium("A reader", () => {
  const visit = visitor();

  test("on a narrow phone, zoomed to 400 % or on a desktop never scrolls a page sideways", async () => {
    await visit({}, async ({ page, origin }) => {
      const { pages } = await publicPaths(origin);
      const wide: string[] = [];
      for (const path of pages) {
        await page.goto(origin + path);
        for (const viewport of WINDOWS) {
          await page.setViewportSize(viewport);
          const width = await page.evaluate(() => document.documentElement.scrollWidth);
          if (width > viewport.width) wide.push(`${path}: ${width} in ${viewport.width}`);
        }
      }
      expect(wide).toEqual([]);
    });
  }, 60_000);

  test("who has doubled the size of the text never scrolls a page sideways", async () => {
    await visit({ bypassCSP: true }, async ({ page, origin }) => {
      const wide: string[] = [];
      for (const path of (await publicPaths(origin)).pages) {
        await page.goto(origin + path);
        await page.addStyleTag({ content: ":root { font-size: 200% !important }" });
        for (const width of [320, 1280]) {
          await page.setViewportSize({ width, height: 900 });
          const needed = await page.evaluate(() => document.documentElement.scrollWidth);
          if (needed > width) wide.push(`${path}: ${needed} in ${width}`);
        }
      }
      expect(wide).toEqual([]);
    });
  }, 60_000);

  test("with forced colours sees the diagram in those", async () => {
    await visit({ forcedColors: "active", colorScheme: "dark" }, async ({ page, origin }) => {
      await page.goto(`${origin}/diagram`);
      const [lines, names, text] = await page.evaluate(() => [
        getComputedStyle(document.querySelector(".samverkan-diagram g") ?? document.body).color,
        getComputedStyle(document.querySelector(".samverkan-diagram a") ?? document.body).fill,
        getComputedStyle(document.body).color,
      ]);
      expect(lines).toBe(text);
      expect(names).not.toBe("rgb(0, 86, 107)");
      expect(names).not.toBe("rgb(139, 208, 224)");
    });
  });

  test("who prints gets the URLs of other sites, and no empty page", async () => {
    await visit({}, async ({ page, origin }) => {
      for (const path of ["/", "/collaborations/smohf", "/matrix", "/diagram", "/organizations/haninge"]) {
        await page.goto(origin + path);
        await page.emulateMedia({ media: "print" });
        const { pages, height } = await page.evaluate(() => {
          const footer = document.querySelector("footer")?.getBoundingClientRect().bottom ?? 0;
          return { pages: document.documentElement.scrollHeight, height: Math.ceil(footer) };
        });
        // Nothing but the footer ends the page, so no sheet comes after it.
        expect(pages - Math.max(height, innerHeightOf(page))).toBeLessThanOrEqual(1);
      }
      await page.goto(`${origin}/collaborations/smohf`);
      const printed = await page.evaluate(() => {
        const link = document.querySelector('main a[href="https://www.smohf.se"]');
        return link === null ? "" : getComputedStyle(link, "::after").content;
      });
      expect(printed).toContain("https://www.smohf.se");
    });
  });

  test("who prints on a sheet somewhat lower than A4 has more than a heading on the first one", async () => {
    await visit({}, async ({ page, origin }) => {
      const texts: Record<string, boolean> = {};
      const paths = ["/", "/collaborations/smohf", "/matrix", "/diagram", "/organizations/haninge"];
      for (const path of paths) {
        await page.goto(origin + path);
        const sheet = await page.pdf({ format: "Letter", margin: PRINT_MARGIN, pageRanges: "1" });
        texts[path] = countTexts(sheet) > 15;
      }
      expect(texts).toEqual(Object.fromEntries(paths.map((path) => [path, true])));
    });
  }, 60_000);

  test("gets no console message, no request to another site and no layout shift", async () => {
    await visit({ viewport: { width: 360, height: 760 } }, async ({ page, origin, consoleMessages, loaded }) => {
      await page.addInitScript(() => {
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) document.documentElement.dataset.shifted = String(entry.startTime);
        }).observe({ entryTypes: ["layout-shift"] });
      });
      const { pages } = await publicPaths(origin);
      for (const path of pages) {
        await page.goto(origin + path, { waitUntil: "load" });
        await page.evaluate(
          () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
        );
        expect(await page.evaluate(() => document.documentElement.dataset.shifted)).toBeUndefined();
      }
      expect(consoleMessages).toEqual([]);
      expect(loaded.filter((address) => !address.startsWith(`${origin}/`))).toEqual([]);
    });
  }, 60_000);

  test("gets the first page and its stylesheet in less than 20 kB", async () => {
    await visit({}, async ({ page, origin, loaded }) => {
      await page.goto(origin);
      const weights = await Promise.all(
        loaded.map(async (address) => {
          const bytes = gzipSync(Buffer.from(await (await fetch(address)).arrayBuffer())).length;
          return { address, bytes };
        }),
      );
      const stylesheet = weights.find(({ address }) => address.endsWith(".css"));
      expect(stylesheet?.bytes).toBeLessThan(STYLESHEET_LIMIT);
      expect(weights.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(FIRST_PAGE_LIMIT);
    });
  });

  test("sees the collaborations and their members on a phone in less than one and a half windows", async () => {
    await visit({ viewport: { width: 360, height: 760 } }, async ({ page, origin }) => {
      await page.goto(origin);
      const names = page.locator("main ul").first().locator("li");
      const boxes = await names.evaluateAll((links) => links.map((link) => link.getBoundingClientRect().bottom));
      expect(boxes.length).toBeGreaterThan(0);
      expect(boxes.filter((bottom) => bottom > 1140)).toEqual([]);
    });
  });

  test("finds the contact on a phone within two windows of the first page", async () => {
    await visit({ viewport: { width: 360, height: 760 } }, async ({ page, origin }) => {
      await page.goto(origin);
      const contact = page.getByRole("contentinfo").locator("a[href^='mailto:']");
      const bottom = await contact.evaluate((link) => link.getBoundingClientRect().bottom);
      expect(bottom).toBeLessThanOrEqual(2 * 760);
    });
  });

  test("on a phone has a list in place of the wide table, and the table on a desktop", async () => {
    await visit({ viewport: { width: 360, height: 760 } }, async ({ page, origin }) => {
      for (const path of ["/matrix", "/embeds/matrix"]) {
        await page.setViewportSize({ width: 360, height: 760 });
        await page.goto(origin + path);
        expect(await page.getByRole("table").isVisible()).toBe(false);
        expect(await page.getByRole("listitem").filter({ hasText: "Arbetsförmedlingen" }).isVisible()).toBe(true);
        await page.setViewportSize({ width: 1280, height: 900 });
        expect(await page.getByRole("table").isVisible()).toBe(true);
        expect(await page.getByRole("listitem").filter({ hasText: "Arbetsförmedlingen" }).isVisible()).toBe(false);
      }
    });
  });

  test("of a page with another stylesheet never scrolls it sideways, but for the matrix as a table", async () => {
    await visit({ javaScriptEnabled: false }, async ({ page, origin }) => {
      const wide: string[] = [];
      for (const path of (await publicPaths(origin)).fragments) {
        const markup = await (await fetch(origin + path)).text();
        if (path.startsWith("/fragments/matrix") && !path.includes("view=list")) continue;
        // The type that most municipalities have, or one as wide.
        await page.setContent(`<!DOCTYPE html><html lang="sv"><body style="font: 16px/1.5 Arial">${markup}`);
        for (const width of [320, 480, 760]) {
          await page.setViewportSize({ width, height: 640 });
          const needed = await page.evaluate(() => document.documentElement.scrollWidth);
          if (needed > width) wide.push(`${path}: ${needed} in ${width}`);
        }
      }
      expect(wide).toEqual([]);
    });
  }, 60_000);

  test("with script gets the results of a filter at once, their number announced, and the focus kept in the field", async () => {
    await visit({ viewport: { width: 360, height: 760 } }, async ({ page, origin, consoleMessages }) => {
      await page.goto(origin);
      await page.evaluate(() => {
        document.documentElement.dataset.loadedOnce = "yes";
      });
      await page.getByText("Filtrera samarbeten").click();
      await page.getByLabel("Medlem").focus();
      await page.getByLabel("Medlem").selectOption("nacka");
      await page.waitForURL(`${origin}/?member=nacka`);
      const status = page.getByRole("status");
      await status.filter({ hasText: "1" }).waitFor();
      expect(await page.locator("main article").count()).toBe(1);
      expect(await page.evaluate(() => document.documentElement.dataset.loadedOnce)).toBe("yes");
      expect(await page.evaluate(() => document.activeElement?.id)).toBe("samverkan-search-member");
      expect(consoleMessages).toEqual([]);
    });
  });

  test("without script searches, filters and changes language", async () => {
    await visit({ javaScriptEnabled: false }, async ({ page, origin }) => {
      await page.goto(origin);
      await page.getByText("Filtrera samarbeten").click();
      await page.getByLabel("Samarbetsform").selectOption({ label: "Gemensam nämnd" });
      await page.getByRole("button", { name: "Visa" }).click();
      await page.getByRole("link", { name: "In English" }).click();
      await expect(page.getByRole("heading", { name: "1 collaboration found" }).count()).resolves.toBe(1);
      await expect(page.getByRole("link", { name: "Södertörns överförmyndarnämnd" }).count()).resolves.toBe(1);
    });
  });
});

function innerHeightOf(page: { readonly viewportSize: () => { readonly height: number } | null }): number {
  return page.viewportSize()?.height ?? 0;
}
