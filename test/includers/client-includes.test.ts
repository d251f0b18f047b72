import { readFileSync } from "node:fs";
import { parseFragment, serialize } from "parse5";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Outcome } from "../../src/docs-site/matrix-outcome.ts";
import { describeInChromium } from "../browser/describe-in-chromium.ts";
import { printedLines } from "../programs/builder-lines.ts";
import { DEPLOYED_ORIGIN, sharedChromium } from "../shared.ts";
import { type BrowserSite, startBrowserSite } from "./browser-site.ts";
import { expectInFaultTable, type FaultCell } from "./fault-table.ts";
import { FAULTS } from "./faults/faults.ts";
import { type FaultyProxy, startFaultyProxy } from "./faulty-proxy.ts";
import { isFullRun } from "./full-run.ts";
import { FALLBACK, hostPage, insideOf } from "./host-page.ts";
import { expectInMatrix } from "./matrix.ts";
import { consumerVersion } from "./programs.ts";
import { DOWN, ROWS, type Row } from "./rows.ts";
import { type Services, sharedServices } from "./services.ts";

/** Starting programs on a busy machine. Milliseconds. */
const START_LIMIT = 60_000;

/** Every fault in a browser. Milliseconds. */
const LONG_LIMIT = 600_000;

/** A library that includes in the browser. */
interface Library {
  readonly name: string;
  /** Undefined for our own script. */
  readonly package?: string;
  /** The lines for a page: a file in docs/embedding, or undefined for those that the builder prints. */
  readonly snippet?: string;
  /** The element whose content the fragment replaces. */
  readonly element: string;
  /** The content of the page if the response is not a 200 with a fragment. */
  readonly otherwise: Outcome;
  /** Whether it says with an event that it has shown or given up; it leaves the body of an error unread. */
  readonly firesEvent?: true;
  /** A header of its requests that causes a preflight. */
  readonly preflightHeader?: string;
}

const LIBRARIES: readonly Library[] = [
  {
    name: "Custom element",
    element: "samverkan-fragment",
    otherwise: "fallback",
    firesEvent: true,
  },
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
    preflightHeader: "hx-request",
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
    preflightHeader: "turbo-frame",
  },
];

/** Tabs that pages are opened in at the same time: more are no faster on two cores. */
const CONCURRENT_PAGES = [0, 1, 2];

/** The cases of a browser; compression and conditional requests are its own implementation. */
const CASES = ROWS.filter(
  ({ id, copy, visitor }) =>
    copy === undefined && visitor === undefined && !["two", "304", "drip", "foreign"].includes(id),
);

/** Every fault is tried by `npm run matrix` only: a browser takes its time for each. */
const FAULT_ROWS: readonly Row[] = isFullRun
  ? FAULTS.map(({ id, en }) => ({
      id: `fault-${id}`,
      sv: en,
      en,
      fragments: [`/fragments/overview?fault=${id}&n=table`],
      expected: [],
    }))
  : [];
const OUTAGE = DOWN.filter(({ copy }) => copy === undefined);

/** These responses have no end, so the page shows its earlier content meanwhile. */
const HANGING: ReadonlySet<string> = new Set([
  "slow",
  "fault-slow",
  ...["stalled-head", "stalled-body", "drip-head", "drip", "endless", "long-length"].map((id) => `fault-${id}`),
]);

const FAILS_QUIETLY: ReadonlySet<string> = new Set(["500", "slow", "reset", "302", "cut", "down"]);

describeInChromium("in a browser", () => {
  let services: Services;
  let browser: Browser;
  let context: BrowserContext;
  beforeAll(async () => {
    [services, browser] = await Promise.all([sharedServices(), sharedChromium()]);
    context = await browser.newContext();
  }, START_LIMIT);
  afterAll(async () => {
    await browser?.close();
    await services?.stop();
  });

  describe.each(LIBRARIES)("$name", (library) => {
    const cells: Record<string, Outcome> = {};
    const faultCells: Record<string, FaultCell> = {};
    let proxy: FaultyProxy;
    let site: BrowserSite;
    beforeAll(
      async () => {
        proxy = await startFaultyProxy(services.origins);
        const lines = await linesOf(library, services, proxy.port);
        const pages = new Map(
          [...CASES, ...FAULT_ROWS, ...OUTAGE].map((row) => [
            `/${row.id}.html`,
            hostPage([linesFor(lines, row, proxy.port)]),
          ]),
        );
        site = await startBrowserSite(pages, proxy.port);
        const rows = [...CASES, ...FAULT_ROWS];
        await Promise.all(
          CONCURRENT_PAGES.map((offset) =>
            seeAll(rows.filter((_, index) => index % CONCURRENT_PAGES.length === offset)),
          ),
        );
        await proxy.stop();
        await seeAll(OUTAGE);
      },
      isFullRun ? LONG_LIMIT : START_LIMIT,
    );
    afterAll(async () => {
      await site?.stop();
      await proxy?.stop();
    });

    async function seeAll(rows: readonly Row[]): Promise<void> {
      const page = await context.newPage();
      await page.addInitScript(NOTE_END);
      for (const row of rows) await see(row, page);
      await page.close();
    }

    async function see(row: Row, page: Page): Promise<void> {
      const requested = page.waitForRequest((request) => request.url().includes("/fragments/"));
      await page.goto(`${site.origin}/${row.id}.html`);
      await requested;
      if (!HANGING.has(row.id)) await ended(page, library);
      const [path = ""] = row.fragments;
      const outcome = await outcomeIn(page, library, await services.fragment(path));
      if (row.id.startsWith("fault-")) faultCells[row.id.slice("fault-".length)] = [outcome];
      else cells[row.id] = outcome;
    }

    test.each([...CASES, ...OUTAGE])("$en", ({ id, expected }) => {
      const allowed: readonly (Outcome | undefined)[] = FAILS_QUIETLY.has(id)
        ? ["fallback"]
        : [...expected, library.otherwise];
      expect(allowed).toContain(cells[id]);
    });

    test("preflight requests are allowed", () => {
      const preflights = proxy.requests.filter(({ method }) => method === "OPTIONS");
      expect(preflights.length > 0).toBe(library.preflightHeader !== undefined);
      for (const { headers } of preflights) {
        expect(headers["access-control-request-headers"]).toContain(library.preflightHeader);
      }
    });

    test("the matrix in the documentation has these outcomes", () => {
      const version = library.package === undefined ? "ours" : consumerVersion(library.package);
      expectInMatrix({ name: library.name, version, cells });
      expectInFaultTable({ name: library.name, version, cells: faultCells });
    });
  });
});

/** Notes in the page that our element has shown a fragment or given up. */
const NOTE_END = `for (const type of ["load", "error"])
  document.addEventListener(type, ({ target }) => target.localName === "samverkan-fragment" && (window.hasEnded = true), true);`;

async function ended(page: Page, { firesEvent }: Library): Promise<void> {
  if (firesEvent) await page.waitForFunction("window.hasEnded", undefined, { polling: 50 });
  else await page.waitForLoadState("networkidle");
}

/** The lines of a library for a page, as the documentation or the builder prints them. A script of ours comes through the proxy too. */
async function linesOf({ snippet }: Library, services: Services, port: number): Promise<string> {
  if (snippet !== undefined) return readFileSync(`docs/embedding/${snippet}`, "utf8");
  const printed = (await printedLines(services.origins.today, "show=overview"))("element");
  return printed
    .replaceAll(`${DEPLOYED_ORIGIN}/assets/`, `http://127.0.0.1:${port}/assets/`)
    .replace(/<p><a .*<\/a><\/p>/, FALLBACK);
}

/** The lines with the address of another fragment in them. */
function linesFor(text: string, { fragments: [path = ""] }: Row, port: number): string {
  const address = /"(https:\/\/samverkan\.example\/fragments|\/samverkan)\/overview(\?[^"]*)?"/.exec(text);
  if (address === null) throw new Error(`no address of a fragment in ${text}`);
  const [whole, origin = "", query = ""] = address;
  const own = `${origin === "/samverkan" ? origin : `http://127.0.0.1:${port}`}${path}${query.replace("?", path.includes("?") ? "&" : "?")}`;
  return text.replace(whole, () => `"${own.replaceAll("&", "&amp;")}"`);
}

/** The content of the element, after the page's own text was found to be complete. */
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
