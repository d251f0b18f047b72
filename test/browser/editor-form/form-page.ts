import type { Locator, Page } from "playwright-core";

/** The form follows what is typed; letters that come faster than it draws are lost. Milliseconds between two, a quick typist's. */
const TYPING = 25;

/** The editor's form as somebody uses it: fields by their paths, buttons by what stands on them. */
export interface FormPage {
  readonly field: (path: string) => Locator;
  /** Types into a field, as at a keyboard, in place of what stands there. */
  readonly type: (path: string, text: string) => Promise<void>;
  /** Chooses in a list that opens. */
  readonly choose: (path: string, option: RegExp) => Promise<void>;
  /** Adds an item to a list, by the button that names what is added. */
  readonly add: (path: string) => Promise<void>;
  readonly button: (name: string | RegExp) => Locator;
  /** Opens the list of files of a kind. */
  readonly open: (collection: string) => Promise<void>;
  /** Saves, and waits until the form says so. */
  readonly save: () => Promise<void>;
}

/** Drives the Swedish form in a page. */
export function formPage(page: Page): FormPage {
  // The first one is where something is written; the second one shows it.
  const field = (path: string) => page.locator(`section[data-key-path="${path}"]`).first();
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
      // The form moves the focus to the new item a moment later; what is typed before that is cut off there.
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
      await page.getByRole("group", { name: "Innehållsredigerare" }).waitFor({ state: "hidden" });
    },
  };
}
