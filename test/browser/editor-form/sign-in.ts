import type { Browser, Page } from "playwright-core";
import { type FormPage, formPage } from "./form-page.ts";

/** An editor at a code host. */
export interface SignedIn {
  readonly page: Page;
  readonly form: FormPage;
  /** The texts of the form's own dialogs. All are declined until `acceptDialogs` is called. */
  readonly dialogs: readonly string[];
  readonly acceptDialogs: () => void;
  /** The origins that the browser sent requests to. */
  readonly origins: ReadonlySet<string>;
}

/** Opens the form in a browser profile of its own and signs in with an access token. */
export async function signIn(browser: Browser, origin: string): Promise<SignedIn> {
  const context = await browser.newContext({ locale: "sv-SE", viewport: { width: 1400, height: 2000 } });
  // The form stores a copy of unsaved texts half a second after they are typed; the test saves a draft before that.
  await context.addInitScript(() =>
    localStorage.setItem("sveltia-cms.prefs", JSON.stringify({ useDraftBackup: false })),
  );
  const page = await context.newPage();
  const [dialogs, origins] = [[] as string[], new Set<string>()];
  let isAccepted = false;
  page.on("dialog", (dialog) => {
    dialogs.push(dialog.message());
    void (isAccepted ? dialog.accept() : dialog.dismiss());
  });
  page.on("request", (request) => origins.add(new URL(request.url()).origin));
  await page.goto(`${origin}/admin/`);
  await page.getByRole("button", { name: "Logga in med åtkomstnyckel" }).click();
  await page.getByRole("textbox").fill("a-token-of-the-fake");
  await page
    .getByRole("button", { name: /^(?:OK|Logga in)/ })
    .last()
    .click();
  await formPage(page).open("Samarbeten");
  const acceptDialogs = () => {
    isAccepted = true;
  };
  return { page, form: formPage(page), dialogs, acceptDialogs, origins };
}
