import { type DefaultTreeAdapterMap, parse } from "parse5";
import { describe, expect, test } from "vitest";
import { serializeWhole } from "../../src/seed/serialize/release.ts";
import { SNIPPET_IDS } from "../../src/worker/embedding/snippets.ts";
import { hostileFacts } from "../fixtures/hostile-facts.ts";
import { elementsOf, expectInertMarkup } from "./expect-inert.ts";
import { recipe } from "./recipes.ts";
import { ORIGIN, published, serviceWithOurData, startService, tableReader } from "./service.ts";

const SMOHF = "Södertörns miljö- och hälsoskyddsförbund";

/** Whether an element is in a part of the page that is folded. */
function isFolded({ parentNode }: DefaultTreeAdapterMap["element"]): boolean {
  return parentNode !== null && "tagName" in parentNode && (parentNode.tagName === "details" || isFolded(parentNode));
}

function textOf(node: DefaultTreeAdapterMap["node"] | undefined): string {
  if (node === undefined) return "";
  if ("value" in node) return node.value;
  return "childNodes" in node ? node.childNodes.map(textOf).join("") : "";
}

async function html(query = ""): Promise<string> {
  return (await (await serviceWithOurData()).request(`/builder${query}`)).text();
}

/** The printed snippets by their ids, as a reader copies them. */
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

test("prints every include method, with its size and its behaviour on failure", async () => {
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

test("prints the chosen options, and only those that differ from the defaults", async () => {
  const chosen = await printed("?show=collaborations&view=table&language=en&heading=4&links=plain&onerror=empty");
  const query = "lang=en&heading=4&links=plain&onerror=empty&view=table";
  expect(chosen.get("apache")).toBe(`<!--#include virtual="/samverkan/fragments/collaborations?${query}" -->`);
  expect(chosen.get("varnish")).toContain(query.replaceAll("&", "&amp;"));
  expect(chosen.get("sitevision")).toContain("&links=sitevision&onerror=link");
  expect(chosen.get("element")).toContain(' lang="en" heading="4">');
  const plain = await printed("?show=matrix&view=table&language=sv&heading=2&links=text&onerror=status");
  expect(plain.get("apache")).toBe('<!--#include virtual="/samverkan/fragments/matrix" -->');
});

test("shows views in its own language unless another is chosen", async () => {
  expect((await printed("?lang=en")).get("json")).toBe(`${ORIGIN}/api/v1/collaborations`);
  expect((await printed("?lang=en")).get("frame")).toContain("/embeds/overview?lang=en");
  expect((await printed("?lang=en&language=sv")).get("frame")).toContain('/embeds/overview?scheme=light"');
});

test("suggests every view, collaboration and organization by name", async () => {
  const page = await html();
  for (const name of ["Alla samarbeten, med inledning", "Bild: vem samarbetar med vem", SMOHF, "Haninge kommun"]) {
    expect(page).toContain(`<option value="${name}"></option>`);
  }
});

test.each([
  ["its name", SMOHF, "collaborations/smohf"],
  ["its name in the other language", "Haninge municipality", "organizations/haninge"],
  ["its short name", "smohf", "collaborations/smohf"],
  ["part of its name, without accents", "HALSOSKYDD", "collaborations/smohf"],
  ["the name of a list", "Lista över samarbeten", "collaborations"],
  ["the address of its page", "https://elsewhere.example/organizations/haninge?lang=en#a", "organizations/haninge"],
  ["its id", "organizations/haninge", "organizations/haninge"],
])("finds what is to be shown by %s", async (_by, written, viewId) => {
  const lines = await printed(`?show=${encodeURIComponent(written)}`);
  expect(lines.get("apache")).toBe(`<!--#include virtual="/samverkan/fragments/${viewId}" -->`);
});

test("offers links to all matching views, if there are several", async () => {
  const page = await html(`?show=${encodeURIComponent("södertörn")}&system=cms`);
  expect(page).toContain("Menade du något av det här?");
  expect(page).toContain('href="https://samverkan.example/builder?system=cms&amp;show=collaborations%2Fsmohf"');
});

test.each([
  ["sitevision", "samverkan-sitevision.zip", "resized-frame"],
  ["wordpress", "samverkan-wordpress.zip", "wordpress"],
  ["cms", undefined, "resized-frame"],
  ["server", undefined, "timer"],
  ["other", undefined, "element"],
])("shows three steps for %s, and folds everything else", async (system, file, snippet) => {
  for (const lang of ["sv", "en"]) {
    const document = parse(await html(`?system=${system}&show=collaborations/smohf&lang=${lang}`));
    const result = elementsOf(document).find(({ attrs }) => attrs.some(({ value }) => value === "builder-result"));
    const steps = elementsOf(result ?? document).filter(({ parentNode }) => parentNode?.nodeName === "ol");
    expect(steps).toHaveLength(3);
    if (file !== undefined) expect(textOf(steps[0])).toContain(file);
    const open = elementsOf(document).filter(
      (element) => element.attrs.some(({ name }) => name === "data-snippet") && !isFolded(element),
    );
    expect(open.map(({ attrs }) => attrs.find(({ name }) => name === "data-snippet")?.value)).toEqual(
      file === undefined ? [snippet] : [],
    );
    expect([...(await printed(`?system=${system}&lang=${lang}`)).keys()].toSorted()).toEqual(SNIPPET_IDS.toSorted());
  }
});

test("offers the files to install where this service has them, and names a contact where it has not", async () => {
  const { request } = await serviceWithOurData();
  const files: string[] = [];
  for (const [system, file] of [
    ["wordpress", "samverkan-wordpress.zip"],
    ["sitevision", "samverkan-sitevision.zip"],
  ]) {
    const page = await html(`?system=${system}`);
    const address = `/assets/${file}`;
    const { status, headers } = await request(address);
    files.push(`${file}: ${status}`);
    if (status === 200) {
      expect(page).toContain(`<a href="${address}">${file}</a>`);
      expect(headers.get("Content-Type")).toBe("application/zip");
    } else {
      expect(page).toContain(
        `${file} (finns inte här ännu, så be om den hos <a href="mailto:kommunikation@tyreso.se">`,
      );
    }
  }
  expect(files[0]).toBe("samverkan-wordpress.zip: 200");
  expect((await request("/assets/finns-inte.zip")).status).toBe(404);
});

test("begins with the choice of the system, and prints no snippet before it is chosen", async () => {
  const page = await html();
  expect(page.indexOf("Vilket system har du?")).toBeLessThan(page.indexOf('name="show"'));
  expect(page).toContain("Välj vilket system du har");
  const codes = elementsOf(parse(page)).filter(({ attrs }) => attrs.some(({ name }) => name === "data-snippet"));
  expect(codes.every(isFolded)).toBe(true);
});

test("prints its own address everywhere, and never that of the example", async () => {
  const { request } = await serviceWithOurData({ publicOrigin: "https://samverkan.kommunen.example" });
  for (const show of ["overview", "collaborations/smohf"]) {
    expect(await (await request(`/builder?show=${show}`)).text()).not.toContain("samverkan.example");
  }
});

test("fetches the choice with the timer", async () => {
  const script = (await printed("?show=matrix&lang=en&sender=none")).get("timer") ?? "";
  expect(
    script.match(/'https:\/\/samverkan\.example\/fragments\/matrix\?lang=en&sender=none&view=list'/g),
  ).toHaveLength(2);
});

test("gives the matrix as a list to pages without our stylesheet, and as a table where that is chosen", async () => {
  const withoutStylesheet = ["timer", "sitevision", "nginx", "apache", "varnish", "h-include", "htmx"];
  const withStylesheet = ["element", "frame", "resized-frame", "wordpress"];
  const [lines, tables] = [await printed("?show=matrix"), await printed("?show=matrix&view=table")];
  for (const method of withoutStylesheet) {
    expect(lines.get(method), method).toContain("view=list");
    expect(tables.get(method), method).not.toContain("view=list");
  }
  for (const method of withStylesheet) expect(lines.get(method), method).not.toContain("view=list");
});

test("says so when nothing has the chosen name", async () => {
  expect(await html("?show=collaborations/okand")).toContain("Det finns inget att visa med det namnet.");
  expect(await html("?show=okand")).toContain("Det finns inget att visa med det namnet.");
});

test("runs only our script, and connects to and frames only the service", async () => {
  const { headers } = await (await serviceWithOurData()).request("/builder");
  const policy = headers.get("Content-Security-Policy") ?? "";
  expect(policy).toMatch(/script-src 'self'; connect-src 'self'; frame-src 'self';/);
  expect(policy).not.toMatch(/unsafe|\*/);
});

describe("with hostile text in every field", () => {
  test.each(["overview", "collaborations/brandkaren", "organizations/byn"])("%s is offered as text", async (show) => {
    const { request } = startService({ reader: tableReader(await published(serializeWhole(hostileFacts))) });
    expectInertMarkup(await (await request(`/builder?show=${show}`)).text());
  });
});
