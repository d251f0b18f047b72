import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { everyState, STATES, type State } from "../fixtures/every-state.ts";
import { type RunningService, startRunningService } from "../running-service.ts";
import { launchChromium } from "./chromium.ts";
import { describeInChromium } from "./describe-in-chromium.ts";

/**
 * The accessible text of each state: on the page of the collaboration, in the matrix, and in the text beside the
 * drawing.
 */
const EXPECTED: Readonly<Record<State, readonly string[]>> = {
  sure: [", sedan april 2010", "Medlem", "named"],
  host: ["(värd)", "Värd", "named (värd)"],
  disputed: [", sedan 2011 . Uppgifterna skiljer sig åt.", "Olika uppgifter", "Uppgifterna skiljer sig åt för: named"],
  unknown: [". Osäkert om uppgiften gäller i dag.", "Osäkert", "Osäkert i dag: named"],
  ended: [", sedan 2001 till och med den 31 december 2020", "", ""],
  planned: [", från den 1 januari 2030", "Blir medlem", "named (från 1 januari 2030)"],
  contested: ["(värd). Uppgifterna skiljer sig åt.", "Olika uppgifter", "Uppgifterna skiljer sig åt för: named (värd)"],
};

describeInChromium("A screen reader user", () => {
  let service: RunningService;
  let browser: Browser;
  beforeAll(async () => {
    service = await startRunningService({ facts: everyState() });
    browser = await launchChromium();
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await service?.stop();
  });

  test("can tell how certain every membership is: on its page, in the matrix and beside the diagram", async () => {
    const page = await browser.newPage();
    const treeOf = async (path: string) => {
      await page.goto(service.origin + path);
      return page.locator("main").ariaSnapshot();
    };
    const [list, matrix, drawing] = [
      await treeOf("/collaborations/namnden"),
      await treeOf("/embeds/matrix"),
      await treeOf("/embeds/diagram"),
    ];
    const shown = Object.fromEntries(
      STATES.map((state) => [state, [inList(list, state), inMatrix(matrix, state), inText(drawing, state)]]),
    );
    expect(shown).toEqual(EXPECTED);
  });
});

/** The text of the list item after the name; the accessibility tree has one node a line. */
function inList(tree: string, state: State): string {
  const item =
    tree
      .split("- listitem:")
      .slice(1)
      .find((each) => each.includes(`link "${state} kommun"`)) ?? "";
  const [, ...nodes] = item.split(/\n {2,}- (?=paragraph|heading)/)[0]?.split("/url:") ?? [];
  return [...nodes.join().matchAll(/- (?:text|strong|time): "?(.*?)"?$/gm)].map(([, value]) => value).join(" ");
}

/** The cell in the column of namnden, the fourth. */
function inMatrix(tree: string, state: State): string {
  const row = tree.split(/- row "/).find((each) => each.startsWith(`${state} kommun `)) ?? "";
  return [...row.matchAll(/- cell "(.*)"/g)][3]?.[1] ?? "";
}

/** The text before and after the name in the list of members of namnden. */
function inText(tree: string, state: State): string {
  const [, text = ""] = /- term: namnden\n\s*- definition: "?(.*?)"?$/m.exec(tree) ?? [];
  const named = new RegExp(`\\b${state} kommun( \\([^)]*\\))?`);
  const sentence = text.split(". ").find((each) => named.test(each));
  if (sentence === undefined) return "";
  return `${/^(?:Upp|Osä)[^:]*: /.exec(sentence)?.[0] ?? ""}named${named.exec(sentence)?.[1] ?? ""}`;
}
