import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startRunningService } from "../../running-service.ts";
import { TINY } from "../../seed/scratch-folder.ts";
import { launchChromium } from "../chromium.ts";
import { describeInChromium } from "../describe-in-chromium.ts";
import { filesOf } from "./fake-api.ts";
import { fakeForgejo } from "./fake-forgejo.ts";
import { fakeGitLab } from "./fake-gitlab.ts";
import { signIn } from "./sign-in.ts";

const NAME = "Norrviks brandförsvar";
const FILE = "data/collaborations/brandforsvaret.md";
const DRAFT = "cms/collaborations/brandforsvaret";

describeInChromium("two editors of one repository", () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser?.close());

  test("at GitLab: neither overwrites the other's draft without a confirmation, and a draft is published from the form", async () => {
    const gitlab = await fakeGitLab(filesOf(TINY));
    const service = await startRunningService({ data: TINY, editorRepository: `gitlab:${gitlab.origin}/group/name` });
    const textOn = (branch: string) => gitlab.repository.branches.get(branch)?.get(FILE);
    const [anna, bo] = [await signIn(browser, service.origin), await signIn(browser, service.origin)];
    for (const { form } of [anna, bo]) await form.openEntry(NAME);
    await anna.form.type("shortName", "Annas namn");
    await anna.form.saveDraft();
    expect(textOn(DRAFT)).toContain("shortName: Annas namn");
    expect(textOn("main")).toContain("shortName: Brandförsvaret");

    await bo.form.type("founded", "1994");
    await bo.form.button("Spara").click();
    await bo.page.getByText("Inget är sparat: en kollega har ändrat samma fil.").first().waitFor();
    expect(bo.dialogs).toEqual([
      expect.stringContaining(`En kollega har ändrat samma fil sedan du öppnade den: ${FILE}`),
    ]);
    expect(textOn(DRAFT)).toContain("shortName: Annas namn");
    expect(await bo.form.field("founded").locator("input").inputValue()).toBe("1994");

    // Anna's own draft is no colleague's change.
    await anna.form.openEntry(NAME);
    await anna.form.type("founded", "1995");
    await anna.form.saveDraft();
    await anna.form.openEntry(NAME);
    await anna.form.publish();
    await anna.form.button(/^Status: /).waitFor({ state: "hidden" });
    expect(textOn("main")).toContain("founded: 1995");
    expect(gitlab.mergeRequests.map(({ state }) => state)).toEqual(["merged"]);
    expect(anna.dialogs).toEqual([]);

    // GitLab rejects a commit whose file has changed since the form compared it; the form then compares again and
    // requests a confirmation.
    await anna.form.openEntry(NAME);
    await anna.form.type("founded", "1996");
    let text = textOn("main") ?? "";
    gitlab.beforeCommit = () => {
      text = text.replace("Annas namn", "Bos namn");
      gitlab.repository.commit("main", new Map([[FILE, text]]));
    };
    await anna.form.button("Spara").click();
    await anna.page.getByText("Inget är sparat: en kollega har ändrat samma fil.").first().waitFor();
    expect(anna.dialogs).toEqual([expect.stringContaining(`En kollega har ändrat samma fil`)]);
    expect(textOn("main")).toContain("shortName: Bos namn");
    expect(textOn(DRAFT)).toBeUndefined();
    expect(gitlab.unexpectedRequests).toEqual([]);
    expect([...anna.origins].filter((each) => ![service.origin, gitlab.origin, "null"].includes(each))).toEqual([]);
    for (const { page } of [anna, bo]) await page.context().close();
    await service.stop();
  }, 300_000);

  test("at Forgejo: Sveltia CMS asks for confirmation before it overwrites a colleague's commit, and Forgejo refuses a concurrent one", async () => {
    const forgejo = await fakeForgejo(filesOf(TINY));
    const { repository } = forgejo;
    const service = await startRunningService({ data: TINY, editorRepository: `forgejo:${forgejo.origin}/owner/name` });
    const text = () => repository.branches.get("main")?.get(FILE) ?? "";
    const bo = await signIn(browser, service.origin);
    await bo.form.openEntry(NAME);
    await bo.form.type("founded", "1994");
    repository.commit("main", new Map([[FILE, text().replace("shortName: Brandförsvaret", "shortName: Annas namn")]]));
    await bo.form.button("Spara").click();
    const question = bo.page.getByRole("alertdialog").filter({ hasText: "Någon annan har ändrat posten" });
    await question.getByRole("button", { name: "Avbryt" }).click();
    expect(text()).toContain("shortName: Annas namn");
    expect(await bo.form.field("founded").locator("input").inputValue()).toBe("1994");

    // The entry is open again, with the colleague's name.
    await bo.page.reload();
    await bo.form.type("founded", "1996");
    forgejo.beforeCommit = () => {
      repository.commit("main", new Map([[FILE, text().replace("Annas namn", "Annas andra namn")]]));
    };
    await bo.form.button("Spara").click();
    await bo.page.getByRole("alertdialog").filter({ hasText: "sha does not match" }).waitFor();
    expect(text()).toContain("shortName: Annas andra namn");
    expect(text()).not.toContain("1996");
    expect(forgejo.unexpectedRequests).toEqual([]);
    expect([...bo.origins].filter((each) => ![service.origin, forgejo.origin, "null"].includes(each))).toEqual([]);
    await bo.page.context().close();
    await service.stop();
  }, 300_000);
});
