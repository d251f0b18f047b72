import { describe, expect, test } from "vitest";
import { BROWSERS, browserCalled, type Page } from "./browsers/browser.ts";
import { printedLines } from "./builder-lines.ts";
import { keepPicture } from "./pictures.ts";
import type { Programs } from "./programs.ts";
import { embedBlock, htmlBlock, publish, requestOEmbedProxy } from "./word-press/posts.ts";
import { THEMES } from "./word-press/word-press.ts";

const FRAME = "iframe.wp-embedded-content";

/** The delay of the frame's script. Milliseconds. */
const DELAYS = [0, 500, 1500];
const LOADS = 10;

/** No frame in WordPress gets higher. Pixels. */
const LIMIT = 1000;

/** The timeout for a page of WordPress and for a message of its frame, on a busy machine. Milliseconds. */
const SETTLED = { timeout: 15_000, interval: 100 };

/** The visible state of the frame in a post. */
async function shownFrame(page: Page) {
  const [hidden, x, width, height, column] = list(
    await page.evaluate(`(() => {
      const frame = document.querySelector("${FRAME}");
      const { clip, visibility } = getComputedStyle(frame);
      const { x, width, height } = frame.getBoundingClientRect();
      const column = frame.parentElement.getBoundingClientRect();
      return [clip !== "auto" || visibility !== "visible", x - column.x, width, height, column.width];
    })()`),
  );
  const [content, sign] = list(
    await page.evaluateIn(
      FRAME,
      `(() => {
        const link = document.querySelector("#whole-page");
        const { height } = document.documentElement.getBoundingClientRect();
        const { bottom, height: own } = link.getBoundingClientRect();
        const isSeen = own > 0 && bottom <= innerHeight + 1;
        return [Math.ceil(height - own), isSeen ? link.textContent.trim() : ""];
      })()`,
    ),
  );
  return { isVisible: hidden !== true, x, isAsWideAsItsColumn: width === column, height, content, sign };
}

/** The visible content, in the terms of the test. */
async function expectation(page: Page) {
  const { height, content, ...rest } = await shownFrame(page);
  const isLimit = height === LIMIT && Number(content) > LIMIT;
  return { ...rest, height: height === content ? "that of its content" : isLimit ? "the limit" : height };
}

function list(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new Error(`no list: ${JSON.stringify(value)}`);
  return value;
}

/** Scrolls the post until something in its frame is in the middle of the window, as a reader would. */
async function scrollTo(page: Page, selector: string): Promise<void> {
  const y = await page.evaluateIn(
    FRAME,
    `(() => {
      const element = document.querySelector('${selector}');
      element.scrollIntoView({ block: "nearest", behavior: "instant" });
      return element.getBoundingClientRect().y;
    })()`,
  );
  await page.evaluate(`(() => {
    const { y } = document.querySelector("${FRAME}").getBoundingClientRect();
    window.scrollBy({ top: y + ${y} - innerHeight / 2, behavior: "instant" });
  })()`);
  // Chromium finds the target of a click in the last rendered frame, so a click before the document is rendered hits
  // the element that was there before.
  await page.evaluateIn(FRAME, DRAWN);
  await page.evaluate(DRAWN);
}

/** Resolves when the document has been rendered in its current state. */
const DRAWN =
  "new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => drawn(0)))))";

/** Everything about real WordPress. */
export function wordPressTests(started: () => Programs): void {
  describe.each(THEMES)("In WordPress with the theme %s", (theme) => {
    test("the block editor takes a page of ours for an embed, from an author too", async () => {
      const { wordPress, service } = started();
      wordPress.use(theme);
      for (const role of ["author", "administrator"] as const) {
        const answer = await requestOEmbedProxy(wordPress, role, `${service.origin}/collaborations/smohf?scheme=light`);
        const html = String(Reflect.get(Object(answer), "html"));
        expect(html).toContain('<blockquote class="wp-embedded-content"');
        expect(html).toContain(`src="${service.origin}/embeds/collaborations/smohf?scheme=light#?secret=`);
        expect(html).toContain('width="100%"');
        expect(html).not.toContain("hidden");
      }
    });

    test("an author's own HTML keeps what stands inside the element and loses a frame; an administrator's keeps both", async () => {
      const { wordPress, service } = started();
      const lines = [
        htmlBlock(
          `<iframe src="${service.origin}/embeds/overview" title="Samverkan" width="100%" height="600"></iframe>`,
        ),
        htmlBlock(
          `<div><samverkan-fragment src="${service.origin}/fragments/overview"><p><a href="${service.origin}/">Samverkan</a></p></samverkan-fragment></div>`,
        ),
      ];
      const [author, administrator] = [
        await publish(wordPress, "author", lines),
        await publish(wordPress, "administrator", lines),
      ];
      expect(author.html).not.toMatch(/<iframe|<samverkan-fragment/);
      expect(author.html).toContain(`<a href="${service.origin}/">Samverkan</a>`);
      expect(administrator.html).toMatch(/<iframe[^>]+src="[^"]+\/embeds\/overview"/);
      expect(administrator.html).toContain("<samverkan-fragment");
    });
  });

  describe.each(THEMES)("The lines for the element, pasted by an administrator in the theme %s,", (theme) => {
    test.each(BROWSERS)("stand in the column of the text in %s", async (name) => {
      const { wordPress, service } = started();
      wordPress.use(theme);
      const lines = await printedLines(service.origin, "show=collaborations/smohf");
      const text = '<!-- wp:paragraph -->\n<p id="own">Grannens egen text.</p>\n<!-- /wp:paragraph -->';
      const { address } = await publish(wordPress, "administrator", [text, htmlBlock(lines("element"))]);
      const page = await browserCalled(name, started()).open(address);
      const columns = () =>
        page.evaluate(`["#own", "samverkan-fragment"].map((each) => {
          const element = document.querySelector(each);
          const { x, width } = element.getBoundingClientRect();
          return element.textContent.includes("text") || element.querySelector("h2") !== null ? [x, width] : "not yet";
        })`);
      await expect
        .poll(async () => {
          const [own, element] = list(await columns());
          return JSON.stringify(own) === JSON.stringify(element);
        }, SETTLED)
        .toBe(true);
      await keepPicture(page, `element-${theme}-${name}`);
      expect(page.consoleMessages?.filter((text) => text.includes(service.origin)) ?? []).toEqual([]);
      await page.close();
    });
  });

  describe("In WordPress", () => {
    test.each(BROWSERS)(
      `in %s the frame is shown in each of ${LOADS} loads, however late its script: as high as its content, or with the mark of the limit`,
      async (name) => {
        const { wordPress, service } = started();
        const addresses = {
          low: `${service.origin}/embeds/collaborations?scheme=light`,
          high: `${service.origin}/collaborations/smohf?scheme=light`,
        };
        for (const delay of DELAYS) {
          service.delayFrameScript(delay);
          for (let load = 0; load < LOADS; load++) {
            const theme = THEMES[load % THEMES.length] ?? THEMES[0];
            const size = load % 4 < 2 ? "low" : "high";
            const where = `${name}, ${theme}, script ${delay} ms late, load ${load + 1}`;
            wordPress.use(theme);
            const post = await publish(wordPress, "author", [embedBlock(addresses[size])]);
            const page = await browserCalled(name, started()).open(post.address);
            await expect
              .poll(() => expectation(page), { ...SETTLED, message: where })
              .toEqual({
                isVisible: true,
                x: 0,
                isAsWideAsItsColumn: true,
                height: size === "low" ? "that of its content" : "the limit",
                sign: size === "low" ? "" : "Visa hela Södertörns miljö- och hälsoskyddsförbund",
              });
            await keepPicture(page, `${theme}-${name}-${size}`);
            expect(page.consoleMessages?.filter((text) => text.includes(service.origin)) ?? [], where).toEqual([]);
            await page.close();
          }
        }
        service.delayFrameScript(0);
      },
    );

    test("readers without scripts, and of the feed, get name, summary and members as sentences, and the link", async () => {
      const { wordPress, service } = started();
      const page = `${service.origin}/collaborations/smohf`;
      const { html } = await publish(wordPress, "author", [embedBlock(page)]);
      const [quotation = ""] = /<blockquote.*?<\/blockquote>/s.exec(html) ?? [];
      expect(quotation.replace(/<[^>]+>/g, "")).toMatch(
        /^Södertörns miljö- och hälsoskyddsförbund\. Förbundet .+\. Medlemmar: Haninge, Nynäshamn, Tyresö\.$/,
      );
      expect(quotation).toContain(`<a href="${page}">`);
      const feed = await (await fetch(`${wordPress.origin}/?feed=rss2`)).text();
      expect(feed).toMatch(/hälsoskyddsförbund(?:<\/a>)?\. Förbundet/);
    });

    test("an address without content stays a link", async () => {
      const { wordPress, service } = started();
      const address = `${service.origin}/api/v1/collaborations`;
      const { html } = await publish(wordPress, "author", [embedBlock(address)]);
      expect(html).toContain(address);
      expect(html).not.toContain("<iframe");
    });

    test.each(BROWSERS)("in %s a click in the frame opens our page, or a partner's by our redirect", async (name) => {
      const { wordPress, service, browsers } = started();
      const browser = browsers.find((each) => each.name === name);
      if (browser === undefined) throw new Error(`${name} has not started`);
      const { address } = await publish(wordPress, "author", [embedBlock(`${service.origin}/collaborations/smohf`)]);
      const page = await browser.open(address);
      await expect.poll(async () => (await expectation(page)).height, SETTLED).toBe("the limit");
      await scrollTo(page, "#whole-page a");
      await page.clickIn(FRAME, "#whole-page a");
      await expect.poll(() => page.evaluate("location.href"), SETTLED).toBe(`${service.origin}/collaborations/smohf`);
      await page.close();
      const again = await browser.open(address);
      await expect.poll(async () => (await expectation(again)).height, SETTLED).toBe("the limit");
      const before = service.paths.length;
      await scrollTo(again, 'a[href="https://www.smohf.se"]');
      await again.clickIn(FRAME, 'a[href="https://www.smohf.se"]');
      await expect.poll(() => service.paths.slice(before), SETTLED).toContain("/out/collaborations/smohf");
      await again.close();
    });
  });
}
