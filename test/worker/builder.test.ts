import { parse } from "parse5";
import { describe, expect, test } from "vitest";
import { serializeWhole } from "../../src/seed/serialize/release.ts";
import { SNIPPET_IDS } from "../../src/worker/embedding/snippets.ts";
import { hostileFacts } from "../fixtures/hostile-facts.ts";
import { elementsOf, expectInertMarkup } from "./expect-inert.ts";
import { recipe } from "./recipes.ts";
import { ORIGIN, published, serviceWithOurData, startService, tableReader } from "./service.ts";

async function html(query = ""): Promise<string> {
  return (await (await serviceWithOurData()).ask(`/builder${query}`)).text();
}

/** The printed lines by their way, as a reader copies them. */
async function printed(query = ""): Promise<ReadonlyMap<string, string>> {
  const codes = elementsOf(parse(await html(query))).filter(({ attrs }) =>
    attrs.some(({ name }) => name === "data-snippet"),
  );
  return new Map(
    codes.map(({ attrs, childNodes }) => [
      attrs.find(({ name }) => name === "data-snippet")?.value ?? "",
      childNodes.map((node) => ("value" in node ? node.value : "")).join(""),
    ]),
  );
}

test("prints every way of including, with its size and what it does on failure", async () => {
  expect([...(await printed()).keys()]).toEqual([...SNIPPET_IDS]);
  const page = await html("?show=collaborations/smohf");
  expect(page.match(/Storlek: \d+,\d kB/g)).toHaveLength(SNIPPET_IDS.length - 1);
  expect(page.match(/Om vi inte svarar:/g)).toHaveLength(SNIPPET_IDS.length);
});

test("prints server-side includes in the form that the recipes are tested in", async () => {
  const lines = await printed();
  const inRecipe = (text: string) => text.replaceAll(ORIGIN, "https://samverkan.example");
  for (const line of (lines.get("nginx") ?? "").split("\n")) expect(recipe("nginx.sh")).toContain(inRecipe(line));
  expect(recipe("apache.sh")).toContain(inRecipe(lines.get("apache") ?? "-"));
  expect(recipe("varnish.sh")).toContain(inRecipe(lines.get("varnish") ?? "-"));
  expect(lines.get("h-include")).toBe(recipe("h-include.html").replaceAll("https://samverkan.example", ORIGIN));
  expect(lines.get("htmx")).toBe(recipe("htmx.html").replaceAll("https://samverkan.example", ORIGIN));
});

test("prints the choices, and only those that differ from what happens anyway", async () => {
  const chosen = await printed("?show=collaborations&view=table&language=en&heading=4&links=plain&onerror=empty");
  const query = "lang=en&heading=4&links=plain&onerror=empty&view=table";
  expect(chosen.get("apache")).toBe(`<!--#include virtual="/samverkan/fragments/collaborations?${query}" -->`);
  expect(chosen.get("varnish")).toContain(query.replaceAll("&", "&amp;"));
  expect(chosen.get("sitevision")).toContain("&links=sitevision&onerror=link");
  expect(chosen.get("element")).toContain(' lang="en" heading="4">');
  const plain = await printed("?show=matrix&view=table&language=sv&heading=2&links=text&onerror=status");
  expect(plain.get("apache")).toBe('<!--#include virtual="/samverkan/fragments/matrix" -->');
});

test("shows in its own language unless asked for another", async () => {
  expect((await printed("?lang=en")).get("json")).toBe(`${ORIGIN}/api/v1/collaborations`);
  expect((await printed("?lang=en")).get("frame")).toContain("/embeds/overview?lang=en");
  expect((await printed("?lang=en&language=sv")).get("frame")).toContain('/embeds/overview?scheme=light"');
});

test("offers every view, collaboration and organization that there is something of", async () => {
  const page = await html();
  for (const view of ["overview", "collaborations", "current", "matrix", "diagram"]) {
    expect(page).toContain(`<option value="${view}"`);
  }
  expect(page).toContain('<option value="collaborations/smohf"');
  expect(page).toContain('<option value="organizations/haninge"');
});

test("says so when nothing has the chosen name", async () => {
  expect(await html("?show=collaborations/okand")).toContain("Det finns inget att visa med det namnet.");
  expect(await html("?show=okand")).toContain("Det finns inget att visa med det namnet.");
});

test("runs our script, asks only us and holds only our frame", async () => {
  const { headers } = await (await serviceWithOurData()).ask("/builder");
  const policy = headers.get("Content-Security-Policy") ?? "";
  expect(policy).toMatch(/script-src 'self'; connect-src 'self'; frame-src 'self';/);
  expect(policy).not.toMatch(/unsafe|\*/);
});

describe("with the nastiest text in every field", () => {
  test.each(["overview", "collaborations/brandkaren", "organizations/byn"])("%s is offered as text", async (show) => {
    const { ask } = startService({ reader: tableReader(await published(serializeWhole(hostileFacts))) });
    expectInertMarkup(await (await ask(`/builder?show=${show}`)).text());
  });
});
