import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { FaultyProxy } from "../faulty-proxy.ts";
import type { RecipeSite } from "../recipe-site.ts";
import type { Services } from "../services.ts";
import { visit } from "../visitor.ts";
import type { InstalledIncluder, InstalledMachine } from "./includers.ts";

/** A busy machine may need longer to be itself again. */
const PATIENCE = { timeout: 20_000, interval: 100 };

/** An includer on a machine of its own. */
export interface InstalledSite {
  readonly machine: InstalledMachine;
  readonly site: RecipeSite;
  readonly proxy: FaultyProxy;
  readonly services: Services;
}

/** What the recipe of an includer promises beside whole pages. */
export function installedTests({ name }: InstalledIncluder, started: () => InstalledSite): void {
  const known = "/fragments/overview?n=known";

  test("visitors reach no fragment by its own address, and nothing else of ours", async () => {
    const { machine, site } = started();
    await site.prepare([known]);
    expect(await site.see(known)).toBe("last-good-copy");
    for (const path of [known, "/fragments/overview", "/health", "/api/v1/collaborations"]) {
      const { body } = await visit(`${machine.origin}/samverkan${path}`);
      expect(Buffer.from(body).toString()).not.toMatch(/samverkan-|"release"|collaborations/);
    }
  });

  test("its visitors get no cookie and no rule for HTTPS that came with our answers", async () => {
    const { machine, site, proxy } = started();
    const sent = await visit(`http://127.0.0.1:${proxy.port}${known}`);
    expect(sent.headers).toHaveProperty("set-cookie");
    expect(sent.headers).toHaveProperty("strict-transport-security");
    await site.prepare([known]);
    const passedOn = [
      await machine.run("curl --silent --dump-header - --output /dev/null http://127.0.0.1:8081/fragments/overview"),
      ...(await Promise.all(
        [await site.page([known]), `${machine.origin}/samverkan/overview`].map(async (url) =>
          Object.keys((await visit(url)).headers).join("\n"),
        ),
      )),
    ];
    for (const headers of passedOn) expect(headers).not.toMatch(/^(?:set-cookie|strict-transport-security)/im);
  });

  test.runIf(name.startsWith("nginx"))("htmx's request to the recipe's own address is answered", async () => {
    const { machine, services } = started();
    const snippet = readFileSync("docs/embedding/htmx-same-origin.html", "utf8");
    const [, path = ""] = /hx-get="([^"]+)"/.exec(snippet) ?? [];
    const { status, body } = await visit(machine.origin + path, { "HX-Request": "true", "HX-Trigger": "load" });
    expect(status).toBe(200);
    expect(Buffer.from(body).toString()).toBe(await services.fragment("/fragments/overview"));
  });

  test("starts again while our name cannot be resolved", async () => {
    const { machine, site } = started();
    const never = "/fragments/overview?n=never-again";
    await site.prepare([never, known]);
    expect(await site.see(known)).toBe("last-good-copy");
    await machine.fail("no-name");
    await machine.restart();
    // Debian's Varnish keeps its copies in memory.
    if (!name.startsWith("Varnish")) expect(await site.see(known)).toBe("last-good-copy");
    expect(await site.see(never)).toBe("fallback");
    await machine.fail(undefined);
    await expect.poll(() => site.see(never), PATIENCE).toBe("last-good-copy");
  });
}
