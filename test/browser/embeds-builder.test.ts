import { createContext, runInContext } from "node:vm";
import type { Page } from "playwright-core";
import { expect, test, vi } from "vitest";
import { describeInChromium } from "./describe-in-chromium.ts";
import { hostPageVisitor } from "./host-page-visit.ts";

/** The choice, and the heading that is visible when its result has been loaded. */
const CHOICES = [
  { query: "show=overview", heading: "Samverkan", level: 2 },
  {
    query: "show=collaborations&view=cards&language=en&heading=3&links=plain&onerror=empty",
    heading: "Cooperation",
    level: 3,
  },
  { query: "show=collaborations/smohf&heading=4", heading: "Södertörns miljö- och hälsoskyddsförbund", level: 4 },
  { query: "show=organizations/haninge&links=sitevision", heading: "Haninge kommun", level: 2 },
  { query: "show=matrix&onerror=link", heading: "Vem deltar i vad", level: 2 },
  { query: "show=diagram", heading: "Vem samarbetar med vem", level: 2 },
];

function paste(code: string): string {
  return `<!DOCTYPE html><html lang="sv"><head><meta charset="utf-8"><title>Vår sida</title></head><body>${code}</body></html>`;
}

describeInChromium("The builder", () => {
  const visit = hostPageVisitor();

  // Many programs may share the machine.
  vi.setConfig({ testTimeout: 60_000 });

  const emptyPage = () => ({ html: paste("") });

  async function printed(page: Page, service: string, query: string): Promise<(id: string) => Promise<string>> {
    await page.goto(`${service}/builder?${query}`);
    return async (id) => (await page.locator(`code[data-snippet="${id}"]`).textContent()) ?? "";
  }

  test.each(CHOICES)("prints snippets for $query that work when they are pasted", async ({ query, heading, level }) => {
    await visit(emptyPage, {}, async ({ page, service, host, expectNoTrace }) => {
      const codeOf = await printed(page, service, query);
      const codes = new Map<string, string>();
      for (const id of [
        "element",
        "frame",
        "resized-frame",
        "h-include",
        "htmx",
        "wordpress",
        "json",
        "sitevision",
        "apache",
        "varnish",
      ]) {
        codes.set(id, await codeOf(id));
      }
      codes.set("wordpress", await oembedHtml(codes.get("wordpress") ?? ""));
      for (const id of ["element", "frame", "resized-frame", "h-include", "wordpress", "htmx"]) {
        // htmx stores the path of the page in the session storage of its own host.
        if (id === "htmx") await expectNoTrace();
        host.show(`/${id}`, { html: paste(codes.get(id) ?? "") });
        await page.goto(`${host.origin}/${id}`);
        const where = ["frame", "resized-frame", "wordpress"].includes(id) ? page.frameLocator("iframe") : page;
        await where.getByRole("heading", { name: heading, level, exact: true }).first().waitFor();
      }
      expect((await fetch(codes.get("json") ?? "")).status).toBe(200);
      expect(await runWebApp(codes.get("sitevision") ?? "")).toContain(heading);
      for (const id of ["apache", "varnish"]) {
        const path = /"\/samverkan(\/[^"]*)"/.exec(codes.get(id) ?? "")?.[1]?.replaceAll("&amp;", "&");
        expect(await (await fetch(service + path)).text()).toContain(heading);
      }
    });
  });

  test("shows a new choice at once, in the URL too, and without messages in the console", async () => {
    await visit(emptyPage, {}, async ({ page, service, expectNoTrace }) => {
      const codeOf = await printed(page, service, "show=overview");
      await page.getByLabel("Visa", { exact: true }).fill("Haninge kommun");
      await page.keyboard.press("Enter");
      await page.frameLocator("#builder-preview").getByRole("heading", { name: "Haninge kommun" }).waitFor();
      expect(await codeOf("apache")).toContain("/fragments/organizations/haninge");
      expect(page.url()).toContain("show=Haninge+kommun");
      expect(await page.getByLabel("Visa", { exact: true }).evaluate((each) => each === document.activeElement)).toBe(
        true,
      );
      await expectNoTrace();
    });
  });

  test("gives the preview the height of its content, limited so that the rest stays visible", async () => {
    await visit(emptyPage, {}, async ({ page, service }) => {
      await printed(page, service, "show=collaborations/smohf");
      const preview = page.locator("#builder-preview");
      const content = page.frameLocator("#builder-preview").locator("html");
      const excess = async () => {
        const inner = await content.evaluate((html) => Math.ceil(html.getBoundingClientRect().height));
        return Number(await preview.getAttribute("height")) - inner;
      };
      await expect.poll(excess, { timeout: 10_000 }).toBe(0);
      expect(await preview.evaluate((frame) => frame.getBoundingClientRect().height)).toBeLessThan(640);
    });
  });

  test("prints the height of the preview", async () => {
    await visit(emptyPage, {}, async ({ page, service }) => {
      const codeOf = await printed(page, service, "show=collaborations/smohf");
      const measured = () => page.locator("#builder-preview").getAttribute("height");
      await expect.poll(measured).not.toBe("600");
      for (const id of ["frame", "resized-frame"]) {
        await expect.poll(async () => / height="(\d+)"/.exec(await codeOf(id))?.[1]).toBe(await measured());
      }
      await page.getByLabel("Visa", { exact: true }).fill("matrix");
      await page.keyboard.press("Tab");
      await expect.poll(() => codeOf("frame")).toContain("/embeds/matrix?scheme=light");
      await expect.poll(async () => / height="(\d+)"/.exec(await codeOf("frame"))?.[1]).not.toBe("600");
      await expect.poll(async () => / height="(\d+)"/.exec(await codeOf("frame"))?.[1]).toBe(await measured());
    });
  });

  test("prints a frame whose script adapts its height to its content, wide or narrow, in a sandbox too", async () => {
    await visit(emptyPage, {}, async ({ page, service, host, expectNoTrace }) => {
      const codeOf = await printed(page, service, "show=collaborations/smohf");
      const code = await codeOf("resized-frame");
      for (const lines of [code, code.replace("<iframe", '<iframe sandbox="allow-scripts"')]) {
        host.show("/ram", { html: paste(lines) });
        for (const width of [1280, 360]) {
          await page.setViewportSize({ width, height: 800 });
          await page.goto(`${host.origin}/ram`);
          const content = page.frameLocator("iframe").locator("html");
          const excess = async () => {
            const inner = await content.evaluate((html) => Math.ceil(html.getBoundingClientRect().height));
            return (await page.locator("iframe").evaluate((frame) => frame.clientHeight)) - inner;
          };
          await expect.poll(excess, { timeout: 10_000 }).toBe(0);
        }
      }
      await expectNoTrace();
    });
  });

  test("prints snippets with the colour scheme of the host page", async () => {
    await visit(emptyPage, {}, async ({ page, service }) => {
      const light = await printed(page, service, "show=collaborations/smohf");
      expect(await light("frame")).toContain('/embeds/collaborations/smohf?scheme=light"');
      expect(await light("wordpress")).toBe(`${service}/collaborations/smohf?scheme=light`);
      const auto = await printed(page, service, "show=matrix&scheme=auto&language=en");
      expect(await auto("frame")).toContain('/embeds/matrix?lang=en"');
      expect(await auto("wordpress")).toBe(`${service}/matrix?lang=en`);
      expect(await auto("element")).not.toContain("scheme");
    });
  });

  test("shows the steps for a system that is chosen by keyboard, and announces them", async () => {
    await visit(emptyPage, {}, async ({ page, service }) => {
      await printed(page, service, "show=collaborations/smohf");
      await page.getByRole("radio", { name: "Sitevision", exact: true }).focus();
      await page.keyboard.press("Space");
      await page.getByRole("heading", { name: "Så gör du: Sitevision" }).waitFor();
      await page.keyboard.press("ArrowDown");
      await page.getByRole("heading", { name: "Så gör du: WordPress" }).waitFor();
      await expect.poll(() => page.getByRole("status").textContent()).toBe("Så gör du: WordPress");
      expect(await page.locator("#builder-result ol li").count()).toBe(3);
      expect(page.url()).toContain("system=wordpress");
      const wordPress = page.getByRole("radio", { name: "WordPress", exact: true });
      expect(await wordPress.evaluate((each) => each === document.activeElement)).toBe(true);
    });
  });

  test("copies a snippet by keyboard, and announces it", async () => {
    await visit(emptyPage, { permissions: ["clipboard-read", "clipboard-write"] }, async ({ page, service }) => {
      const codeOf = await printed(page, service, "show=matrix");
      await page.getByText("Alla andra alternativ").focus();
      await page.keyboard.press("Enter");
      const button = page.getByRole("button", { name: "Kopiera Apache (SSI)" });
      await button.focus();
      await page.keyboard.press("Enter");
      await page.getByText("Koden är kopierad.").waitFor();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await codeOf("apache"));
    });
  });

  test("works without script, as a form that reloads the page", async () => {
    await visit(emptyPage, { javaScriptEnabled: false }, async ({ page, service }) => {
      const codeOf = await printed(page, service, "lang=en");
      await page.getByLabel("Another system with an HTML module").check();
      await page.getByLabel("Show", { exact: true }).fill("halsoskydd");
      await page.getByText("More choices").click();
      await page.getByLabel("Language").selectOption("sv");
      await page.getByRole("button", { name: "Show the code" }).click();
      await page.waitForURL(/system=cms.*show=halsoskydd/);
      await page.getByRole("heading", { name: "What to do: Another system with an HTML module" }).waitFor();
      expect(await page.locator('code[data-snippet="resized-frame"]').isVisible()).toBe(true);
      expect(await page.locator('code[data-snippet="apache"]').isVisible()).toBe(false);
      expect(page.url()).toContain("lang=en");
      expect(await codeOf("apache")).toBe('<!--#include virtual="/samverkan/fragments/collaborations/smohf" -->');
      await page.frameLocator("#builder-preview").getByRole("heading", { level: 2 }).waitFor();
    });
  });
});

/**
 * The replacement of a URL by an oEmbed consumer, found by the page's own link; WordPress itself is in test/programs.
 */
async function oembedHtml(address: string): Promise<string> {
  const page = await (await fetch(address)).text();
  const [, endpoint = ""] = /type="application\/json\+oembed" href="([^"]+)"/.exec(page) ?? [];
  const oembed: unknown = await (await fetch(endpoint.replaceAll("&amp;", "&"))).json();
  return String(Reflect.get(Object(oembed), "html"));
}

/** The requests of the snippet for Sitevision, with a Requester that responds as Sitevision's does on success. */
async function runWebApp(code: string): Promise<string> {
  const sent = Promise.withResolvers<string>();
  const router = {
    get: (_path: string, show: (request: object, response: object) => void) => show({}, { send: sent.resolve }),
  };
  const requester = {
    get(address: string) {
      const chain = {
        done(send: (html: string, status: number) => void) {
          void fetch(address).then(async (response) => send(await response.text(), response.status), sent.reject);
          return chain;
        },
        fail: () => chain,
      };
      return chain;
    },
  };
  const modules = new Map<string, unknown>([
    ["router", router],
    ["Requester", requester],
  ]);
  runInContext(code, createContext({ require: (name: string) => modules.get(name) }));
  return sent.promise;
}
