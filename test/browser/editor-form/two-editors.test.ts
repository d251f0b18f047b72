import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type RunningService, startRunningService } from "../../running-service.ts";
import { TINY } from "../../seed/scratch-folder.ts";
import { launchChromium } from "../chromium.ts";
import { describeInChromium } from "../describe-in-chromium.ts";
import { filesOf } from "./fake-api.ts";
import { type FakeGitHub, fakeGitHub } from "./fake-github.ts";
import { type SignedIn, signIn } from "./sign-in.ts";

describeInChromium("two editors of one repository at GitHub", () => {
  let github: FakeGitHub;
  let service: RunningService;
  let browser: Browser;

  beforeAll(async () => {
    github = await fakeGitHub(filesOf(TINY));
    service = await startRunningService({ data: TINY, editorRepository: `github:${github.origin}/owner/name` });
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await service?.stop();
  });

  const textOn = (branch: string, id: string) =>
    github.repository.branches.get(branch)?.get(`data/collaborations/${id}.md`);
  const draftOf = (id: string) => textOn(`cms/collaborations/${id}`, id);

  /** A colleague's change on the published branch, made without the form. */
  function changeMain(id: string, from: string | RegExp, to: string): void {
    const text = textOn("main", id) ?? "";
    expect(text).toMatch(from);
    github.repository.commit("main", new Map([[`data/collaborations/${id}.md`, text.replace(from, to)]]));
  }

  function expectOnlyKnownOrigins({ origins }: SignedIn): void {
    expect([...origins].filter((origin) => ![service.origin, github.origin, "null"].includes(origin))).toEqual([]);
  }

  test("neither overwrites the other's draft without a confirmation", async () => {
    const [anna, bo] = [await signIn(browser, service.origin), await signIn(browser, service.origin)];
    for (const editor of [anna, bo]) await editor.form.openEntry("Norrviks brandförsvar");
    await anna.form.type("shortName", "Annas namn");
    await anna.form.saveDraft();
    expect(draftOf("brandforsvaret")).toContain("shortName: Annas namn");
    expect(textOn("main", "brandforsvaret")).toContain("shortName: Brandförsvaret");
    expect(github.pullRequests.map(({ branch }) => branch)).toEqual(["cms/collaborations/brandforsvaret"]);

    await bo.form.type("founded", "1994");
    await bo.form.button("Spara").click();
    const refusal = bo.page.getByText("Inget är sparat: en kollega har ändrat samma fil.").first();
    await refusal.waitFor();
    expect(bo.dialogs).toEqual([
      expect.stringContaining(
        "En kollega har ändrat samma fil sedan du öppnade den: data/collaborations/brandforsvaret.md",
      ),
    ]);
    expect(draftOf("brandforsvaret")).toContain("shortName: Annas namn");
    // Bo's text is still there.
    expect(await bo.form.field("founded").locator("input").inputValue()).toBe("1994");
    expect(anna.dialogs).toEqual([]);
    for (const editor of [anna, bo]) expectOnlyKnownOrigins(editor);
    for (const { page } of [anna, bo]) await page.context().close();
  }, 300_000);

  // Sveltia CMS reads all files again every minute and when its window gets the focus; an open entry stays as it was.
  test("a colleague's change that the form has read while the entry was open is not overwritten without a confirmation", async () => {
    const anna = await signIn(browser, service.origin);
    await anna.form.openEntry("Fjärdens näringsliv");
    await anna.form.type("shortName", "Annas namn");
    changeMain("naringslivet", /^reviewed: .*$/m, "reviewed: 2026-11-01");
    const reads = anna.page.waitForResponse(/git\/trees/);
    await anna.page.evaluate(() => {
      const { now } = Date;
      Date.now = () => now() + 60_000;
      window.dispatchEvent(new Event("focus"));
    });
    await reads;
    await anna.form.button("Spara").click();
    await anna.page.getByText("Inget är sparat").first().waitFor();
    expect(anna.dialogs).toEqual([expect.stringContaining("data/collaborations/naringslivet.md")]);
    expect(draftOf("naringslivet")).toContain("reviewed: 2026-11-01");
    await anna.page.context().close();
  }, 300_000);

  test("an editor publishes a draft from the form; if the published text has changed in the same lines, the next editor gets the reason of the refusal", async () => {
    const [id, name] = ["overformyndarnamnden", "Fjärdens överförmyndarnämnd"];
    const state = () => github.pullRequests.findLast(({ branch }) => branch === `cms/collaborations/${id}`)?.state;
    const anna = await signIn(browser, service.origin);
    await anna.form.openEntry(name);
    await anna.form.type("founded", "2011");
    await anna.form.saveDraft();
    // Other lines of the file are no conflict.
    changeMain(id, "över gode män.\nmembers", "över gode män och förvaltare.\nmembers");
    await anna.form.openEntry(name);
    await anna.form.publish();
    await anna.form.button(/^Status: /).waitFor({ state: "hidden" });
    expect(state()).toBe("merged");
    expect(textOn("main", id)).toContain("\nfounded: 2011\n");
    expect(textOn("main", id)).toContain("\nsummary: Har tillsyn över gode män och förvaltare.\n");
    expect(draftOf(id)).toBeUndefined();
    expect(anna.dialogs).toEqual([]);
    await anna.page.context().close();

    const bo = await signIn(browser, service.origin);
    await bo.form.openEntry(name);
    await bo.form.type("founded", "2012");
    await bo.form.saveDraft();
    changeMain(id, "founded: 2011", "founded: 1999");
    await bo.form.openEntry(name);
    await bo.form.publish();
    await bo.page.getByText("Det gick inte att publicera posten").waitFor();
    expect(bo.dialogs).toEqual([
      expect.stringMatching(
        /^Inget är publicerat, och utkastet finns kvar\. Kodvärden svarar: ”Pull Request is not mergeable”\. .*samma rader/,
      ),
    ]);
    expect(github.pullRequests.filter(({ branch }) => branch.endsWith(id)).map((each) => each.state)).toEqual([
      "merged",
      "open",
    ]);
    expect(textOn("main", id)).toContain("founded: 1999");
    expect(draftOf(id)).toContain("founded: 2012");
    expect(github.unexpectedRequests).toEqual([]);
    for (const editor of [anna, bo]) expectOnlyKnownOrigins(editor);
    await bo.page.context().close();
  }, 300_000);
});
