import type { Locator, Page } from "playwright-core";
import { startRunningService } from "../../running-service.ts";
import { launchWholeChromium } from "../chromium.ts";
import { formPage } from "./form-page.ts";
import { pickFolder } from "./picked-folder.ts";

/** Takes the pictures of the editor's form for data/README.md: the list, a collaboration, a member that is being added. */

const FOLDER = "docs/pictures";
const WINDOW = { width: 1000, height: 640 };

const service = await startRunningService({ editorRepository: "folder" });
const browser = await launchWholeChromium();
try {
  const context = await browser.newContext({ locale: "sv-SE", viewport: WINDOW, reducedMotion: "reduce" });
  const page = await context.newPage();
  const form = formPage(page);
  const save = async (file: string, of: Page | Locator = page) => {
    // Not between two pages. An animation whose element is gone rejects.
    await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
    await of.screenshot({ path: `${FOLDER}/${file}` });
    process.stdout.write(`${FOLDER}/${file}\n`);
  };
  await pickFolder(page, service.origin, "data");
  await page.goto(`${service.origin}/admin/`);
  await form.button("Öppna mappen på den här datorn").click();
  await form.open("Samarbeten");
  const row = page.getByRole("row", { name: "Södertörns miljö- och hälsoskyddsförbund" });
  await row.waitFor();
  await save("form-list.png");
  await row.click();
  await form.field("legalForm").waitFor();
  await row.waitFor({ state: "hidden" });
  await save("form-collaboration.png");
  await page.setViewportSize({ ...WINDOW, height: 5000 });
  await form.add("members");
  await form.choose("members.3.organization", /Salem/);
  await save("form-member.png", form.field("members"));
} finally {
  await browser.close();
  await service.stop();
}
