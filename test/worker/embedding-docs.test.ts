import { parse } from "parse5";
import { describe, expect, test } from "vitest";
import { BUILT } from "../../.generated/assets.ts";
import MATRIX from "../../docs/embedding/matrix.json";
import PROGRAMS from "../../docs/embedding/programs.json";
import { EMBED_METHODS } from "../../src/docs-site/i18n/embed-methods.ts";
import { INCLUDE_METHODS } from "../../src/docs-site/i18n/include-methods.ts";
import { SNIPPET_IDS } from "../../src/worker/embedding/snippets.ts";
import { RECIPES } from "./recipes.ts";
import { ORIGIN, serviceWithOurData } from "./service.ts";

async function guide(query = ""): Promise<string> {
  const { request } = await serviceWithOurData();
  const response = await request(`/docs/embedding${query}`);
  expect(response.status).toBe(200);
  return response.text();
}

/** A text in markup. */
function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}

describe("the page about embedding", () => {
  test.each(["", "?lang=en"])("is well-formed, with query %j", async (query) => {
    const mistakes: string[] = [];
    parse(await guide(query), { onParseError: ({ code }) => mistakes.push(code) });
    expect(mistakes).toEqual([]);
  });

  test("shows the recipes that the tests run, with the reader's own address", async () => {
    const html = await guide();
    for (const [file, text] of Object.entries(RECIPES)) {
      if (file === "nginx-default.conf") continue;
      const own = text
        .replaceAll("https://samverkan.example", ORIGIN)
        .replaceAll("samverkan.example", new URL(ORIGIN).host);
      expect(html, file).toContain(`<code>${escaped(own)}</code>`);
    }
  });

  test("folds the recipes away, so that the options can be compared on a phone; the snippets stay open", async () => {
    const html = await guide();
    const folded = [...html.matchAll(/<details>.*?<\/details>/gs)].join("");
    for (const file of INCLUDE_METHODS.flatMap(({ recipes }) => recipes)) {
      expect(folded).toContain(`aria-label="${file}"`);
    }
    for (const { title } of EMBED_METHODS) expect(folded).not.toContain(`aria-label="${title.sv}"`);
  });

  test("shows the address that it was reached at, not an example", async () => {
    const { request } = await serviceWithOurData({ publicOrigin: "https://samverkan.kommunen.example" });
    const html = await (await request("/docs/embedding")).text();
    expect(html).toContain("server service samverkan.kommunen.example:443 ssl verify required");
    expect(html).not.toContain("samverkan.example");
  });

  test("has a section for every line that the builder prints, and the lines themselves", async () => {
    const html = await guide("?lang=en");
    for (const id of SNIPPET_IDS) expect(html, id).toContain(`<h2 id="${id}">`);
    expect(html).toContain(`integrity=&quot;${BUILT["embed.js"].integrity}&quot;`);
    expect(html).toContain(`${ORIGIN}/embeds/overview?lang=en&amp;amp;scheme=light`);
  });

  test("says which programs the embeds were tested in, with their versions", async () => {
    const html = await guide();
    for (const { testedIn } of EMBED_METHODS) {
      for (const name of testedIn) expect(PROGRAMS).toHaveProperty(name);
    }
    for (const [name, version] of Object.entries(PROGRAMS)) expect(html).toContain(`${name} ${version}`);
  });

  test.each([...INCLUDE_METHODS, ...EMBED_METHODS])(
    "says of $id what happens on failure",
    async ({ title, onFailure }) => {
      const html = await guide("?lang=en");
      expect(html).toContain(escaped(title.en));
      expect(html).toContain(escaped(onFailure.en));
    },
  );

  test("shows every includer and every situation of the matrix", async () => {
    const html = await guide();
    for (const { name } of MATRIX.columns) expect(html).toContain(escaped(name));
    for (const { sv } of MATRIX.rows) expect(html).toContain(escaped(sv));
    expect(html).toContain("<strong>En felsida mitt på sidan</strong>");
  });
});

describe("the podlet", () => {
  test("links to the overview and to a fallback", async () => {
    const { request } = await serviceWithOurData();
    const manifest = await (await request("/podlet/manifest.json?lang=en")).json();
    expect(manifest).toEqual({
      name: "samverkan",
      version: "1",
      // Podium requests no content whose URL has a query.
      content: `${ORIGIN}/fragments/overview`,
      fallback: `${ORIGIN}/podlet/fallback?lang=en`,
    });
    expect(await (await request("/podlet/fallback?lang=en")).text()).toMatch(/^<p [^>]*lang="en"><a href="[^"]+">/);
  });

  test("has the version of its manifest on every fragment", async () => {
    const { request } = await serviceWithOurData();
    for (const path of ["overview", "collaborations", "no-such-view"]) {
      expect((await request(`/fragments/${path}`)).headers.get("podlet-version")).toBe("1");
    }
  });
});
