import { describe, expect, test } from "vitest";
import type { HostPage } from "../browser/host-site.ts";
import { BROWSERS, browserCalled, type Page } from "./browsers/browser.ts";
import { printedLines } from "./builder-lines.ts";
import { keepPicture } from "./pictures.ts";
import type { Programs } from "./programs.ts";

/** A kind of page that others have, with what we print for it. Every visitor's system prefers dark colours here. */
interface HostKind {
  readonly name: string;
  readonly scheme: "light" | "dark";
  readonly page: (lines: Lines, service: string) => HostPage;
}

/** The snippets of the builder. */
interface Lines {
  readonly element: string;
  readonly frame: string;
}

const KINDS: readonly HostKind[] = [
  {
    name: "with the strictest policy",
    scheme: "light",
    page: (lines, service) => ({
      ...page(lines, "color-scheme: light"),
      headers: {
        "Content-Security-Policy": `default-src 'none'; style-src 'nonce-host'; img-src 'self'; script-src ${service}; connect-src ${service}; frame-src ${service}; report-uri /csp-report`,
      },
    }),
  },
  { name: "that is light only", scheme: "light", page: (lines) => page(lines, "background: #fff; color: #222") },
  {
    name: "that is dark only",
    scheme: "dark",
    page: (lines) => page(lines, "color-scheme: dark; background: #111; color: #eee"),
  },
  {
    name: "that lays out the children of its content",
    scheme: "light",
    page: (lines) => page(lines, "background: #fff; color: #222", "main > * { max-width: 500px; margin-inline: auto }"),
  },
  {
    name: "that puts frames in a sandbox",
    scheme: "light",
    page: ({ element, frame }) =>
      page(
        { element, frame: frame.replace("<iframe", '<iframe sandbox="allow-scripts"') },
        "background: #fff; color: #222",
      ),
  },
];

function page({ element, frame }: Lines, root: string, rules = ""): HostPage {
  const style = `<style nonce="host">:root { ${root} } ${rules}</style>`;
  return {
    html: `<!DOCTYPE html><html lang="sv"><head><meta charset="utf-8"><title>Grannen</title>${style}</head>
<body><main><p id="own">Grannens egen text.</p>${element}${frame}</main></body></html>`,
  };
}

const SETTLED = { timeout: 15_000, interval: 100 };

/** Everything about what the builder's lines look like in other sites' pages. */
export function hostPageTests(started: () => Programs): void {
  describe.each(KINDS)("In a page $name", ({ name, scheme, page }) => {
    test.each(BROWSERS)("%s renders element and frame correctly, and nothing is stored", async (browser) => {
      const { service, host } = started();
      const lines = await printedLines(service.origin, `show=collaborations/smohf&scheme=${scheme}`);
      host.reports.length = 0;
      host.show("/", page({ element: lines("element"), frame: lines("resized-frame") }, service.origin));
      const opened = await browserCalled(browser, started()).open(`${host.origin}/`);
      await expect
        .poll(() => describeHost(opened), SETTLED)
        .toEqual({
          element: { isShown: true, isInColumn: true, hasColourOfPage: true, isStyled: true },
          frame: { isLight: scheme === "light", isStyled: true, isAsHighAsItsContent: true },
        });
      await keepPicture(opened, `host-${browser}-${name.replaceAll(" ", "-")}`);
      const foreign = (opened.requests ?? []).filter(
        (url) => ![service.origin, host.origin].includes(new URL(url).origin) && !url.startsWith("data:"),
      );
      expect({ foreign, consoleMessages: opened.consoleMessages ?? [], reports: host.reports }).toEqual({
        foreign: [],
        consoleMessages: [],
        reports: [],
      });
      await opened.close();
    });
  });
}

/** The visible content, in the terms of the test. */
async function describeHost(page: Page): Promise<unknown> {
  const element = await page.evaluate(`(() => {
    const [own, element] = ["#own", "samverkan-fragment"].map((each) => document.querySelector(each));
    const box = ({ x, width }) => x + " " + width;
    const quotedTerm = element.querySelector("dd");
    return {
      isShown: element.querySelector("h2")?.textContent.startsWith("Södertörns miljö") === true,
      isInColumn: box(own.getBoundingClientRect()) === box(element.getBoundingClientRect()),
      hasColourOfPage: getComputedStyle(own).color === getComputedStyle(element.querySelector("h2") ?? element).color,
      isStyled: quotedTerm !== null && getComputedStyle(quotedTerm).marginLeft === "0px",
    };
  })()`);
  // A frame far below the window is loaded when the visitor scrolls near it.
  const height = await page.evaluate(`(() => {
    const frame = document.querySelector("iframe");
    frame.scrollIntoView({ behavior: "instant" });
    return frame.clientHeight;
  })()`);
  const frame = await page.evaluateIn(
    "iframe",
    `(() => {
      const { backgroundColor, fontSize } = getComputedStyle(document.documentElement);
      return {
        isLight: Number(/\\d+/.exec(backgroundColor)?.[0]) > 128,
        isStyled: fontSize === "17px",
        isAsHighAsItsContent: Math.ceil(document.documentElement.getBoundingClientRect().height) === ${height},
      };
    })()`,
  );
  return { element, frame };
}
