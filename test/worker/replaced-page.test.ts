import { expect, test } from "vitest";
import { serviceWithOurData } from "./service.ts";

/**
 * Every fact of the page that the overview replaces: Tyresö kommun, "Samverkan", last updated 31 January 2023. The
 * page's "landstinget" is Region Stockholm since 2019, and its empty section "Aktuella samarbeten" has no facts.
 */
const FACTS: readonly (readonly [fact: string, sentence: RegExp])[] = [
  [
    "Tyresö often works with its seven Södertörn neighbours",
    /Botkyrka, Haninge, Huddinge, Nykvarn, Nynäshamn, Salem och Södertälje/,
  ],
  ["and with two other neighbours", /grannkommunerna Stockholm och Nacka/],
  [
    "and more and more often in networks",
    /allt oftare i nätverk med till exempel näringslivet, organisationer och högskolor/,
  ],
  [
    "municipal associations are a form of cooperation on municipal tasks",
    /Kommunalförbund Kommuner bildar ett förbund för att sköta kommunala uppgifter/,
  ],
  ["Tyresö is in the fire service", /Södertörns brandförsvarsförbund .* Tyresö är en av tio kommuner/],
  ["and in that for environment and health", /SMOHF, är ett kommunalförbund som Tyresö har/],
  ["it shares a guardian board with two others", /överförmyndarnämnd med bland andra Haninge och Nynäshamn/],
  [
    "it is one of eight in Södertörnssamarbetet",
    /Tyresö är en av åtta kommuner som arbetar tillsammans i Södertörnssamarbetet/,
  ],
  ["which is to strengthen municipalities and region", /starkare utveckling både i kommunerna och i regionen/],
  ["in several areas", /infrastruktur näringsliv .* miljö/],
  ["its eight members", /Botkyrka, Haninge, Huddinge, Nykvarn, Nynäshamn, Salem, Södertälje, Tyresö/],
  ["they have a website together, to support the cooperation", /gemensam webbplats som stöd för samarbetet/],
  ["where current work can be read about", /läsa om samarbeten och projekt som pågår/],
  ["the coordination association coordinates rehabilitation", /samordnar samhällets insatser för rehabilitering/],
  [
    "to prevent or shorten sick leave and unemployment",
    /färre ska bli sjukskrivna eller arbetslösa, och att tiden ska bli kortare/,
  ],
  ["with early support and prevention", /tidigt stöd och på förebyggande arbete/],
  [
    "so that nobody is left between authorities",
    /färre människor skickas runt mellan myndigheter utan att någon av dem tar ansvar/,
  ],
  ["it is owned and financed together", /ägs och finansieras gemensamt av sina sex medlemmar/],
  ["by these", /Arbetsförmedlingen, Försäkringskassan, Haninge, Nynäshamn, Region Stockholm, Tyresö/],
  [
    "the business alliance is about business policy",
    /Stockholm Business Alliance, SBA, är ett partnerskap där kommuner samarbetar om näringslivspolitik/,
  ],
  ["to attract investment", /locka utländska investeringar till regionen/],
  ["to market the region", /göra regionen känd i andra länder/],
  ["to serve business better", /ge företag bättre service i sin myndighetsutövning/],
  ["who publishes it", /Sidan publicerad av: kommunikation@tyreso\.se/],
  ["when it was last updated", /Senast uppdaterad: \d+ \w+ \d{4}/],
];

/** The websites that the page leads to. */
const WEBSITES = [
  "https://www.sodertornskommunerna.se",
  "https://samordningsforbundetostrasodertorn.se",
  "https://stockholmbusinessalliance.se",
];

async function fragment(path: string): Promise<string> {
  const { request } = await serviceWithOurData();
  return (await request(`/fragments/${path}`)).text();
}

/** The text of markup, with a space where an element ends. */
function textOf(markup: string): string {
  return markup
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ")
    .replace(/ ([.,])/g, "$1");
}

test.each(FACTS)("the overview says that %s", async (_, sentence) => {
  expect(textOf(await fragment("overview"))).toMatch(sentence);
});

test.each(WEBSITES)("the overview leads to %s", async (website) => {
  expect(await fragment("overview")).toContain(`href="${website}"`);
});

test("under the title of the host page there is no second title and no second publisher", async () => {
  const overview = await fragment("overview?heading=none&sender=none");
  expect(overview).not.toContain("<h1");
  expect(overview).not.toMatch(/<h\d>Samverkan/);
  expect(overview).not.toContain("kommunikation@tyreso.se");
  expect(overview).toContain("<h2>Kommunalförbund</h2>");
  expect(overview).toMatch(/<h3><a [^>]*>Södertörns brandförsvarsförbund/);
});

test("names link to the publisher's own pages, and others to ours", async () => {
  const overview = await fragment("overview");
  expect(overview).toMatch(
    /href="https:\/\/www\.tyreso\.se\/[^"]*\/sodertornssamarbetet\.html">Södertörnssamarbetet<\/a>/,
  );
  expect(overview).toContain('href="https://samverkan.example/collaborations/smohf"');
  for (const viewId of ["matrix", "diagram", "collaborations", "organizations/haninge"]) {
    expect(await fragment(viewId), viewId).toContain("samverkan-och-samarbeten/sodertornssamarbetet.html");
  }
});

test("in English, in a frame and on our own pages names link to ours", async () => {
  const { request } = await serviceWithOurData();
  for (const path of ["/fragments/matrix?lang=en", "/embeds/matrix", "/organizations/haninge"]) {
    const text = await (await request(path)).text();
    expect(text, path).not.toContain("samverkan-och-samarbeten/sodertornssamarbetet.html");
    expect(text, path).toContain("https://samverkan.example/collaborations/sodertornssamarbetet");
  }
});

test("the matrix as a list has what the table has, by organization", async () => {
  const list = await fragment("matrix?view=list");
  expect(list).not.toContain("<table");
  expect(textOf(list)).toMatch(/Haninge Södertörns brandförsvarsförbund .* Södertörns överförmyndarnämnd \(värd\)/);
  expect(list.match(/<\/ul><\/li>/g)?.length).toBe((await fragment("matrix")).match(/<th scope="row">/g)?.length);
});
