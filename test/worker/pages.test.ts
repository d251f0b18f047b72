import { expect, test } from "vitest";
import { ORIGIN, serviceWithOurData, startService } from "./service.ts";

async function page(path: string): Promise<string> {
  const { ask } = await serviceWithOurData();
  return (await ask(path)).text();
}

test("the first page says first what the municipality does and with whom", async () => {
  const home = await page("/");
  const beginning = home.slice(home.indexOf("<main"), home.lastIndexOf("Tyresö kommun samarbetar med andra"));
  expect(beginning).toContain("Räddningstjänst med Botkyrka, Ekerö och 7 andra");
  expect(beginning).toContain("Förmyndare, gode män och förvaltare med Haninge och Nynäshamn");
  expect(beginning).toContain("Näringsliv med cirka 55 kommuner i nio län");
});

test("a search on the first page shows what was found, keeps what was asked for, and can be asked in English", async () => {
  const found = await page("/?q=rehabilitering&member=haninge");
  expect(found).toContain("<h2>1 samarbete hittades</h2>");
  expect(found).toContain('value="rehabilitering"');
  expect(found).toMatch(/<option value="haninge" selected="">/);
  expect(found).toContain(`href="${ORIGIN}/?lang=en&amp;member=haninge&amp;q=rehabilitering" lang="en"`);
});

test("a search that finds nothing has no empty list and says what to do", async () => {
  const found = await page("/?q=ingenting");
  expect(found).toContain("Prova ett annat sökord eller färre val.");
  expect(found).not.toContain("hittades</h2>");
});

test("every page says once who publishes it and when it was updated", async () => {
  for (const path of ["/", "/?q=rehabilitering", "/collaborations/smohf", "/organizations/haninge", "/accessibility"]) {
    const text = await page(path);
    expect(text.match(/Sidan publicerad av:/g), path).toHaveLength(1);
    expect(text.match(/Senast uppdaterad:/g), path).toHaveLength(1);
    expect(text).toContain(`href="${ORIGIN}/accessibility"`);
  }
});

test("an organization's page says with whom it works, without itself among them", async () => {
  const haninge = await page("/organizations/haninge");
  expect(haninge).toContain("<dt>Tillsammans med</dt><dd>Nynäshamn, Tyresö</dd>");
});

test("a source that all members share is named once", async () => {
  const smallprint = (await page("/collaborations/sodertornssamarbetet")).match(/Källa: /g);
  expect(smallprint).toHaveLength(1);
});

test("a note that ends its sentence is not followed by another full stop", async () => {
  const board = await page("/collaborations/sodertorns-overformyndarnamnd");
  expect(board).toContain("Uppgiften är omstridd.");
  expect(board).not.toMatch(/\.\s*\.(?!\w)/);
});

test("a page for citizens has no lines to paste, but a link to where they are, and one to its JSON", async () => {
  const smohf = await page("/collaborations/smohf");
  expect(smohf).not.toContain("#include");
  expect(smohf).toContain(`href="${ORIGIN}/docs/embedding">Visa uppgifterna på din webbplats</a>`);
  expect(smohf).toContain(`href="${ORIGIN}/api/v1/collaborations/smohf">Uppgifterna som JSON</a>`);
});

test("the accessibility statement names who answers for it, how accessible it is, whom to tell and who supervises", async () => {
  const statement = await page("/accessibility");
  expect(statement).toContain("Tyresö kommun står bakom");
  expect(statement).toContain("delvis förenlig");
  expect(statement).toContain('href="mailto:kommunikation@tyreso.se"');
  expect(statement).toContain('href="https://www.digg.se/tdosanmalan"');
  expect(await page("/accessibility?lang=en")).toContain("partly complies");
});

test("a page that is not there offers a search", async () => {
  expect(await page("/collaborations/finns-inte")).toContain('type="search"');
});

test("with nothing to serve, the page offers to try the same address again", async () => {
  const { ask } = startService();
  const answer = await ask("/collaborations/smohf?lang=en");
  expect(answer.status).toBe(503);
  expect(await answer.text()).toContain(`<a href="${ORIGIN}/collaborations/smohf?lang=en">Try again</a>`);
});

test("a link to another site is marked once in each place where it stands", async () => {
  const html = await page("/collaborations/stockholm-business-alliance");
  const links = [...html.matchAll(/<a [^>]*rel="[^"]*external"[^>]*>(.*?)<\/a>/gs)].map(([, content = ""]) => content);
  expect(links.length).toBeGreaterThan(3);
  for (const content of links) expect(content.match(/Länk till annan webbplats\./g)).toHaveLength(1);
});
