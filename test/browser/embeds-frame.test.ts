import type { Page } from "playwright-core";
import { expect, test, vi } from "vitest";
import { describeInChromium } from "./describe-in-chromium.ts";
import { animationFrames, hostPageVisitor } from "./host-page-visit.ts";

const VIEWS = [
  "overview",
  "collaborations?view=table",
  "collaborations/smohf",
  "organizations/haninge",
  "current",
  "matrix",
  "diagram",
];

function page(body: string, head = ""): string {
  return `<!DOCTYPE html><html lang="sv"><head><meta charset="utf-8"><title>Grannen</title>${head}</head><body>${body}</body></html>`;
}

function frame(service: string, view: string, attributes = ""): string {
  return `<iframe id="ram" src="${service}/embeds/${view}" title="Samverkan" width="600" height="400" ${attributes}></iframe>`;
}

/** A page that listens to frames in one of the ways that are in use. */
interface Parent {
  readonly name: string;
  readonly html: (iframe: string) => string;
  /** The console output of the element. */
  readonly consoleMessage?: RegExp;
}

const PARENTS: readonly Parent[] = [
  {
    name: "iframe-resizer 4",
    // It posts its first message before the frame has an address.
    consoleMessage: /Failed to execute 'postMessage'.*target origin provided/,
    html: (iframe) =>
      page(`${iframe}<script src="/js/iframeResizer.js"></script><script>iFrameResize({}, "#ram");</script>`),
  },
  {
    name: "iframe-resizer 4 that starts long after the frame",
    html: (iframe) =>
      page(`${iframe}<script src="/js/iframeResizer.js"></script>
        <script>addEventListener("load", () => iFrameResize({}, "#ram"));</script>`),
  },
  {
    name: "open-iframe-resizer",
    html: (iframe) =>
      page(`${iframe}<script type="module">
        import { initialize } from "/js/open-iframe-resizer.js";
        initialize({}, "#ram");</script>`),
  },
  {
    name: "open-iframe-resizer in its legacy mode",
    html: (iframe) =>
      page(`${iframe}<script type="module">
        import { initialize } from "/js/open-iframe-resizer.js";
        initialize({ enableLegacyLibSupport: true }, "#ram");</script>`),
  },
  {
    name: "a parent that speaks as Mastodon's",
    html: (iframe) =>
      page(`${iframe}<script>
        const ram = document.querySelector("#ram");
        addEventListener("message", ({ data, source }) => {
          if (source === ram.contentWindow && data.type === "setHeight" && data.id === 7) ram.height = data.height;
        });
        const ask = () => ram.contentWindow.postMessage({ type: "setHeight", id: 7 }, "*");
        ram.addEventListener("load", ask);
        ask();</script>`),
  },
];

/** The heights of the frame and of what is in it, in pixels; a link that says that it is too low is not counted. */
async function heights(page: Page) {
  const content = await page
    .frameLocator("#ram")
    .locator("html")
    .evaluate((html) => {
      const link = html.querySelector<HTMLElement>("#whole-page");
      return Math.ceil(html.getBoundingClientRect().height - (link?.offsetHeight ?? 0));
    });
  return { frame: await page.locator("#ram").evaluate((ram) => ram.clientHeight), content };
}

async function expectFitting(page: Page): Promise<number> {
  await expect
    .poll(
      async () => {
        const { frame, content } = await heights(page);
        return frame - content;
      },
      { timeout: 10_000 },
    )
    .toBe(0);
  return (await heights(page)).frame;
}

/** The CSS with which WordPress 6.1 hides a frame until it has its height. Chromium does not render it then. */
const HIDDEN = 'sandbox="allow-scripts" style="position: absolute; clip: rect(1px, 1px, 1px, 1px)"';

/** A host page that identifies a frame by a secret in its URL and can announce once that it is ready. */
function listeningPage(service: string, when: "as soon as it can" | "never"): string {
  return page(`<script>
      heights = [];
      addEventListener("message", ({ data }) => data.message === "height" && heights.push(data));
    </script>
    ${frame(service, "collaborations/smohf#?secret=s3cr3t", HIDDEN)}
    <script>
      if (${when === "as soon as it can"})
        document.querySelector("#ram").contentWindow.postMessage({ message: "ready", secret: "s3cr3t" }, "*");
    </script>`);
}

describeInChromium("A frame", () => {
  const visit = hostPageVisitor();

  // Many programs may share the machine.
  vi.setConfig({ testTimeout: 60_000 });

  test.each(PARENTS)(
    "in $name is as high as its content, stays so, grows and shrinks",
    async ({ html, consoleMessage }) => {
      const host = (service: string) => ({ html: html(frame(service, "overview", 'style="width: 100%"')) });
      await visit(host, {}, async ({ page, expectNoTrace }) => {
        const wide = await expectFitting(page);
        await animationFrames(page);
        expect((await heights(page)).frame).toBe(wide);
        await page.setViewportSize({ width: 360, height: 800 });
        await expect.poll(async () => (await heights(page)).frame).toBeGreaterThan(wide);
        const narrow = await expectFitting(page);
        await page.setViewportSize({ width: 1280, height: 800 });
        expect(await expectFitting(page)).toBe(wide);
        expect(narrow).toBeGreaterThan(wide);
        await expectNoTrace(consoleMessage);
      });
    },
  );

  test.each([
    ["in time", "as soon as it can"],
    ["in time", "never"],
    ["after the page around has said so", "as soon as it can"],
    ["after the page around is there", "never"],
  ] as const)(
    "that is hidden until its height is known sends it, with a script that loads %s and a page that is ready %s",
    async (script, ready) => {
      await visit(
        () => ({ html: page("") }),
        {},
        async ({ page, service, host }) => {
          host.show("/inlagg", { html: listeningPage(service, ready) });
          const parsed = Promise.withResolvers<void>();
          if (script === "in time") parsed.resolve();
          page.once("domcontentloaded", () => parsed.resolve());
          await page.route(/\/assets\/frame\./, async (route) => {
            await parsed.promise;
            await route.continue();
          });
          await page.goto(`${host.origin}/inlagg`);
          await expect.poll(() => page.evaluate("heights.length")).toBeGreaterThan(0);
          const last = await page.evaluate("heights.at(-1)");
          const { content } = await heights(page);
          expect(last).toEqual({ message: "height", value: content, secret: "s3cr3t" });
        },
      );
    },
  );

  test("whose secret arrives late, in a message or in the address, sends its height with it", async () => {
    const listening = `<script>
      secrets = [];
      addEventListener("message", ({ data }) => data.message === "height" && secrets.push(data.secret));
    </script>`;
    await visit(
      (service) => ({ html: page(listening + frame(service, "organizations/haninge", HIDDEN)) }),
      {},
      async ({ page, expectNoTrace }) => {
        const ram = page.locator("#ram");
        await ram.evaluate((each: HTMLIFrameElement) =>
          each.contentWindow?.postMessage({ message: "ready", secret: "late1" }, "*"),
        );
        await expect.poll(() => page.evaluate("secrets.at(-1)")).toBe("late1");
        await page.reload();
        await ram.evaluate((each: HTMLIFrameElement) => {
          each.src += "#?secret=late2";
        });
        await expect.poll(() => page.evaluate("secrets.at(-1)")).toBe("late2");
        await expectNoTrace();
      },
    );
  });

  test("that is lower than its content shows a link to the whole page before anybody scrolls; one that fits does not", async () => {
    await visit(
      (service) => ({ html: page(frame(service, "overview")) }),
      {},
      async ({ page, service, expectNoTrace }) => {
        const link = page.frameLocator("#ram").getByRole("link", { name: "Visa hela Samverkan" });
        await link.waitFor();
        const [box, ram] = [await link.boundingBox(), await page.locator("#ram").boundingBox()];
        expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual((ram?.y ?? 0) + (ram?.height ?? 0));
        const { content } = await heights(page);
        await page.locator("#ram").evaluate((each, height) => each.setAttribute("height", String(height)), content);
        await link.waitFor({ state: "hidden" });
        await page.locator("#ram").evaluate((each) => each.setAttribute("height", "300"));
        await link.click();
        await page.waitForURL(`${service}/`);
        await expectNoTrace();
      },
    );
  });

  test.each(VIEWS)(
    "of %s works in a sandbox, in a host page with the strictest policy, stores nothing, and is never wider than a phone",
    async (view) => {
      const host = (service: string) => ({
        html: page(frame(service, view, 'sandbox="allow-scripts"')),
        headers: { "Content-Security-Policy": `default-src 'none'; frame-src ${service}; report-uri /csp-report` },
      });
      await visit(host, {}, async ({ page, expectNoTrace }) => {
        const html = page.frameLocator("#ram").locator("html");
        await html.locator("main > *").first().waitFor();
        expect(await html.evaluate((each) => getComputedStyle(each).fontSize)).toBe("17px");
        await expectNoTrace();
        await page.locator("#ram").evaluate((ram) => ram.setAttribute("width", "320"));
        await expect.poll(() => html.evaluate(({ clientWidth }) => clientWidth)).toBeLessThanOrEqual(320);
        expect(await html.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
      });
    },
  );

  test("works at a fixed height without scripts: it scrolls, and only vertically", async () => {
    const host = (service: string) => ({ html: page(frame(service, "overview")) });
    await visit(host, { javaScriptEnabled: false }, async ({ page }) => {
      const last = page.frameLocator("#ram").getByText("Senast uppdaterad").last();
      await last.scrollIntoViewIfNeeded();
      const box = await last.boundingBox();
      expect(box?.y).toBeLessThan(420);
      expect(await page.locator("#ram").evaluate((ram) => ram.clientHeight)).toBe(400);
    });
  });

  test.each(["light", "dark"] as const)("follows the reader's %s colours", async (colorScheme) => {
    const head = '<meta name="color-scheme" content="light dark">';
    const host = (service: string) => ({ html: page(frame(service, "overview"), head) });
    await visit(host, { colorScheme }, async ({ page, expectNoTrace }) => {
      const html = page.frameLocator("#ram").locator("html");
      await html.locator("article").first().waitFor();
      const [background, text] = await html.evaluate((each) => {
        const { backgroundColor, color } = getComputedStyle(each);
        const brightness = (rgb: string) => Number(/\d+/.exec(rgb)?.[0]);
        return [brightness(backgroundColor), brightness(color)] as const;
      });
      expect(background > text).toBe(colorScheme === "light");
      await expectNoTrace();
    });
  });

  test("can be read in a page that is dark whatever the reader prefers", async () => {
    const head = "<style>:root { color-scheme: dark; background: #000 }</style>";
    await visit(
      (service) => ({ html: page(frame(service, "overview"), head) }),
      {},
      async ({ page, expectNoTrace }) => {
        const html = page.frameLocator("#ram").locator("html");
        await html.locator("article").first().waitFor();
        const [background, text] = await html.evaluate((each) => {
          const { backgroundColor, color } = getComputedStyle(each);
          return [backgroundColor, color].map((rgb) => Number(/\d+/.exec(rgb)?.[0]));
        });
        expect(Math.abs((background ?? 0) - (text ?? 0))).toBeGreaterThan(150);
        await expectNoTrace();
      },
    );
  });

  test("opens its links in the page around it, never in itself", async () => {
    await visit(
      (service) => ({ html: page(frame(service, "overview")) }),
      {},
      async ({ page, service }) => {
        await page.frameLocator("#ram").locator(`a[href="${service}/collaborations/smohf"]`).first().click();
        await page.waitForURL(`${service}/collaborations/smohf`);
      },
    );
  });

  test("sends no message if it has no parent", async () => {
    await visit(
      (service) => ({ html: page(frame(service, "overview")) }),
      {},
      async ({ page, service }) => {
        await page.addInitScript(() => {
          Reflect.set(window, "received", 0);
          addEventListener("message", () => Reflect.set(window, "received", 1));
        });
        await page.goto(`${service}/embeds/overview`);
        await animationFrames(page, 10);
        expect(await page.evaluate(() => Reflect.get(window, "received"))).toBe(0);
      },
    );
  });

  test("in a page without a resize protocol sends one message and changes nothing", async () => {
    const listening = "<script>received = []; addEventListener('message', ({ data }) => received.push(data));</script>";
    await visit(
      (service) => ({ html: page(frame(service, "overview"), listening) }),
      {},
      async ({ page }) => {
        await page.frameLocator("#ram").locator("article").first().waitFor();
        await animationFrames(page, 10);
        expect(await page.evaluate("received")).toEqual(["[iFrameResizerChild]Ready"]);
        expect(await page.locator("#ram").evaluate((ram) => ram.clientHeight)).toBe(400);
      },
    );
  });
});
