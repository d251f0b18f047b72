import { readFileSync } from "node:fs";
import { parseFragment, serialize } from "parse5";
import { expect, test } from "vitest";
import { describeInChromium } from "../../browser/describe-in-chromium.ts";
import { sharedChromium } from "../../shared.ts";
import type { FaultyProxy } from "../faulty-proxy.ts";
import { hostPage } from "../host-page.ts";
import type { RecipeSite } from "../recipe-site.ts";
import type { Services } from "../services.ts";
import { visit } from "../visitor.ts";
import type { InstalledIncluder, InstalledMachine } from "./includers.ts";

/** As a site has taken it from npm into its own folder. */
const HTMX = "test/consumers/node_modules/htmx.org/dist/htmx.min.js";

/** A busy machine may need longer to recover. */
const POLLING = { timeout: 20_000, interval: 100 };

/** An includer on a machine of its own. */
export interface InstalledSite {
  readonly machine: InstalledMachine;
  readonly site: RecipeSite;
  readonly proxy: FaultyProxy;
  readonly services: Services;
}

/** The guarantees of an includer's recipe, beside complete pages. */
export function installedTests({ name }: InstalledIncluder, started: () => InstalledSite): void {
  const known = "/fragments/overview?n=known";

  test("visitors can request neither a fragment directly nor anything else of ours", async () => {
    const { machine, site } = started();
    await site.prepare([known]);
    expect(await site.see(known)).toBe("last-good-copy");
    for (const path of [known, "/fragments/overview", "/health", "/api/v1/collaborations"]) {
      const { body } = await visit(`${machine.origin}/samverkan${path}`);
      expect(Buffer.from(body).toString()).not.toMatch(/samverkan-|"release"|collaborations/);
    }
  });

  test("its visitors get neither cookies nor HSTS from the service's responses", async () => {
    const { machine, site, proxy } = started();
    const sent = await visit(`http://127.0.0.1:${proxy.port}${known}`);
    expect(sent.headers).toHaveProperty("set-cookie");
    expect(sent.headers).toHaveProperty("strict-transport-security");
    await site.prepare([known]);
    const forwarded = [
      await machine.run("curl --silent --dump-header - --output /dev/null http://127.0.0.1:8081/fragments/overview"),
      ...(await Promise.all(
        [await site.page([known]), `${machine.origin}/samverkan/overview`].map(async (url) =>
          Object.keys((await visit(url)).headers).join("\n"),
        ),
      )),
    ];
    for (const headers of forwarded) expect(headers).not.toMatch(/^(?:set-cookie|strict-transport-security)/im);
  });

  if (name.startsWith("nginx")) htmxTests(started);

  test("restarts while the service's host name cannot be resolved", async () => {
    const { machine, site } = started();
    const unvisited = "/fragments/overview?n=never-again";
    await site.prepare([unvisited, known]);
    expect(await site.see(known)).toBe("last-good-copy");
    await machine.fail("no-name");
    await machine.restart();
    // Debian's Varnish caches in memory.
    if (!name.startsWith("Varnish")) expect(await site.see(known)).toBe("last-good-copy");
    expect(await site.see(unvisited)).toBe("fallback");
    await machine.fail(undefined);
    await expect.poll(() => site.see(unvisited), POLLING).toBe("last-good-copy");
  });
}

/** htmx in a page of the site itself, whose request goes to the one address that the recipe opens for it. */
function htmxTests(started: () => InstalledSite): void {
  describeInChromium("htmx on the same origin", () => {
    test("shows the fragment of the recipe's own URL", async () => {
      const { machine, services } = started();
      const snippet = readFileSync("docs/embedding/htmx-same-origin.html", "utf8");
      await machine.run(
        "mkdir --parents /var/www/html/js; cat >/var/www/html/js/htmx.min.js",
        readFileSync(HTMX, "utf8"),
      );
      await machine.pages(new Map([["htmx.html", hostPage([snippet])]]));
      const browser = await sharedChromium();
      try {
        const page = await browser.newPage();
        await page.goto(`${machine.origin}/htmx.html`);
        await page.locator("[hx-get] > .samverkan").waitFor();
        const shown = await page.locator("[hx-get]").innerHTML();
        const parse = (html: string) => serialize(parseFragment(html));
        expect(shown).toBe(parse(await services.fragment("/fragments/overview")));
      } finally {
        await browser.close();
      }
    });
  });
}
