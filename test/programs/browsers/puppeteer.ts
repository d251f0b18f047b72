import { existsSync } from "node:fs";
import puppeteer, { type Frame, type LaunchOptions, type Page as PuppeteerPage } from "puppeteer-core";
import { type Browser, DESK, type Page } from "./browser.ts";

export const CHROMIUM = "/usr/bin/chromium";
export const FIREFOX = "/usr/bin/firefox-esr";

/** Debian's Chromium, over the DevTools protocol. A dark system is one that prefers dark colours. */
export function startChromium(system: "light" | "dark"): Promise<Browser> {
  const args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"];
  return start("Chromium", { browser: "chrome", executablePath: CHROMIUM, args }, system);
}

/** Debian's Firefox ESR, over WebDriver BiDi. */
export function startFirefox(system: "light" | "dark"): Promise<Browser> {
  const extraPrefsFirefox = {
    "ui.systemUsesDarkTheme": system === "dark" ? 1 : 0,
    "layout.css.prefers-color-scheme.content-override": system === "dark" ? 0 : 1,
  };
  return start("Firefox", { browser: "firefox", executablePath: FIREFOX, extraPrefsFirefox }, system);
}

async function start(name: "Chromium" | "Firefox", options: LaunchOptions, system: "light" | "dark"): Promise<Browser> {
  if (!existsSync(options.executablePath ?? "")) throw new Error(`there is no ${options.executablePath}`);
  const browser = await puppeteer.launch({ ...options, headless: true });
  return {
    name,
    version: (await browser.version()).replace(/^\D+/, ""),
    async open(address, size = DESK) {
      const page = await browser.newPage();
      await page.setViewport(size);
      // Firefox takes the system's colours from its preferences.
      if (name === "Chromium") await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: system }]);
      return visit(page, address);
    },
    stop: () => browser.close(),
  };
}

async function visit(page: PuppeteerPage, address: string): Promise<Page> {
  const consoleMessages: string[] = [];
  const requests: string[] = [];
  page.on("console", (message) => {
    if (["error", "warn"].includes(message.type())) consoleMessages.push(message.text());
  });
  page.on("pageerror", (error) => consoleMessages.push(error instanceof Error ? error.message : String(error)));
  page.on("request", (request) => requests.push(request.url()));
  await page.goto(address, { waitUntil: "load" });
  return {
    evaluate: (script) => page.evaluate(script),
    evaluateIn: async (frame, script) => (await contentOf(page, frame)).evaluate(script),
    clickIn: async (frame, selector) => (await contentOf(page, frame)).click(selector),
    screenshot: () => page.screenshot(),
    consoleMessages,
    requests,
    close: () => page.close(),
  };
}

async function contentOf(page: PuppeteerPage, selector: string): Promise<Frame> {
  const element = await page.waitForSelector(selector);
  const content = await element?.contentFrame();
  if (content === null || content === undefined) throw new Error(`${selector} is no frame`);
  return content;
}
