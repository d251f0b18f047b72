import { expect, test } from "vitest";
import { serializeWhole } from "../../src/seed/serialize/release.ts";
import { diagramLayout, type Label } from "../../src/worker/components/diagram-layout.ts";
import { collaboration, factsWith, membership, organization } from "../fixtures/facts.ts";
import { published, serviceWithOurData, startService, tableReader } from "./service.ts";

async function html(path: string): Promise<string> {
  const { request } = await serviceWithOurData();
  return (await request(path)).text();
}

async function htmlWith(facts: ReturnType<typeof factsWith>, path: string): Promise<string> {
  const { request } = startService({ reader: tableReader(await published(serializeWhole(facts))) });
  return (await request(path)).text();
}

/** The cells of one organization's row, as a reader sees them. */
function rowOf(name: string, table: string): readonly string[] {
  const row = table.split("<tr>").find((each) => each.includes(`>${name}</a>`)) ?? "";
  return [...row.matchAll(/<td[^>]*>([^<]*)<\/td>/g)].map(([, text = ""]) => text);
}

test("the matrix begins with the publisher and those with most in common, then in Swedish order", async () => {
  const table = await html("/fragments/matrix");
  const names = [...table.matchAll(/<th scope="row"><a [^>]*>([^<]*)<\/a>/g)].map(([, name = ""]) => name);
  const [first, ...others] = names;
  expect(first).toBe("Tyresö");
  expect(others.slice(0, 5)).toEqual(["Haninge", "Nynäshamn", "Botkyrka", "Huddinge", "Salem"]);
  const sharingOne = others.slice(others.indexOf("Arbetsförmedlingen"));
  expect(sharingOne).toEqual(sharingOne.toSorted(new Intl.Collator("sv").compare));
});

test("the matrix says in words who is a member, who is host, and what is disputed or uncertain", async () => {
  const table = await html("/fragments/matrix");
  expect(rowOf("Tyresö", table)).toEqual(Array(6).fill("Medlem"));
  expect(rowOf("Haninge", table)).toEqual(["Medlem", "Medlem", "Värd", "Medlem", "Medlem", "–"]);
  expect(rowOf("Botkyrka", table)).toEqual(["Medlem", "–", "Olika uppgifter", "Medlem", "–", "–"]);
  expect(rowOf("Gävle", table)).toEqual(["–", "–", "–", "–", "–", "Osäkert"]);
});

test("the matrix says which lists of members are not complete", async () => {
  const table = await html("/fragments/matrix");
  expect(table).toContain("Medlemslistan för Stockholm Business Alliance är inte fullständig.");
  expect(table).not.toContain("Medlemslistan för Södertörnssamarbetet");
});

test("former members are in neither the matrix nor the diagram, and planned ones are marked", async () => {
  const members = [
    membership("byn"),
    membership("borta", { until: "2020" }),
    membership("snart", { since: "2030-01-01" }),
  ];
  const organizations = ["byn", "borta", "snart"].map((id) => organization(id));
  const facts = factsWith({ organizations, collaborations: [collaboration("brandkaren", { members })] });
  const table = await htmlWith(facts, "/fragments/matrix");
  expect(table).not.toContain("borta kommun");
  expect(rowOf("snart kommun", table)).toEqual(["Blir medlem"]);
  const drawing = await htmlWith(facts, "/fragments/diagram");
  expect(drawing).not.toContain("borta kommun");
  expect(drawing).toContain("snart kommun (från 1 januari 2030)");
});

test("the diagram has a title, a description, a link for each of its names, and no id", async () => {
  const drawing = await html("/fragments/diagram");
  expect(drawing).toContain("<title>Vem samarbetar med vem</title>");
  expect(drawing).toMatch(/<desc>[^<]+<\/desc>/);
  expect(drawing.match(/<a href="[^"]+\/(?:collaborations|samverkan-och-samarbeten)\/[^"]+"><rect/g)).toHaveLength(6);
  expect(drawing.match(/<a href="[^"]+\/organizations\/[^"]+"><rect/g)).toHaveLength(19);
  expect(drawing).not.toContain(" id=");
});

test("the diagram is followed by the same facts as text", async () => {
  const drawing = await html("/fragments/diagram");
  expect(drawing).toMatch(/Uppgifterna som text.*Södertörnssamarbetet.*Botkyrka, Haninge, Huddinge, Nykvarn/s);
});

test("in the diagram names never overlap, however long they are", () => {
  const long = "Kommunalförbundet för gemensam räddningstjänst och krisberedskap på Södertörn";
  const { tracks, stations, height } = diagramLayout(
    [long, "Kort", `${"x".repeat(60)} ${long}`].map((name) => ({ name, href: "/" })),
    [
      { name: long, href: "/", statuses: ["member", undefined, "host"] },
      { name: "Byn", href: "/", statuses: [undefined, "disputed", "member"] },
    ],
  );
  const rows: readonly Label[] = [...tracks, ...stations].map(({ label }) => label);
  for (const [index, row] of rows.entries()) {
    const next = rows[index + 1];
    expect(row.top + row.height).toBeLessThanOrEqual(next?.top ?? height);
    expect(Math.max(...row.lines.map((line) => line.length))).toBeLessThanOrEqual(24);
  }
});

test("without projects, the current projects are one sentence and no heading", async () => {
  expect(await html("/fragments/current")).toBe(
    '<p class="samverkan-message" lang="sv">Just nu finns inga aktuella samarbeten att visa.</p>',
  );
});

test("a project is current until its last day", async () => {
  const project = (name: string, until: string) => ({ name: { sv: name }, summary: { sv: "Vi bygger." }, until });
  const projects = [project("Bron", "2026-11-23"), project("Tunneln", "2026-11-22")];
  const facts = factsWith({ collaborations: [collaboration("brandkaren", { projects })] });
  const current = await htmlWith(facts, "/fragments/current");
  expect(current).toContain("Aktuella samarbeten");
  expect(current).toContain("Bron");
  expect(current).not.toContain("Tunneln");
});

test("without collaborations the matrix and the diagram are one sentence each", async () => {
  const facts = factsWith({ collaborations: [] });
  for (const viewId of ["matrix", "diagram"]) {
    expect(await htmlWith(facts, `/fragments/${viewId}`)).toMatch(
      /^<p [^>]+>Det finns inga samarbeten att visa\.<\/p>$/,
    );
  }
});
