import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type RunningService, startRunningService } from "../../running-service.ts";
import { TINY } from "../../seed/scratch-folder.ts";
import { launchChromium } from "../chromium.ts";
import { describeInChromium } from "../describe-in-chromium.ts";
import { type FakeGitHub, fakeGitHub } from "./fake-github.ts";
import { formPage } from "./form-page.ts";

const FILE = "data/collaborations/brandforsvaret.md";
const DRAFT = "cms/collaborations/brandforsvaret";

describeInChromium("two editors of one repository", () => {
  let github: FakeGitHub;
  let service: RunningService;
  let browser: Browser;
  const asked: string[] = [];

  beforeAll(async () => {
    const paths = readdirSync(TINY, { recursive: true, encoding: "utf8" });
    const files = paths.filter((path) => statSync(join(TINY, path)).isFile());
    github = await fakeGitHub(new Map(files.map((path) => [`data/${path}`, readFileSync(join(TINY, path), "utf8")])));
    service = await startRunningService({ data: TINY, editorRepository: `github:${github.origin}/owner/name` });
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await service?.stop();
  });

  /** Signs in with an access token, and opens the collaboration. */
  async function opened(): Promise<Page> {
    const context = await browser.newContext({ locale: "sv-SE", viewport: { width: 1400, height: 5000 } });
    const page = await context.newPage();
    page.on("request", (request) => asked.push(new URL(request.url()).origin));
    await page.goto(`${service.origin}/admin/`);
    await page.getByRole("button", { name: "Logga in med en Access Token" }).click();
    await page.getByRole("textbox").fill("a-token-of-the-fake");
    await page
      .getByRole("button", { name: /^(?:OK|Logga in)/ })
      .last()
      .click();
    await formPage(page).open("Samarbeten");
    await page.getByRole("row", { name: "Norrviks brandförsvar" }).click();
    return page;
  }

  // Without src/client/admin/ask-before-overwriting.ts Anna's name would be gone from the draft.
  test("neither overwrites the other's text without a question", async () => {
    const [anna, bo] = [await opened(), await opened()];
    await formPage(anna).type("shortName", "Annas namn");
    await anna.getByRole("button", { name: "Spara", exact: true }).click();
    await anna.getByText("Post sparad").first().waitFor();
    expect(github.branches.get(DRAFT)?.get(FILE)).toContain("shortName: Annas namn");
    expect(github.branches.get("main")?.get(FILE)).toContain("shortName: Brandförsvaret");
    expect(github.proposals).toEqual([DRAFT]);

    const questions: string[] = [];
    bo.once("dialog", (dialog) => {
      questions.push(dialog.message());
      void dialog.dismiss();
    });
    await formPage(bo).type("founded", "1994");
    await bo.getByRole("button", { name: "Spara", exact: true }).click();
    await bo
      .getByText(/En kollega har ändrat samma fil/)
      .first()
      .waitFor();
    expect(questions).toEqual([
      expect.stringContaining(`En kollega har ändrat samma fil sedan du öppnade den: ${FILE}`),
    ]);
    expect(github.branches.get(DRAFT)?.get(FILE)).toContain("shortName: Annas namn");
    // What Bo wrote is still there.
    expect(await formPage(bo).field("founded").locator("input").inputValue()).toBe("1994");
    expect(github.surprises).toEqual([]);
    const others = new Set(asked.filter((origin) => ![service.origin, github.origin, "null"].includes(origin)));
    expect([...others]).toEqual([]);
  }, 300_000);
});
