import { existsSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContext, Dialog, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { factsIn } from "../../fixtures/facts-in.ts";
import { type RunningService, startRunningService } from "../../running-service.ts";
import { TINY, tinyFacts } from "../../seed/scratch-folder.ts";
import { runCommand } from "../../seed/seed-command.ts";
import { AXE, violationsOn } from "../axe.ts";
import { launchChromium } from "../chromium.ts";
import { describeInChromium } from "../describe-in-chromium.ts";
import { formPage } from "./form-page.ts";
import { changeFile, copyBack, pickFolder } from "./picked-folder.ts";

/** High enough to avoid scrolling: the form renders a field when it becomes visible. A higher window costs CPU. */
const WINDOW = { width: 1400, height: 2000 };

/**
 * Rules that are the responsibility of Sveltia CMS: not all of its pages have landmarks, or a first heading at once.
 */
const SVELTIAS_OWN = ["region", "landmark-one-main", "page-has-heading-one"];

describeInChromium("the editor's form, by keyboard and mouse", () => {
  let service: RunningService;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let data: string;
  /** The hosts that the page requested beside ours, its errors, and the violations of its policy. */
  let [others, faults]: [string[], string[]] = [[], []];

  beforeAll(async () => {
    service = await startRunningService({ data: TINY, editorRepository: "folder" });
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await service?.stop();
  });
  beforeEach(async () => {
    [others, faults, data] = [[], [], tinyFacts()];
    context = await browser.newContext({ locale: "sv-SE", viewport: WINDOW });
    page = await context.newPage();
    context.on("request", (request) => {
      if (!/^(?:blob:|data:)/.test(request.url()) && new URL(request.url()).origin !== service.origin) {
        others.push(request.url());
      }
    });
    page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
    page.on("pageerror", (error) => faults.push(error.message));
    await pickFolder(page, service.origin, data);
    await page.goto(`${service.origin}/admin/`);
  });
  afterEach(async ({ task }) => {
    // The visible text at the time of a failure.
    if (task.result?.state === "fail") await page.screenshot({ path: join(tmpdir(), "editor-form-failed.png") });
    await context.close();
  });

  const read = (file: string) => readFileSync(join(data, file), "utf8");

  test("changes a member, adds an organization, a member, a project and an English summary; check passes and the page shows them", async () => {
    const form = formPage(page);
    // Every field of the longest form is visible.
    await page.setViewportSize({ ...WINDOW, height: 5000 });
    await form.button("Öppna mappen på den här datorn").focus();
    expect(await page.getByRole("button").count()).toBe(1);
    await page.keyboard.press("Enter");

    await form.open("Organisationer");
    await form.button("Skapa ny post").click();
    await form.type("name.sv", "Bergö kommun");
    await form.type("shortName", "Bergö");
    await form.field("kind").getByRole("radio", { name: "kommun" }).click();
    await form.add("sources");
    await form.type("sources.0.id", "webb");
    await form.type("sources.0.title", "Bergö kommuns webbplats");
    await form.type("sources.0.date", "unknown");
    await form.save();

    await form.open("Samarbeten");
    await page.getByRole("row", { name: "Norrviks brandförsvar" }).click();
    await form.type("summary.en", "Fights fires in four municipalities.");
    await form.field("members").getByRole("button", { name: "Expandera", exact: true }).first().click();
    await form.type("members.0.since", "1994");
    await form.add("members");
    await form.choose("members.3.organization", /Bergö/);
    await form.choose("members.3.source", /Förbundsordning/);
    await form.type("members.3.since", "2024");
    await form.add("projects");
    await form.type("projects.1.name.sv", "Gemensam larmcentral");
    await form.type("projects.1.summary.sv", "Kommunerna tar emot larm på ett ställe.");
    await form.save();
    await copyBack(page, data);

    const checked = await runCommand({ environment: {} }, ["check", "--data", data]);
    expect(checked.output).toContain("Inga fel: 3 samarbeten och 5 organisationer.");
    expect(checked.exitCode).toBe(0);
    expect(read("organizations/bergo.yaml")).toBe(BERGO);
    expect(read("collaborations/brandforsvaret.md")).toContain(NEW_MEMBER);
    expect(read("collaborations/brandforsvaret.md")).toContain("  - organization: norrvik\n    since: 1994\n");
    expect(read("collaborations/brandforsvaret.md")).toContain(NEW_PROJECT);
    expect(read("collaborations/brandforsvaret.md")).toContain(PROSE);

    const published = await startRunningService({ data });
    const shown = await context.newPage();
    await shown.goto(`${published.origin}/collaborations/brandforsvaret`);
    await shown.getByRole("link", { name: /Bergö/ }).first().waitFor();
    await shown.getByText("Gemensam larmcentral").first().waitFor();
    await shown.goto(`${published.origin}/collaborations/brandforsvaret?lang=en`);
    await shown.getByText("Fights fires in four municipalities.").first().waitFor();
    await published.stop();
    expect(others.filter((url) => !url.startsWith(published.origin))).toEqual([]);
    expect(faults).toEqual([]);
  }, 300_000);

  test("saves prose that it shows as the same prose, in both languages, keeps comments, and saves again without a confirmation", async () => {
    const [file, before] = ["collaborations/brandforsvaret.md", factsIn(data)];
    const commented = read(file)
      .replace("founded:", "# Fråga Karin.\nfounded:")
      .replace("  - organization: aby", "  # Ring Åby.\n$&");
    await changeFile(page, file, commented);
    await page.reload();
    const form = formPage(page);
    await form.button("Öppna mappen på den här datorn").click();
    await form.open("Samarbeten");
    for (const shortName of ["Brandkår", "Brandkåren"]) {
      await page.getByRole("row", { name: "Norrviks brandförsvar" }).click();
      await form.field("body").getByText("släcker bränder").first().waitFor();
      await form.type("shortName", shortName);
      await form.save();
    }
    await copyBack(page, data);
    const changed = { ...before.collaborations[0], shortName: "Brandkåren" };
    expect(factsIn(data)).toEqual({ ...before, collaborations: [changed, ...before.collaborations.slice(1)] });
    expect(read("collaborations/brandforsvaret.en.md")).toBe("The association fights fires in three municipalities.\n");
    expect(read(file)).toContain("\n# Fråga Karin.\nfounded: 1993\n");
    expect(read(file)).toContain("\n  # Ring Åby.\n  - organization: aby\n");
  }, 300_000);

  test("asks for confirmation once before it overwrites several files that another program has changed, and keeps them if it is refused", async () => {
    const [file, english] = ["collaborations/brandforsvaret.md", "collaborations/brandforsvaret.en.md"];
    const form = formPage(page);
    await form.button("Öppna mappen på den här datorn").click();
    await form.open("Samarbeten");
    await page.getByRole("row", { name: "Norrviks brandförsvar" }).click();
    await form.type("shortName", "Brandkåren");
    await changeFile(page, file, read(file).replace("shortName: Brandförsvaret", "shortName: Kollegans namn"));
    await changeFile(page, english, "A colleague's words.\n");

    const questions: string[] = [];
    const onDialog = (dialog: Dialog) => {
      questions.push(dialog.message());
      // Accepted the second time.
      void (questions.length === 1 ? dialog.dismiss() : dialog.accept());
    };
    page.on("dialog", onDialog);
    await page.getByRole("button", { name: "Spara", exact: true }).click();
    const refusal = "Inget är sparat: filen har ändrats utanför formuläret.";
    const notice = page.getByRole("alertdialog").filter({ hasText: refusal });
    await notice.waitFor();
    expect(questions).toEqual([expect.stringContaining("Filen har ändrats utanför formuläret sedan du öppnade det: ")]);
    for (const name of [file, english]) expect(questions[0]).toContain(name);
    await copyBack(page, data);
    expect(read(file)).toContain("shortName: Kollegans namn");
    expect(read(english)).toBe("A colleague's words.\n");
    expect(await form.field("shortName").locator("input").inputValue()).toBe("Brandkåren");

    await notice.getByRole("button").click();
    await page.getByRole("button", { name: "Spara", exact: true }).click();
    await page.getByText("Post sparad").first().waitFor();
    expect(questions.length).toBe(2);
    await copyBack(page, data);
    expect(read(file)).toContain("shortName: Brandkåren");

    // Switching off the English text removes its file.
    await form.openEntry("Norrviks brandförsvar");
    await form.button(/^Visa .*Engelska.*-innehållsalternativ/).click();
    await page.getByRole("menuitem", { name: /^Inaktivera/ }).click();
    await page.getByRole("button", { name: "Spara", exact: true }).click();
    await expect.poll(() => questions[2]).toContain(`Filen tas bort, med all text i den: ${english}.`);
  }, 300_000);

  test("adds an English text to a collaboration that has none, without a confirmation", async () => {
    const form = formPage(page);
    await form.button("Öppna mappen på den här datorn").click();
    await form.open("Samarbeten");
    await form.openEntry("Fjärdens överförmyndarnämnd");
    await form.button(/^Aktivera .*Engelska/).click();
    await page.locator('section[data-key-path="body"]').nth(1).getByRole("textbox").click();
    await page.keyboard.type("The board supervises guardians.", { delay: 25 });
    await form.save();
    await copyBack(page, data);
    expect(read("collaborations/overformyndarnamnden.en.md")).toBe("The board supervises guardians.\n");
    expect(faults).toEqual([]);
  }, 300_000);

  test("says what is missing, and saves nothing", async () => {
    const form = formPage(page);
    await form.button("Öppna mappen på den här datorn").click();
    await form.open("Organisationer");
    await form.button("Skapa ny post").click();
    await form.type("shortName", "Bergö");
    await form.type("municipalityCode", "12");
    await page.getByRole("button", { name: "Spara", exact: true }).click();
    await form.field("municipalityCode").getByText("Skriv fyra siffror, till exempel 0138.").waitFor();
    expect(await form.field("sources").getByRole("alert").count()).toBeGreaterThan(0);
    await copyBack(page, data);
    expect(existsSync(join(data, "organizations/bergo.yaml"))).toBe(false);
  }, 300_000);

  test("is in English in an English browser, and passes axe as far as the page is ours", async () => {
    const english = await browser.newContext({ locale: "en-GB", bypassCSP: true, viewport: WINDOW });
    const startPage = await english.newPage();
    await startPage.addInitScript(AXE);
    await pickFolder(startPage, service.origin, data);
    await startPage.goto(`${service.origin}/admin/`);
    await startPage.getByRole("button", { name: "Work with Local Repository" }).waitFor();
    expect(await startPage.locator("html").getAttribute("lang")).toMatch(/^en/);
    expect(await startPage.title()).toContain("edit the facts");
    const violations = async () => {
      const found = await violationsOn(startPage);
      return found.filter((line) => !SVELTIAS_OWN.some((rule) => line.includes(` ${rule}: `)));
    };
    expect(await violations()).toEqual([]);
    await startPage.getByRole("button", { name: "Work with Local Repository" }).click();
    await startPage.getByRole("treeitem", { name: "Collaborations" }).click();
    await startPage.getByRole("row", { name: "Norrviks brandförsvar" }).click();
    await startPage.locator('section[data-key-path="reviewed"]').getByText("Reviewed").first().waitFor();
    expect(await violations()).toEqual([]);
    await english.close();
  });
});

const BERGO = `# yaml-language-server: $schema=../schemas/organization.schema.json
name: Bergö kommun
shortName: Bergö
kind: municipality
sources:
  - id: webb
    title: Bergö kommuns webbplats
    date: unknown
`;

const NEW_MEMBER = `
  - organization: bergo
    since: 2024
    source: avtal
`;

const NEW_PROJECT = `
  - name: Gemensam larmcentral
    summary: Kommunerna tar emot larm på ett ställe.
`;

const PROSE = `
---
Förbundet släcker bränder och _sotar_ i tre kommuner.

- Ring **112** när det brinner.
- Läs mer på [webbplatsen](https://www.brandforsvaret.example).
`;
