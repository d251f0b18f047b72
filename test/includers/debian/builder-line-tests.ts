import { expect, test } from "vitest";
import { printedLines } from "../../programs/builder-lines.ts";
import { hostPage, outcomeOf } from "../host-page.ts";
import { visit } from "../visitor.ts";
import type { InstalledIncluder } from "./includers.ts";
import type { InstalledSite } from "./installed-tests.ts";

const CHOICE = "show=collaborations/smohf&heading=4&links=sitevision&onerror=link";
const FRAGMENT = "/fragments/collaborations/smohf?heading=4&links=sitevision&onerror=link";

/** The line that the page of the builder prints for an includer shows what it was made for. */
export function builderLineTests({ name }: InstalledIncluder, started: () => InstalledSite): void {
  test("the builder's snippet shows the chosen view", async () => {
    const { machine, services } = started();
    const [id = ""] = name.toLowerCase().split(" ");
    const line = (await printedLines(services.origins.today, CHOICE))(id);
    expect(line).toContain("/fragments/collaborations/smohf?");
    await machine.pages(new Map([["builder.html", hostPage([line])]]));
    const { body } = await visit(`${machine.origin}/builder.html`);
    expect(outcomeOf(body, [await services.fragment(FRAGMENT)])).toBe("fragment");
  });
}
