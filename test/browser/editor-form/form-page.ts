import type { Locator, Page } from "playwright-core";

/** The delay between two keys, a quick typist's: keys that come faster than the form renders are lost. Milliseconds. */
const TYPING = 25;

/** The page object of the editor's form: fields by path, buttons by label. */
export interface FormPage {
  readonly field: (path: string) => Locator;
  /** Types into a field with the keyboard, replacing its value. */
  readonly type: (path: string, text: string) => Promise<void>;
  /** Chooses in a list that opens. */
  readonly choose: (path: string, option: RegExp) => Promise<void>;
  /** Adds an item to a list, by the button that names what is added. */
  readonly add: (path: string) => Promise<void>;
  readonly button: (name: string | RegExp) => Locator;
  /** Opens the list of files of a kind. */
  readonly open: (collection: string) => Promise<void>;
  /** Saves in a folder, and waits until the form confirms it and has closed the entry. */
  readonly save: () => Promise<void>;
  /** Saves a draft that is not sent for review yet, and waits until the form has closed it. */
  readonly saveDraft: () => Promise<void>;
  /** Opens an entry of the list that is open, by its name. */
  readonly openEntry: (name: string) => Promise<void>;
  /** Publishes the open draft, and confirms the form's question. */
  readonly publish: () => Promise<void>;
}

/** Drives the Swedish form in a page. */
export function formPage(page: Page): FormPage {
  // The first one is where something is written; the second one shows it.
  const field = (path: string) => page.locator(`section[data-key-path="${path}"]`).first();
  const editor = page.getByRole("group", { name: "Innehållsredigerare" });
  const button = (name: string | RegExp) => page.getByRole("button", { name });
  return {
    field,
    button,
    async type(path, text) {
      await field(path).locator("input, textarea").first().click();
      await page.keyboard.press("Control+A");
      await page.keyboard.type(text, { delay: TYPING });
    },
    async choose(path, option) {
      await field(path).getByRole("combobox").first().click();
      await page.getByRole("option", { name: option }).first().click();
    },
    async add(path) {
      const added = field(path)
        .getByRole("button", { name: /^Lägg till/ })
        .last();
      await added.click();
      // The form focuses the new item with a delay; text that is typed before is cut off there.
      const clicked = await added.elementHandle();
      await page.waitForFunction(
        ([list, button]) => document.activeElement !== button && list?.contains(document.activeElement),
        [await field(path).elementHandle(), clicked] as const,
      );
    },
    open: (collection) => page.getByRole("treeitem", { name: collection }).click(),
    async save() {
      await page.getByRole("button", { name: "Spara", exact: true }).click();
      await page.getByText("Post sparad").first().waitFor();
      await editor.waitFor({ state: "hidden" });
    },
    async saveDraft() {
      await page.getByRole("button", { name: "Spara", exact: true }).click();
      await button("Senare").click();
      await editor.waitFor({ state: "hidden" });
    },
    openEntry: (name) => page.getByRole("row", { name }).click(),
    async publish() {
      await button(/^Status: /).click();
      await page.getByRole("menuitemradio", { name: "Klar" }).click();
      await button("Publicera post").click();
      await page.getByRole("alertdialog").getByRole("button", { name: "Publicera" }).click();
    },
  };
}
