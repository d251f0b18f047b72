import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, expect } from "vitest";
import { sharedChromium, sharedService } from "../shared.ts";
import { type HostPage, type HostSite, startHostSite } from "./host-site.ts";

/** A visit to a page that shows something of ours. */
export interface HostVisit {
  readonly page: Page;
  /** The origin of the service. */
  readonly service: string;
  readonly host: HostSite;
  /** The URLs of all requests of the page. */
  readonly requests: readonly string[];
  /**
   * Asserts that the visit stored nothing and caused no error, except for the expected output of the page's own
   * scripts.
   */
  readonly expectNoTrace: (ofHost?: RegExp) => Promise<void>;
}

export type VisitHostPage = (
  page: (service: string) => HostPage,
  options: BrowserContextOptions,
  see: (visit: HostVisit) => Promise<void>,
) => Promise<void>;

/**
 * Starts a third-party site for the tests of a file, with the shared service and Chromium, and returns a function that
 * visits it.
 */
export function hostPageVisitor(): VisitHostPage {
  let service: string;
  let host: HostSite;
  let browser: Browser;
  beforeAll(async () => {
    [service, host, browser] = await Promise.all([sharedService(), startHostSite(), sharedChromium()]);
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await host?.stop();
  });
  return async (hostPage, options, see) => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
    host.reports.length = 0;
    host.show("/", hostPage(service));
    try {
      const page = await context.newPage();
      const watched = watch(page);
      await page.goto(`${host.origin}/`);
      await see({ page, service, host, requests: watched.requests, expectNoTrace });
      async function expectNoTrace(ofHost?: RegExp): Promise<void> {
        const consoleMessages = watched.consoleMessages.filter((text) => ofHost?.test(text) !== true);
        const foreign = watched.requests.filter((url) => ![service, host.origin].includes(new URL(url).origin));
        const stored = await Promise.all(page.frames().map((frame) => frame.evaluate(storedIn)));
        expect({ foreign, consoleMessages, reports: host.reports, setCookies: await watched.setCookies() }).toEqual({
          foreign: [],
          consoleMessages: [],
          reports: [],
          setCookies: [],
        });
        expect({ cookies: await context.cookies(), stored: stored.flat() }).toEqual({ cookies: [], stored: [] });
      }
    } finally {
      await context.close();
    }
  };
}

/** The errors and warnings of the console, the requests, and the responses that set cookies. */
function watch(page: Page) {
  const consoleMessages: string[] = [];
  const requests: string[] = [];
  const cookieLists: Promise<string[]>[] = [];
  page.on("console", (message) => {
    if (message.type() !== "log" && message.type() !== "info") consoleMessages.push(message.text());
  });
  page.on("pageerror", (error) => consoleMessages.push(error.message));
  page.on("request", (request) => requests.push(request.url()));
  page.on("response", (response) => {
    const cookies = response
      .allHeaders()
      .then((headers) => (headers["set-cookie"] === undefined ? [] : [response.url()]));
    cookieLists.push(cookies.catch(() => []));
  });
  return { consoleMessages, requests, setCookies: async () => (await Promise.all(cookieLists)).flat() };
}

/** The data that a document has stored in the browser; a sandboxed document can store nothing and throws. */
function storedIn(): readonly string[] {
  try {
    return [
      ...Object.keys(localStorage),
      ...Object.keys(sessionStorage),
      ...document.cookie.split(";").filter(Boolean),
    ];
  } catch {
    return [];
  }
}

/** Waits for this many rendered frames: a frame that grows by itself would have grown by then. */
export async function animationFrames(page: Page, times = 60): Promise<void> {
  await page.evaluate(async (left) => {
    for (let time = 0; time < left; time++) await new Promise(requestAnimationFrame);
  }, times);
}
