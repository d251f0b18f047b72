import type { Page } from "playwright-core";
import { expect, test, vi } from "vitest";
import { BUILT } from "../../.generated/assets.ts";
import { describeInChromium } from "./describe-in-chromium.ts";
import { animationFrames, hostPageVisitor } from "./host-page-visit.ts";
import { REPORT_PATH } from "./host-site.ts";

const { file, integrity } = BUILT["embed.js"];
const FALLBACK = '<a href="https://samverkan.example/">Samverkan</a>';

function script(service: string): string {
  return `<script type="module" src="${service}/assets/${file}" integrity="${integrity}" crossorigin="anonymous"></script>`;
}

function page(body: string, head = ""): string {
  return `<!DOCTYPE html><html lang="sv"><head><meta charset="utf-8"><title>Grannen</title>${head}</head><body>${body}</body></html>`;
}

function fragment(service: string, view: string, attributes = ""): string {
  return `<samverkan-fragment src="${service}/fragments/${view}" ${attributes}>${FALLBACK}</samverkan-fragment>`;
}

function strictPolicy(service: string): string {
  return [
    "default-src 'none'",
    "style-src 'self'",
    `script-src ${service}`,
    `connect-src ${service}`,
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
    `report-uri ${REPORT_PATH}`,
  ].join("; ");
}

describeInChromium("<samverkan-fragment>", () => {
  const visit = hostPageVisitor();

  // Many programs may share the machine.
  vi.setConfig({ testTimeout: 60_000 });

  test("shows a styled view in a page with the strictest policy, and stores nothing", async () => {
    const host = (service: string) => ({
      html: page(script(service) + fragment(service, "collaborations/smohf")),
      headers: { "Content-Security-Policy": strictPolicy(service) },
    });
    await visit(host, {}, async ({ page, requests, expectNoTrace }) => {
      await page.getByRole("heading", { level: 2, name: "Södertörns miljö- och hälsoskyddsförbund" }).waitFor();
      expect(
        await page
          .locator("dd")
          .first()
          .evaluate((dd) => getComputedStyle(dd).marginInlineStart),
      ).toBe("0px");
      expect(await page.getByText("Länk till annan webbplats.").first().boundingBox()).toMatchObject({ width: 1 });
      expect(await page.getByRole("link", { name: "Samverkan", exact: true }).count()).toBe(0);
      expect(await page.locator('samverkan-fragment a[rel="external"]').count()).toBeGreaterThan(0);
      expect(requests).toHaveLength(3);
      await expectNoTrace();
    });
  });

  test("shows the whole diagram, with its accessible names", async () => {
    await visit(
      (service) => ({ html: page(script(service) + fragment(service, "diagram")) }),
      {},
      async (seen) => {
        await seen.page.locator("samverkan-fragment svg").waitFor();
        const shown = await seen.page.locator("samverkan-fragment").innerHTML();
        const served = await (await fetch(`${seen.service}/fragments/diagram`)).text();
        const parsed = await seen.page.evaluate(
          (html) => new DOMParser().parseFromString(html, "text/html").body.innerHTML,
          served,
        );
        expect(shown).toBe(parsed);
        await seen.expectNoTrace();
      },
    );
  });

  test("works in a page that is isolated from other origins", async () => {
    const headers = { "Cross-Origin-Embedder-Policy": "require-corp", "Cross-Origin-Opener-Policy": "same-origin" };
    const body = (service: string) =>
      `${script(service)}${fragment(service, "overview")}<iframe title="Samverkan" src="${service}/embeds/overview"></iframe>`;
    await visit(
      (service) => ({ html: page(body(service)), headers }),
      {},
      async ({ page, expectNoTrace }) => {
        await page.locator("samverkan-fragment article").first().waitFor();
        await page.frameLocator("iframe").locator("article").first().waitFor();
        expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
        await expectNoTrace();
      },
    );
  });

  test("reads language and heading level from its attributes, and follows their changes", async () => {
    const body = (service: string) =>
      script(service) + fragment(service, "collaborations/smohf", 'heading="4" lang="en-GB"');
    await visit(
      (service) => ({ html: page(body(service)) }),
      {},
      async ({ page, service, requests, expectNoTrace }) => {
        await page.locator("h4").waitFor();
        expect(await page.locator("samverkan-fragment > div").getAttribute("lang")).toBe("en");
        await page.locator("samverkan-fragment").evaluate((element) => {
          element.setAttribute("heading", "3");
          element.setAttribute("lang", "sv");
        });
        await page.locator('samverkan-fragment > div[lang="sv"] > h3').waitFor();
        expect(requests.filter((url) => url.startsWith(`${service}/fragments/`))).toHaveLength(2);
        await expectNoTrace();
      },
    );
  });

  test("keeps the page's own content when there is nothing to show, and restores it", async () => {
    const body = (service: string) => script(service) + fragment(service, "collaborations/okand");
    await visit(
      (service) => ({ html: page(body(service)) }),
      {},
      async ({ page, service }) => {
        const element = page.locator("samverkan-fragment");
        const set = (source: string) => element.evaluate((each, to) => each.setAttribute("src", to), source);
        const fallback = page.getByRole("link", { name: "Samverkan", exact: true });
        const failed = () =>
          element.evaluate((each) => new Promise((resolve) => each.addEventListener("error", resolve)));
        await fallback.waitFor();
        await set(`${service}/fragments/collaborations/smohf`);
        await page.locator("h2").waitFor();
        expect(await fallback.count()).toBe(0);
        for (const unusableUrl of [
          `${service}/fragments/collaborations/okand`,
          `${service}/fragments/collaborations/okand?onerror=empty`,
          `${service}/api/v1/collaborations`,
          "http://127.0.0.1:9/fragments/overview",
          "http://[",
        ]) {
          await set(`${service}/fragments/collaborations/smohf`);
          await page.locator("h2").waitFor();
          const failure = failed();
          await set(unusableUrl);
          await failure;
          expect(await element.innerHTML()).toBe(FALLBACK);
        }
      },
    );
  });

  test("works several times in a page that loads the script twice", async () => {
    const views = ["overview", "organizations/haninge", "matrix", "collaborations?view=cards"];
    const body = (service: string) =>
      script(service) +
      views.map((view) => fragment(service, view)).join("") +
      `<script src="${service}/assets/embed.js"></script>`;
    await visit(
      (service) => ({ html: page(body(service)) }),
      {},
      async ({ page, expectNoTrace }) => {
        await expect.poll(() => page.locator("samverkan-fragment > .samverkan").count()).toBe(views.length);
        expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(1);
        await expectNoTrace();
      },
    );
  });

  test("loads only near the window, if its attribute says so", async () => {
    const body = (service: string) =>
      `${script(service)}<p style="height: 5000px">Långt</p>${fragment(service, "overview", 'loading="lazy"')}`;
    await visit(
      (service) => ({ html: page(body(service)) }),
      {},
      async ({ page, requests, expectNoTrace }) => {
        const countRequests = () => requests.filter((url) => url.includes("/fragments/")).length;
        await page.waitForFunction(() => customElements.get("samverkan-fragment") !== undefined);
        await animationFrames(page, 10);
        expect(countRequests()).toBe(0);
        await page.evaluate(() => scrollTo(0, 4500));
        await page.locator("samverkan-fragment article").first().waitFor();
        expect(countRequests()).toBe(1);
        await expectNoTrace();
      },
    );
  });

  test("has the page's colours, and those that the page sets for it", async () => {
    const head = `<style>body { background: #111; color: rgb(250, 240, 230) }
      samverkan-fragment { --samverkan-line: rgb(255, 0, 0) }</style>`;
    const body = (service: string) => script(service) + fragment(service, "collaborations?view=table");
    await visit(
      (service) => ({ html: page(body(service), head) }),
      {},
      async ({ page, expectNoTrace }) => {
        const cell = page.locator("samverkan-fragment td").first();
        await cell.waitFor();
        const style = await cell.evaluate((each) => {
          const { color, borderBlockEndColor } = getComputedStyle(each);
          return { color, borderBlockEndColor };
        });
        expect(style).toEqual({ color: "rgb(250, 240, 230)", borderBlockEndColor: "rgb(255, 0, 0)" });
        await expectNoTrace();
      },
    );
  });

  test("is overridden by the page's own rules", async () => {
    const head = "<style>dd { margin-inline-start: 7px }</style>";
    const body = (service: string) => script(service) + fragment(service, "collaborations/smohf");
    await visit(
      (service) => ({ html: page(body(service), head) }),
      {},
      async ({ page }) => {
        await page.locator("dd").first().waitFor();
        expect(
          await page
            .locator("dd")
            .first()
            .evaluate((dd) => getComputedStyle(dd).marginInlineStart),
        ).toBe("7px");
      },
    );
  });

  test.each(["", 'type="module"'])("fetches from its own script's origin only, as a script %s", async (type) => {
    const body = (service: string) =>
      `<script ${type} src="${service}/assets/embed.js" crossorigin="anonymous"></script>${fragment(service, "matrix")}`;
    await visit(
      (service) => ({ html: page(body(service)) }),
      {},
      async ({ page, host, requests }) => {
        const element = page.locator("samverkan-fragment");
        await element.locator("h2").waitFor();
        const before = requests.length;
        for (const elsewhere of [
          `${host.origin}/fragments/current`,
          "/fragments/current",
          "data:text/html,<p>hej</p>",
          "blob:null/1",
          "javascript:alert(1)",
        ]) {
          const failure = element.evaluate(
            (each) => new Promise<string>((resolve) => each.addEventListener("error", () => resolve("refused"))),
          );
          await element.evaluate((each, to) => each.setAttribute("src", to), elsewhere);
          expect(await failure).toBe("refused");
        }
        expect(requests.slice(before)).toEqual([]);
      },
    );
  });

  test.each(["with", "without"])(
    "inserts nothing that can run, in a browser %s a sanitizer of its own",
    async (sanitizer) => {
      const hostile = `<div class="samverkan" lang="sv"><h2>Elakt</h2><img src="x" onerror="ran = 1"><script>ran = 2</script>
      <iframe srcdoc="<script>parent.ran = 3</script>"></iframe><a href="javascript:ran = 4">a</a>
      <svg><a href="javascript:ran = 5"><text>b</text></a><use href="data:image/svg+xml,<svg id='x' xmlns='http://www.w3.org/2000/svg'><script>ran = 6</script></svg>#x"/></svg>
      <object data="javascript:ran = 7"></object><form action="javascript:ran = 8"><button>c</button></form></div>`;
      await visit(
        () => ({ html: page("") }),
        {},
        async ({ page, service, host, requests }) => {
          host.show("/elak", { html: pageWith(service) });
          if (sanitizer === "without")
            await page.addInitScript("delete Element.prototype.setHTML; delete ShadowRoot.prototype.setHTML");
          await page.route(/\/fragments\/current/, (route) =>
            route.fulfill({ body: hostile, contentType: "text/html", headers: { "Access-Control-Allow-Origin": "*" } }),
          );
          await page.goto(`${host.origin}/elak`);
          const element = page.locator("samverkan-fragment");
          await element.getByRole("heading", { name: "Elakt" }).waitFor();
          for (const target of await element.locator("a, text").all()) await target.click({ force: true });
          expect(await element.innerHTML()).not.toMatch(/<script|<iframe|<object|onerror|javascript:/);
          expect(await page.evaluate("typeof ran")).toBe("undefined");
          expect(requests.filter((url) => url.includes("/assets/sanitizer.")).length).toBe(
            sanitizer === "without" ? 1 : 0,
          );
          expect(await page.evaluate("[typeof DOMPurify, document.querySelectorAll('script').length]")).toEqual([
            "undefined",
            1,
          ]);
        },
      );
      function pageWith(service: string): string {
        return page(script(service) + fragment(service, "current"));
      }
    },
  );

  test("keeps its fallback in a page that requires Trusted Types, in a browser without a sanitizer, and throws nothing", async () => {
    await visit(
      () => ({ html: page("") }),
      {},
      async ({ page: tab, service, host, requests }) => {
        const headers = { "Content-Security-Policy": strictPolicy(service) };
        host.show("/strikt", { html: page(script(service) + fragment(service, "overview")), headers });
        await tab.addInitScript(`
          delete Element.prototype.setHTML;
          window.seen = [];
          addEventListener("unhandledrejection", () => seen.push("unhandled"));
          addEventListener("error", ({ target }) => seen.push(target.localName ?? "thrown"), { capture: true });`);
        await tab.goto(`${host.origin}/strikt`);
        await expect.poll(() => tab.evaluate("seen")).toEqual(["samverkan-fragment"]);
        expect(await tab.locator("samverkan-fragment").innerHTML()).toBe(FALLBACK);
        expect(requests.filter((url) => url.includes("/assets/sanitizer."))).toEqual([]);
      },
    );
  });

  test("shows every view in the same way in a browser without a sanitizer of its own", async () => {
    await visit(
      (service) => ({ html: page(script(service) + fragment(service, "current")) }),
      {},
      async ({ page, service }) => {
        await page.addInitScript("delete Element.prototype.setHTML");
        await page.reload();
        for (const view of [
          "overview",
          "collaborations?view=table",
          "collaborations/smohf",
          "organizations/haninge",
          "matrix",
          "diagram",
        ]) {
          const element = page.locator("samverkan-fragment");
          const loaded = element.evaluate(
            (each) => new Promise((resolve) => each.addEventListener("load", resolve, { once: true })),
          );
          await element.evaluate((each, to) => each.setAttribute("src", to), `${service}/fragments/${view}`);
          await loaded;
          const served = await (await fetch(`${service}/fragments/${view}`)).text();
          const parsed = await page.evaluate(
            (html) => new DOMParser().parseFromString(html, "text/html").body.innerHTML,
            served,
          );
          expect(await element.innerHTML()).toBe(parsed);
        }
      },
    );
  });

  test("is laid out like the page's own content, before the script has loaded, with it and without it", async () => {
    const head = "<style>main > * { margin-inline: auto; max-width: 400px }</style>";
    const lines = (service: string) =>
      `<main><p>Före</p><div>${fragment(service, "overview")}</div><p>Efter</p></main>`;
    const columns = (page: Page) =>
      page.evaluate(() =>
        [...document.querySelectorAll("main > *, samverkan-fragment")].map((each) => {
          const { x, width } = each.getBoundingClientRect();
          return `${x} ${width}`;
        }),
      );
    await visit(
      (service) => ({ html: page(lines(service), head) }),
      {},
      async ({ page, service, expectNoTrace }) => {
        const without = await columns(page);
        expect(new Set(without.filter((_, index) => index !== 2)).size).toBe(1);
        await page.addScriptTag({ url: `${service}/assets/embed.js` });
        await page.locator("samverkan-fragment article").first().waitFor();
        expect(new Set(await columns(page)).size).toBe(1);
        await expectNoTrace();
      },
    );
  });

  test("that was pasted without a <div> is laid out too, when its script has loaded", async () => {
    const head = "<style>main > * { margin-inline: auto; max-width: 400px }</style>";
    await visit(
      (service) => ({
        html: page(`${script(service)}<main><p>Före</p>${fragment(service, "collaborations/smohf")}</main>`, head),
      }),
      {},
      async ({ page }) => {
        await page.locator("samverkan-fragment h2").waitFor();
        const [own, element] = await page
          .locator("main > *")
          .evaluateAll((all) => all.map((each) => `${each.getBoundingClientRect().x} ${each.clientWidth}`));
        expect(element).toBe(own);
      },
    );
  });

  test("loads in a frame that the browser does not render, also when it is to load near the window only", async () => {
    const hidden = 'style="position: absolute; clip: rect(1px, 1px, 1px, 1px)"';
    await visit(
      () => ({ html: page("") }),
      {},
      async ({ page, service, host, requests }) => {
        const inner = `${script(service)}${fragment(service, "overview", 'loading="lazy"')}`;
        host.show("/inre", { html: pageOf(inner) });
        // Another host name is another site, whose frames are not rendered while they cannot be seen.
        const other = host.origin.replace("localhost", "127.0.0.1");
        host.show("/yttre", {
          html: pageOf(`<iframe title="Inre" ${hidden} sandbox="allow-scripts" src="${other}/inre"></iframe>`),
        });
        await page.goto(`${host.origin}/yttre`);
        await expect
          .poll(() => requests.filter((url) => url.includes("/fragments/")).length, { timeout: 10_000 })
          .toBe(1);
      },
    );
    function pageOf(body: string): string {
      return page(body);
    }
  });

  test("does not remove a focused element", async () => {
    const body = (service: string) =>
      `<samverkan-fragment>${FALLBACK}</samverkan-fragment><a href="#">Nästa</a>${script(service)}`;
    await visit(
      (service) => ({ html: page(body(service)) }),
      {},
      async ({ page, service }) => {
        const fallback = page.getByRole("link", { name: "Samverkan", exact: true });
        await fallback.focus();
        const response = page.waitForResponse(/overview/);
        await page
          .locator("samverkan-fragment")
          .evaluate((each, to) => each.setAttribute("src", to), `${service}/fragments/overview`);
        await (await response).finished();
        await animationFrames(page, 10);
        expect(await fallback.count()).toBe(1);
        await page.keyboard.press("Tab");
        await page.locator("samverkan-fragment article").first().waitFor();
      },
    );
  });

  test("is the page's own content where scripts do not run", async () => {
    const body = (service: string) => script(service) + fragment(service, "overview");
    await visit(
      (service) => ({ html: page(body(service)) }),
      { javaScriptEnabled: false },
      async ({ page }) => {
        expect(await page.getByRole("link", { name: "Samverkan", exact: true }).isVisible()).toBe(true);
      },
    );
  });
});
