import { expect, test, vi } from "vitest";
import { describeInChromium } from "./describe-in-chromium.ts";
import { drawn, hosting } from "./hosting.ts";
import { WORD_PRESS_SCRIPT, wordPressEmbed } from "./word-press.ts";

const FRAME = "iframe.wp-embedded-content";

function post(body: string): string {
  return `<!DOCTYPE html><html lang="sv"><head><meta charset="utf-8"><title>Inlägg</title></head><body>${body}</body></html>`;
}

describeInChromium("In WordPress", () => {
  const visit = hosting();

  // Many programs may share the machine.
  vi.setConfig({ testTimeout: 60_000 });

  /** The frame of a page of ours in a post, at the moment when its content is there. */
  async function visitPost(
    path: string,
    see: Parameters<typeof visit>[2],
    change: (embed: string) => string = (embed) => embed,
    options: Parameters<typeof visit>[1] = {},
  ): Promise<void> {
    const nothing = () => ({ html: post("") });
    await visit(nothing, options, async (seen) => {
      const embed = change(await wordPressEmbed(seen.service + path));
      seen.host.show("/inlagg", { html: post(`${embed}<script>${WORD_PRESS_SCRIPT}</script>`) });
      await seen.page.goto(`${seen.host.origin}/inlagg`);
      await see(seen);
    });
  }

  test("the pasted address of a page becomes a frame as high as its content, and leaves no trace", async () => {
    await visitPost("/collaborations/smohf", async ({ page, expectNoTrace }) => {
      const frame = page.frameLocator(FRAME);
      await frame.getByRole("heading", { level: 2 }).waitFor();
      const content = () => frame.locator("html").evaluate((html) => Math.ceil(html.getBoundingClientRect().height));
      const height = () => page.locator(FRAME).evaluate((each) => each.clientHeight);
      await expect.poll(async () => (await height()) === Math.min(1000, await content())).toBe(true);
      const settled = await height();
      await drawn(page);
      expect(await height()).toBe(settled);
      expect(settled).toBeGreaterThan(600);
      expect(await page.locator("blockquote").isVisible()).toBe(false);
      await expectNoTrace();
    });
  });

  test("a reader without scripts has the content and the link in the quotation", async () => {
    await visitPost(
      "/collaborations/smohf",
      async ({ page, service }) => {
        const quotation = page.locator("blockquote");
        expect(await quotation.textContent()).toMatch(
          /^Södertörns miljö- och hälsoskyddsförbund .+ Medlemmar: Haninge, Nynäshamn, Tyresö\.$/,
        );
        expect(await quotation.locator("a").getAttribute("href")).toBe(`${service}/collaborations/smohf`);
      },
      (embed) => embed,
      { javaScriptEnabled: false },
    );
  });

  test("a secret that arrives late, in the address or in a message, is answered with the height", async () => {
    const withoutSecret = (embed: string) => embed.replace(/#\?secret=\w+/, "");
    await visitPost(
      "/organizations/haninge",
      async ({ page, expectNoTrace }) => {
        await page.frameLocator(FRAME).locator("h2").waitFor({ state: "attached" });
        await page.evaluate(`
          window.heights = [];
          addEventListener("message", ({ data }) => data.message === "height" && heights.push(data.secret));
          const frame = document.querySelector("${FRAME}");
          frame.contentWindow.postMessage({ message: "ready", secret: "late1" }, "*");
        `);
        await expect.poll(() => page.evaluate("heights.includes('late1')")).toBe(true);
        await expectNoTrace();
      },
      withoutSecret,
    );
    await visitPost(
      "/organizations/haninge",
      async ({ page }) => {
        await page.frameLocator(FRAME).locator("h2").waitFor({ state: "attached" });
        await page.evaluate(`
          window.heights = [];
          addEventListener("message", ({ data }) => data.message === "height" && heights.push(data.secret));
          document.querySelector("${FRAME}").src += "#?secret=late2";
        `);
        await expect.poll(() => page.evaluate("heights.includes('late2')")).toBe(true);
      },
      (embed) => withoutSecret(embed).replace(/data-secret="\w+"/g, ""),
    );
  });

  test("a partner's link leads to the partner, through our redirect", async () => {
    await visitPost("/collaborations/smohf", async ({ page, service }) => {
      const out = page.waitForRequest(`${service}/out/collaborations/smohf`);
      await page.context().route("https://www.smohf.se/**", (route) => route.fulfill({ body: "SMOHF" }));
      await page.frameLocator(FRAME).locator('a[href="https://www.smohf.se"]').first().click();
      await out;
      await page.waitForURL("https://www.smohf.se/");
    });
  });

  test("a link to a page of ours leads there, and one to any other site leads to our page about the same", async () => {
    await visitPost("/collaborations/smohf", async ({ page, service, host }) => {
      const frame = page.frameLocator(FRAME);
      await frame.locator(`a[href="${service}/organizations/haninge"]`).first().click();
      await page.waitForURL(`${service}/organizations/haninge`);
      await page.goto(`${host.origin}/inlagg`);
      const elsewhere = frame.locator('a[rel="external"]:not([href="https://www.smohf.se"])').first();
      await elsewhere.click();
      await page.waitForURL(`${service}/collaborations/smohf`);
    });
  });

  test("an address that shows nothing stays a plain link", async () => {
    await visitPost("/api/v1/collaborations", async ({ page, service }) => {
      expect(await page.locator("iframe").count()).toBe(0);
      expect(await page.getByRole("link").getAttribute("href")).toBe(`${service}/api/v1/collaborations`);
    });
  });
});
