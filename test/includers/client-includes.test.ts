import { readFileSync } from "node:fs";
import { parseFragment, serialize } from "parse5";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Outcome } from "../../src/docs-site/matrix-outcome.ts";
import { describeInChromium } from "../browser/describe-in-chromium.ts";
import { sharedChromium } from "../shared.ts";
import { type BrowserSite, startBrowserSite } from "./browser-site.ts";
import { type FaultyProxy, startFaultyProxy } from "./faulty-proxy.ts";
import { hostPage, insideOf } from "./host-page.ts";
import { expectInMatrix } from "./matrix.ts";
import { DOWN, ROWS, type Row } from "./rows.ts";
import { type Services, startServices } from "./services.ts";

/** Starting programs on a busy machine. Milliseconds. */
const START_LIMIT = 60_000;

/** A library that includes in the browser. */
interface Library {
  readonly name: string;
  readonly package: string;
  /** The file in docs/embedding with the lines for a page. */
  readonly snippet: string;
  /** The element whose content the fragment replaces. */
  readonly element: string;
  /** What a page shows where the answer is not a 200 with a fragment. */
  readonly otherwise: Outcome;
  /** A header that its requests have, for which browsers ask us first. */
  readonly asksFirst?: string;
}

const LIBRARIES: readonly Library[] = [
  {
    name: "h-include",
    package: "h-include",
    snippet: "h-include.html",
    element: "h-include",
    otherwise: "fallback",
  },
  {
    name: "htmx",
    package: "htmx.org",
    snippet: "htmx.html",
    element: "[hx-get]",
    otherwise: "fallback",
    asksFirst: "hx-request",
  },
  {
    name: "htmx, same origin",
    package: "htmx.org",
    snippet: "htmx-same-origin.html",
    element: "[hx-get]",
    otherwise: "fallback",
  },
  {
    name: "Turbo Frame",
    package: "@hotwired/turbo",
    snippet: "turbo.html",
    element: "turbo-frame",
    otherwise: "our-sentence",
    asksFirst: "turbo-frame",
  },
];

/** Tabs that pages are opened in at the same time: more are no faster on two cores. */
const LANES = [0, 1, 2];

/** What can happen to a browser; compression and conditions are its own affair. */
const CASES = ROWS.filter(
  ({ id, copy, visitor }) =>
    copy === undefined && visitor === undefined && !["two", "304", "drip", "foreign"].includes(id),
);
const AWAY = DOWN.filter(({ copy }) => copy === undefined);

const FAILS_QUIETLY: ReadonlySet<string> = new Set(["500", "slow", "reset", "302", "cut", "down"]);

describeInChromium("in a browser", () => {
  let services: Services;
  let browser: Browser;
  let context: BrowserContext;
  beforeAll(async () => {
    [services, browser] = await Promise.all([
      startServices("https://samverkan.example", "without tomorrow"),
      sharedChromium(),
    ]);
    context = await browser.newContext();
  }, START_LIMIT);
  afterAll(async () => {
    await browser?.close();
    await services?.stop();
  });

  describe.each(LIBRARIES)("$name", (library) => {
    const cells: Record<string, Outcome> = {};
    let proxy: FaultyProxy;
    let site: BrowserSite;
    beforeAll(async () => {
      proxy = await startFaultyProxy(services.origins);
      const pages = new Map(
        [...CASES, ...AWAY].map((row) => [`/${row.id}.html`, hostPage([snippetOf(library, row, proxy.port)])]),
      );
      site = await startBrowserSite(pages, proxy.port);
      await Promise.all(LANES.map((lane) => seeAll(CASES.filter((_, index) => index % LANES.length === lane))));
      await proxy.stop();
      await seeAll(AWAY);
    }, START_LIMIT);
    afterAll(async () => {
      await site?.stop();
      await proxy?.stop();
    });

    async function seeAll(rows: readonly Row[]): Promise<void> {
      const page = await context.newPage();
      for (const row of rows) await see(row, page);
      await page.close();
    }

    async function see(row: Row, page: Page): Promise<void> {
      const asked = page.waitForRequest((request) => request.url().includes("/fragments/"));
      await page.goto(`${site.origin}/${row.id}.html`);
      await asked;
      if (row.id !== "slow") await page.waitForLoadState("networkidle");
      const [path = ""] = row.fragments;
      cells[row.id] = await outcomeIn(page, library, await services.fragment(path));
    }

    test.each([...CASES, ...AWAY])("$en", ({ id, promise }) => {
      const expected: readonly (Outcome | undefined)[] = FAILS_QUIETLY.has(id)
        ? ["fallback"]
        : [...promise, library.otherwise];
      expect(expected).toContain(cells[id]);
    });

    test("browsers that ask first are let through", () => {
      const preflights = proxy.seen.filter(({ method }) => method === "OPTIONS");
      expect(preflights.length > 0).toBe(library.asksFirst !== undefined);
      for (const { headers } of preflights) {
        expect(headers["access-control-request-headers"]).toContain(library.asksFirst);
      }
    });

    test("the matrix in the documentation says what happened", () => {
      const { version }: { version: string } = JSON.parse(
        readFileSync(`test/consumers/node_modules/${library.package}/package.json`, "utf8"),
      );
      expectInMatrix({ name: library.name, version, cells });
    });
  });
});

function snippetOf({ snippet }: Library, { fragments: [path = ""] }: Row, port: number): string {
  const text = readFileSync(`docs/embedding/${snippet}`, "utf8");
  const address = /"(https:\/\/samverkan\.example\/fragments|\/samverkan)\/overview(\?[^"]*)?"/.exec(text);
  if (address === null) throw new Error(`${snippet} shows no address of a fragment`);
  const [whole, origin = "", query = ""] = address;
  const own = `${origin === "/samverkan" ? origin : `http://127.0.0.1:${port}`}${path}${query.replace("?", path.includes("?") ? "&" : "?")}`;
  return text.replace(whole, () => `"${own.replaceAll("&", "&amp;")}"`);
}

/** What stands in the element, once the page's own text is found to be whole. */
async function outcomeIn(page: Page, { element }: Library, fragment: string): Promise<Outcome> {
  const [before, after, ...more] = await page.locator("body > p").allTextContents();
  const isWhole = before === "Före: åäö € 🇸🇪" && after === "Efter: ÅÄÖ" && more.length === 0;
  if (!isWhole) return "page-broken";
  return insideOf(normalized(await page.locator(element).innerHTML()), [normalized(fragment)]);
}

/** In the spelling of a parser's serialization, as `innerHTML` is. */
function normalized(html: string): string {
  return serialize(parseFragment(html));
}
