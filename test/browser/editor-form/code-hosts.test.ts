import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startRunningService } from "../../running-service.ts";
import { TINY } from "../../seed/scratch-folder.ts";
import { launchChromium } from "../chromium.ts";
import { describeInChromium } from "../describe-in-chromium.ts";

describeInChromium("with one line of configuration", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser?.close());

  // No code host runs here: the tests cover Sveltia's own check of its configuration, and the page to which it sends
  // people for a token.
  test.each([
    ["github:owner/name", "https://github.com/settings/personal-access-tokens/new"],
    ["gitlab:group/part/name", "https://gitlab.com/-/user_settings/personal_access_tokens"],
    ["gitlab:https://git.example/group/name", "https://git.example/-/user_settings/personal_access_tokens"],
    ["forgejo:https://codeberg.org/owner/name", "https://codeberg.org/user/settings/applications"],
  ])(
    "the form offers to sign in for %s with an access token, and nothing else",
    async (editorRepository, address) => {
      const service = await startRunningService({ data: TINY, editorRepository });
      try {
        const page = await browser.newPage({ locale: "sv-SE" });
        const requestedUrls: string[] = [];
        page.on("request", (request) => requestedUrls.push(request.url()));
        await page.goto(`${service.origin}/admin/`);
        await page.getByRole("button", { name: /åtkomstnyckel/ }).click();
        const link = page.getByRole("alertdialog").getByRole("link");
        expect(await link.getAttribute("href")).toContain(address);
        expect(await page.getByRole("alert").count()).toBe(0);
        expect(requestedUrls.filter((url) => /^https?:/.test(url) && !url.startsWith(service.origin))).toEqual([]);
        await page.close();
      } finally {
        await service.stop();
      }
    },
    120_000,
  );
});
