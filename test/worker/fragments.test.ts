import { expect, test } from "vitest";
import { ORIGIN, serviceWithOurData } from "./service.ts";

async function html(path: string): Promise<string> {
  const { request } = await serviceWithOurData();
  return (await request(path)).text();
}

test("the overview shows each collaboration with its members, purpose and website, sender and date", async () => {
  const overview = await html("/fragments/overview");
  expect(overview).toContain("<h3>Kommunalförbund</h3>");
  expect(overview).toContain(
    "Botkyrka, Ekerö, Haninge, Huddinge, Nacka, Nykvarn, Nynäshamn, Salem, Södertälje, Tyresö",
  );
  expect(overview).toContain('<a href="https://www.smohf.se" rel="external">smohf.se');
  expect(overview).toContain("kommunikation@tyreso.se");
  // The day of the publication, because the facts themselves do not say what changed.
  expect(overview).toContain('Senast uppdaterad: <time datetime="2026-11-23">23 november 2026</time>');
  expect(overview.match(/<article/g)).toHaveLength(6);
});

test("a partnership of 55 shows its total number of members beside the few known ones", async () => {
  expect(await html("/fragments/overview")).toContain("Tyresö, en av cirka 55 kommuner i nio län");
});

test("disputed facts are marked and separate from confirmed ones", async () => {
  const overview = await html("/fragments/overview");
  expect(overview).toMatch(
    /Haninge \(värd\), Nynäshamn, Tyresö\..*Uppgifterna skiljer sig åt för:<\/span> Botkyrka, Huddinge, Salem/,
  );
});

test("without projects there is no heading for them", async () => {
  expect(await html("/fragments/overview")).not.toContain("Aktuella samarbeten");
});

test("Haninge's own fragment shows its five collaborations", async () => {
  const haninge = await html("/fragments/organizations/haninge");
  expect(haninge.match(/<article/g)).toHaveLength(5);
});

test("an organization without collaborations says so", async () => {
  expect(await html("/fragments/organizations/stockholm")).toContain("Det finns inga samarbeten att visa");
});

test("heading=4 starts at h4 and stops at h6", async () => {
  const overview = await html("/fragments/overview?heading=4");
  expect(overview).toContain("<h4>Samverkan</h4>");
  expect(overview).not.toMatch(/<h[1237]/);
  expect(await html("/fragments/overview?heading=6")).not.toMatch(/<h[^6]/);
});

test("in English the texts are English, and untranslated ones are marked", async () => {
  const smohf = await html("/fragments/collaborations/smohf?lang=en");
  expect(smohf).toMatch(/^<div class="samverkan" lang="en">/);
  expect(smohf).toContain("<h3>Members</h3>");
  expect(smohf).toContain('<h2><span lang="sv">Södertörns miljö- och hälsoskyddsförbund</span></h2>');
});

test("in the table too, a Swedish name in English text is marked", async () => {
  expect(await html("/fragments/matrix?lang=en")).toContain(
    'The list of members of <span lang="sv">Södertörns överförmyndarnämnd</span> is not complete.',
  );
});

test("links=sitevision gives the municipality's own marking", async () => {
  const marking = '<span class="env-assistive-text"> Länk till annan webbplats.</span>';
  expect(await html("/fragments/collaborations/smohf?links=sitevision")).toContain(marking);
});

test("links=plain marks nothing", async () => {
  expect(await html("/fragments/collaborations/smohf?links=plain")).not.toContain("Länk till annan webbplats");
});

test("links lead to the service by its whole address", async () => {
  expect(await html("/fragments/overview")).toContain(`href="${ORIGIN}/collaborations/smohf"`);
});

test("behind a proxy, links carry the public origin", async () => {
  const { request } = await serviceWithOurData({ publicOrigin: "https://samverkan.tyreso.example" });
  expect(await (await request("/fragments/overview")).text()).toContain(
    'href="https://samverkan.tyreso.example/collaborations/smohf"',
  );
});

test.each(["list", "cards", "table"])(
  "the list of a municipality's collaborations can be shown as %s",
  async (view) => {
    const list = await html(`/fragments/collaborations?member=nynashamn&view=${view}`);
    expect(list.match(/<a href="[^"]+\/[a-z-]+(?:\.html)?">S[^<]+<\/a>/g)).toHaveLength(5);
  },
);

test("wrap=turbo puts the fragment inside the requested frame", async () => {
  expect(await html("/fragments/overview?wrap=turbo:samverkan_1")).toMatch(
    /^<turbo-frame id="samverkan_1" lang="sv"><div.*<\/div><\/turbo-frame>$/s,
  );
});

test("campaign parameters are ignored", async () => {
  const { request } = await serviceWithOurData();
  const [plain, tagged] = [await request("/fragments/overview"), await request("/fragments/overview?utm_source=brev")];
  expect(tagged.headers.get("ETag")).toBe(plain.headers.get("ETag"));
  expect(await tagged.text()).toBe(await plain.text());
});

test("the description in JSON keeps paragraphs and items of a list apart", async () => {
  const { request } = await serviceWithOurData();
  const { description }: { description: { sv: string } } = await (await request("/api/v1/collaborations/smohf")).json();
  expect(description.sv).toMatch(/\n\n- tillsyn enligt miljöbalken\n- livsmedelskontroll, /);
});

test("fragment, page and JSON of a collaboration have the same members", async () => {
  const { request } = await serviceWithOurData();
  const resource: { members: { organization: { name: { sv: string } } }[] } = await (
    await request("/api/v1/collaborations/smohf")
  ).json();
  const names = resource.members.map(({ organization }) => organization.name.sv);
  expect(names).toEqual(["Haninge kommun", "Nynäshamns kommun", "Tyresö kommun"]);
  for (const format of ["/fragments/collaborations/smohf", "/collaborations/smohf"]) {
    const text = await (await request(format)).text();
    for (const name of names) expect(text).toContain(name);
  }
});
