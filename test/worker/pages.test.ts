import { expect, test } from "vitest";
import { ORIGIN, serviceWithOurData, startService } from "./service.ts";

async function page(path: string): Promise<string> {
  const { request } = await serviceWithOurData();
  return (await request(path)).text();
}

test("the home page begins with the collaborations and their members", async () => {
  const home = await page("/");
  const top = home.slice(home.indexOf("<main"), home.lastIndexOf("Tyresö arbetar ofta tillsammans"));
  expect(top).toContain("Om miljö och livsmedelskontroll, med Haninge och Nynäshamn");
  expect(top).toContain("Om räddningstjänst, förebyggande arbete och tillsyn, med Botkyrka, Ekerö och 7 andra");
  expect(top).toContain("Om förmyndare, gode män och förvaltare, med Haninge (värd) och Nynäshamn");
  expect(top).toMatch(/Uppgifterna skiljer sig åt för:<\/span> Botkyrka, Huddinge, Salem/);
  expect(top).toContain(", med cirka 55 kommuner i nio län");
});

test("a search on the first page shows its results and its query, and has an English version", async () => {
  const found = await page("/?q=rehabilitering&member=haninge");
  expect(found).toContain("<h2>1 samarbete hittades</h2>");
  expect(found).toMatch(/<title>Samverkan: Haninge, ”rehabilitering” – 1 samarbete hittades – /);
  expect(found).toContain('value="rehabilitering"');
  expect(found).toMatch(/<option value="haninge" selected="">/);
  expect(found).toContain(`href="${ORIGIN}/?lang=en&amp;member=haninge&amp;q=rehabilitering" lang="en"`);
});

test("a search without results has no empty list and says what to do", async () => {
  const found = await page("/?q=ingenting");
  expect(found).toContain("Prova ett annat sökord eller färre val.");
  expect(await page("/?form=finns-inte&member=haninge")).toContain(
    "<p>”finns-inte” finns inte under Samarbetsform. Sökningen gav inga träffar.",
  );
  expect(await page("/?area=finns-inte&lang=en")).toContain("“finns-inte” does not exist under Area.");
  expect(await page("/?status=kanske")).toContain("Tillåtna värden för status i adressen: planned, active, ended.");
  expect(found).not.toContain("hittades</h2>");
});

test("the filters are folded until one of them is chosen, so that the results come first", async () => {
  for (const path of ["/", "/?q=brand", "/matrix"])
    expect(await page(path)).toContain('<details class="samverkan-page-search">');
  expect(await page("/?q=brand&status=active")).toContain('<details class="samverkan-page-search" open="">');
});

test("every page says once who publishes it and when it was updated", async () => {
  for (const path of ["/", "/?q=rehabilitering", "/collaborations/smohf", "/organizations/haninge", "/accessibility"]) {
    const text = await page(path);
    expect(text.match(/Sidan publicerad av:/g), path).toHaveLength(1);
    expect(text.match(/Senast uppdaterad:/g), path).toHaveLength(1);
    expect(text).toContain(`href="${ORIGIN}/accessibility"`);
  }
});

test("an organization's page lists its partners, without itself", async () => {
  const haninge = await page("/organizations/haninge");
  expect(haninge).toContain("<dt>Tillsammans med</dt><dd>Nynäshamn, Tyresö</dd>");
});

test("the home page lists each collaboration once, and links to the matrix and the diagram", async () => {
  const home = await page("/");
  expect(home.match(/>Södertörns brandförsvarsförbund</g)).toHaveLength(1);
  expect(home).not.toMatch(/<table|<svg/);
  expect(home).toContain(`href="${ORIGIN}/matrix"`);
  expect(home).toContain(`href="${ORIGIN}/diagram"`);
  expect(await page("/matrix")).toContain("<table");
  expect(await page("/diagram?lang=en")).toContain("<svg");
});

test("a collaboration's page has its description and contact first, then its members, and its sources once", async () => {
  const smohf = await page("/collaborations/smohf");
  expect(smohf).toMatch(
    /<h1>.*reglerna om miljö, livsmedel.*<dt>Webbplats<.*smohf\.se.*<h2>Medlemmar<.*<h2>Om samarbetet<.*<h2>Fakta<.*<h2>Källor</s,
  );
  expect(smohf.match(/sidan Om oss/g)).toHaveLength(1);
});

test("uncertain members are in one box, with the reason", async () => {
  const board = await page("/collaborations/sodertorns-overformyndarnamnd");
  const [, box = ""] = /<div class="samverkan-notice">(.*?)<\/div>/s.exec(board) ?? [];
  expect(box).toContain("Osäkra uppgifter");
  for (const name of ["Botkyrka", "Huddinge", "Salem"]) expect(box).toContain(`nämner ${name}`);
  expect(board.replace(box, "")).not.toMatch(/Botkyrka|Huddinge/);
});

test("a collaboration without a website has its host as contact", async () => {
  expect(await page("/collaborations/sodertorns-overformyndarnamnd")).toMatch(
    /<dt>Kontakt<\/dt><dd><a [^>]*>Haninge kommun/,
  );
});

test("every page has the publisher, the service's name, the other language and search, an error too", async () => {
  for (const path of [
    "/",
    "/privacy",
    "/collaborations/smohf",
    "/finns-inte",
    "/collaborations/finns-inte",
    "/?status=kanske",
  ]) {
    const text = await page(path);
    const header = text.slice(text.indexOf("<header"), text.indexOf("</header>"));
    expect(header, path).toContain('<a href="https://www.tyreso.se" rel="external">Tyresö kommun');
    expect(header, path).toContain(`href="${ORIGIN}/">Samverkan</a>`);
    expect(header, path).toContain('hreflang="en">In English</a>');
    expect(header, path).toContain('name="q"');
    expect(text, path).toContain(`href="${ORIGIN}/privacy"`);
  }
  expect(await page("/finns-inte?lang=en")).toContain('hreflang="sv">På svenska</a>');
});

test("links and choices beside each other stay apart where there is no stylesheet", async () => {
  for (const path of [
    "/",
    "/?q=brand",
    "/collaborations/smohf",
    "/organizations/haninge",
    "/builder",
    "/docs/api",
    "/finns-inte",
  ]) {
    // No two texts of the drawing overlap.
    const text = (await page(path)).replace(/<svg.*?<\/svg>/gs, "");
    expect(text.match(/<\/(?:a|label)><(?:a|label)\b/g), path).toBeNull();
  }
});

test("the page about personal data names the controller, the processor, and the text to copy", async () => {
  const privacy = await page("/privacy");
  expect(privacy).toContain("Tyresö kommun är personuppgiftsansvarig");
  expect(privacy).toContain("Cloudflare levererar tjänsten på vårt uppdrag");
  expect(privacy).toMatch(/<blockquote><p>Delar av den här webbplatsen .*https:\/\/samverkan\.example\/privacy/);
  expect(privacy).toContain('href="mailto:kommunikation@tyreso.se"');
  expect(await page("/privacy?lang=en")).toContain("is the controller of personal data");
});

test("a note that ends its sentence is not followed by another full stop", async () => {
  const board = await page("/collaborations/sodertorns-overformyndarnamnd");
  expect(board).toContain("Uppgifterna skiljer sig åt.");
  expect(board).not.toMatch(/\.\s*\.(?!\w)/);
});

test("a page for citizens has no snippets, but links to the builder and to its JSON", async () => {
  const smohf = await page("/collaborations/smohf");
  expect(smohf).not.toContain("#include");
  expect(smohf).toContain(`href="${ORIGIN}/docs/embedding">Visa uppgifterna på din webbplats</a>`);
  expect(smohf).toContain(`href="${ORIGIN}/api/v1/collaborations/smohf">Uppgifterna som JSON</a>`);
});

test("the accessibility statement names who is responsible, how accessible it is, a contact and the supervisory authority", async () => {
  const statement = await page("/accessibility");
  expect(statement).toContain("Tyresö kommun står bakom tjänsten samverkan, som finns på https://samverkan.example");
  for (const required of ["2018:1937", "EN 301 549", "självskattning", "kriterierna 1.3.1", "Vi svarar dig"]) {
    expect(statement).toContain(required);
  }
  expect(statement).toMatch(/bedömdes senast den .* uppdaterades senast den /);
  expect(statement).toContain("delvis förenlig");
  expect(statement).toContain('href="mailto:kommunikation@tyreso.se"');
  expect(statement).toContain('href="https://www.digg.se/tdosanmalan"');
  expect(await page("/accessibility?lang=en")).toContain("partially compliant");
});

test("a 404 page has a search field", async () => {
  expect(await page("/collaborations/finns-inte")).toContain('type="search"');
});

test("without a release, the page offers to try the same address again", async () => {
  const { request } = startService();
  const response = await request("/collaborations/smohf?lang=en");
  expect(response.status).toBe(503);
  expect(await response.text()).toContain(`<a href="${ORIGIN}/collaborations/smohf?lang=en">Try again</a>`);
});

test("a link to another site is marked once wherever it occurs", async () => {
  const html = await page("/collaborations/stockholm-business-alliance");
  const links = [...html.matchAll(/<a [^>]*rel="[^"]*external"[^>]*>(.*?)<\/a>/gs)].map(([, content = ""]) => content);
  expect(links.length).toBeGreaterThan(3);
  for (const content of links) expect(content.match(/Länk till annan webbplats\./g)).toHaveLength(1);
});

test("the titles of sources are Swedish, and an English page says so", async () => {
  const path = "/organizations/sundbyberg";
  const title = "Sundbyberg, sidan Stockholm Business Alliance (på engelska)";
  expect(await page(`${path}?lang=en`)).toContain(`<span lang="sv">${title}</span>`);
  expect(await page(path)).not.toContain(`<span lang="sv">${title}</span>`);
});

test("a complete list is not marked as incomplete", async () => {
  for (const path of ["/", "/?form=municipal-association", "/fragments/collaborations", "/fragments/overview"]) {
    expect(await page(path)).not.toMatch(/Visar \d+–\d+ av/);
  }
});
