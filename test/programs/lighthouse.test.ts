import { existsSync } from "node:fs";
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";
import { afterAll, beforeAll, expect, test } from "vitest";
import { CHROMIUM } from "../browser/chromium.ts";
import { type RunningService, startRunningService } from "../running-service.ts";

/** One page of each kind. Search results are left out: they ask search engines not to index them, which costs points. */
const PAGES = [
  "/",
  "/?lang=en",
  "/collaborations/smohf",
  "/organizations/tyreso",
  "/matrix",
  "/diagram",
  "/docs/api",
  "/builder",
];

const CATEGORIES = ["accessibility", "best-practices", "seo"];

const isHere = existsSync(CHROMIUM);

if (!isHere && process.env.CI !== "true") test.skip("Lighthouse (apt-get install chromium)");
else lighthouseTests();

function lighthouseTests(): void {
  let service: RunningService;
  let chrome: Awaited<ReturnType<typeof launch>>;

  beforeAll(async () => {
    if (!isHere) throw new Error("apt-get install chromium");
    service = await startRunningService();
    chrome = await launch({ chromePath: CHROMIUM, chromeFlags: ["--headless=new", "--no-sandbox"] });
  });
  afterAll(async () => {
    chrome?.kill();
    await service?.stop();
  });

  // One after the other: Lighthouse takes the whole browser.
  test.each(PAGES)("Lighthouse gives %s 100 for accessibility, best practices and search engines", async (path) => {
    const result = await lighthouse(service.origin + path, {
      port: chrome.port,
      onlyCategories: CATEGORIES,
      logLevel: "silent",
    });
    const { categories = {}, audits = {} } = result?.lhr ?? {};
    const deductions = Object.values(categories).flatMap(({ auditRefs }) =>
      auditRefs
        .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
        .map(({ id }) => `${id}: ${audits[id]?.title}`),
    );
    expect(deductions).toEqual([]);
    expect(Object.values(categories).map(({ id, score }) => [id, score])).toEqual(CATEGORIES.map((id) => [id, 1]));
  });
}
