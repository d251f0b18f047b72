import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { sharedChromium, sharedService } from "../shared.ts";

/** The console output and the errors of a page. */
export interface Visit {
  readonly page: Page;
  readonly origin: string;
  /** All console messages and uncaught errors. */
  readonly consoleMessages: readonly string[];
  /** The addresses of everything that the page loaded. */
  readonly loaded: readonly string[];
}

/** Takes the shared service and Chromium for the tests of a file, and gives a way to visit with a page of its own. */
export function visitor(): (options: BrowserContextOptions, visit: (visit: Visit) => Promise<void>) => Promise<void> {
  let origin: string;
  let browser: Browser;
  beforeAll(async () => {
    [origin, browser] = await Promise.all([sharedService(), sharedChromium()]);
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
  });
  return async (options, visit) => {
    const context = await browser.newContext(options);
    try {
      const page = await context.newPage();
      const consoleMessages: string[] = [];
      const loaded: string[] = [];
      page.on("console", (message) => consoleMessages.push(`${page.url()}: ${message.text()}`));
      page.on("pageerror", (error) => consoleMessages.push(`${page.url()}: ${error.message}`));
      page.on("request", (request) => loaded.push(request.url()));
      await visit({ page, origin, consoleMessages, loaded });
    } finally {
      await context.close();
    }
  };
}
