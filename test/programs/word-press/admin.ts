import puppeteer, { type Browser, type Page } from "puppeteer-core";
import { CHROMIUM } from "../browsers/puppeteer.ts";
import type { Role, WordPress } from "./word-press.ts";

/** A user with a browser of their own, signed in to a site. */
export interface User {
  readonly page: Page;
  /** URLs of the requests since the browser started. */
  readonly requests: readonly string[];
  /** Opens a path of the site. */
  readonly go: (path: string) => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Starts a browser and signs in as that user, by the form. */
export async function signIn({ origin }: WordPress, role: Role): Promise<User> {
  const user = await visitor(origin);
  const { page } = user;
  await user.go("/wp-login.php");
  // Not typed: the form takes the focus back to its first field a moment after it is loaded.
  const fill = `document.querySelector("#user_login").value = "${role}"; document.querySelector("#user_pass").value = "unused";`;
  await page.evaluate(fill);
  await Promise.all([page.waitForNavigation(), page.click("#wp-submit")]);
  if (!page.url().includes("/wp-admin/")) throw new Error(`${role} could not sign in`);
  return user;
}

/** Starts the browser of a visitor who is not signed in. */
export async function visitor(origin: string): Promise<User> {
  const args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"];
  const browser: Browser = await puppeteer.launch({
    browser: "chrome",
    executablePath: CHROMIUM,
    args,
    headless: true,
  });
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  page.on("dialog", (dialog) => void dialog.accept());
  const requests: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  return {
    page,
    requests,
    go: async (path) => {
      await page.goto(path.startsWith("http") ? path : origin + path, { waitUntil: "load" });
    },
    stop: () => browser.close(),
  };
}

/** Uploads a plugin's zip and activates it, as an administrator does. */
export async function installPlugin({ page, go }: User, zip: string): Promise<void> {
  await go("/wp-admin/plugin-install.php?tab=upload");
  const [upload] = await page.$$("#pluginzip");
  if (upload === undefined) throw new Error(`there is no form to upload: ${await page.content()}`);
  await (upload as typeof upload & { uploadFile: (path: string) => Promise<void> }).uploadFile(zip);
  await Promise.all([page.waitForNavigation(), page.click("#install-plugin-submit")]);
  await Promise.all([page.waitForNavigation(), page.click("a.button-primary[href*='action=activate']")]);
}

/** Deactivates and deletes a plugin, as an administrator without scripts does: with them it is the same in one click. */
export async function deletePlugin({ page, go }: User, slug: string): Promise<void> {
  await go("/wp-admin/plugins.php");
  await Promise.all([page.waitForNavigation(), page.click(`#deactivate-${slug}`)]);
  await go(await page.$eval(`#delete-${slug}`, (link) => (link as HTMLAnchorElement).href));
  await Promise.all([page.waitForNavigation(), page.click("#submit")]);
}
