import jsonld from "jsonld";
import { expect, test } from "vitest";
import { ORIGIN, request, textOf } from "./service.ts";
import { linkedDataOf } from "./triples.ts";

const ORG = "http://www.w3.org/ns/org#";
const HYDRA = "http://www.w3.org/ns/hydra/core#";
const SMOHF = `<${ORIGIN}/api/v1/collaborations/smohf>`;

function subjectsOf(triples: readonly string[], predicate: string, object: string): readonly string[] {
  return triples.filter((line) => line.endsWith(` <${predicate}> ${object}`)).map((line) => line.split(" ")[0] ?? "");
}

const TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";

test("a municipal association is a public organisation with names that have a language", async () => {
  const triples = await linkedDataOf({ request, textOf }, "/api/v1/collaborations/smohf");
  expect(triples).toContain(`${SMOHF} <${TYPE}> <http://data.europa.eu/m8g/PublicOrganisation>`);
  expect(triples).toContain(`${SMOHF} <${TYPE}> <${ORG}FormalOrganization>`);
  expect(triples.join("\n")).toContain(
    `${SMOHF} <http://www.w3.org/2004/02/skos/core#prefLabel> "Södertörns miljö- och hälsoskyddsförbund"@sv`,
  );
});

test("a member has an org:Membership with an organization, a member and a role", async () => {
  const triples = await linkedDataOf({ request, textOf }, "/api/v1/collaborations/smohf");
  const tyreso = `<${ORIGIN}/api/v1/organizations/tyreso>`;
  const [membership = ""] = subjectsOf(triples, `${ORG}member`, tyreso);
  expect(membership).toBe(`<${ORIGIN}/api/v1/collaborations/smohf#tyreso>`);
  expect(triples).toContain(`${membership} <${TYPE}> <${ORG}Membership>`);
  expect(triples).toContain(`${membership} <${ORG}organization> ${SMOHF}`);
  expect(triples).toContain(`${membership} <${ORG}role> <${ORIGIN}/api/v1/context.jsonld#member>`);
});

test("a joint board is a unit of the municipality that hosts it", async () => {
  const triples = await linkedDataOf({ request, textOf }, "/api/v1/collaborations/sodertorns-overformyndarnamnd");
  const board = `<${ORIGIN}/api/v1/collaborations/sodertorns-overformyndarnamnd>`;
  expect(triples).toContain(`${board} <${TYPE}> <${ORG}OrganizationalUnit>`);
  expect(triples).toContain(`${board} <${ORG}unitOf> <${ORIGIN}/api/v1/organizations/haninge>`);
});

test("a partnership is an organizational collaboration", async () => {
  const triples = await linkedDataOf({ request, textOf }, "/api/v1/collaborations/stockholm-business-alliance");
  expect(subjectsOf(triples, TYPE, `<${ORG}OrganizationalCollaboration>`)).toEqual([
    `<${ORIGIN}/api/v1/collaborations/stockholm-business-alliance>`,
  ]);
});

test("a municipality has its code as an adms:Identifier and its memberships", async () => {
  const triples = await linkedDataOf({ request, textOf }, "/api/v1/organizations/tyreso");
  const [identifier = ""] = subjectsOf(triples, TYPE, "<http://www.w3.org/ns/adms#Identifier>");
  expect(triples.join("\n")).toContain(`${identifier} <http://www.w3.org/2004/02/skos/core#notation> "0138"`);
  const [membership = ""] = subjectsOf(triples, `${ORG}organization`, SMOHF);
  expect(triples).toContain(`${membership} <${ORG}member> <${ORIGIN}/api/v1/organizations/tyreso>`);
});

test.each(["collaborations", "organizations", "memberships", "legal-forms", "areas"])(
  "a page of %s is a hydra:Collection of them, and its page number is not an IRI",
  async (resource) => {
    const path = `/api/v1/${resource}?limit=3`;
    const { items, total, links } = JSON.parse(await textOf(path));
    const triples = await linkedDataOf({ request, textOf }, path);
    const objectsOf = (predicate: string) =>
      triples.filter((line) => line.startsWith(`<${links.self}> <${predicate}> `)).map((line) => line.split(" ")[2]);
    expect(objectsOf(TYPE)).toEqual([`<${HYDRA}Collection>`]);
    expect(objectsOf(`${HYDRA}member`)).toEqual(
      items.map((item: { links: { self: string } }) => `<${item.links.self}>`).toSorted(),
    );
    expect(objectsOf(`${HYDRA}totalItems`).join()).toContain(`"${total}"`);
    expect(objectsOf("http://xmlns.com/foaf/0.1/page")).toEqual([]);
  },
);

test.each([
  "/",
  "/collaborations/smohf",
  "/collaborations/stockholm-business-alliance",
  "/organizations/haninge?lang=en",
])("the page %s describes its subject with schema.org, without parent organizations", async (path) => {
  const html = await textOf(path);
  const [, text = ""] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? [];
  const document = JSON.parse(text);
  expect(text).not.toMatch(/parentOrganization|<|\{\{|\}\}/);
  expect(document["@context"]).toBe("https://schema.org");
  const offline = { ...document, "@context": { "@vocab": "https://schema.org/" } };
  const [expanded] = await jsonld.expand(offline);
  expect(expanded?.["@type"]).toEqual([expect.stringMatching(/^https:\/\/schema\.org\/(Dataset|\w*Organization)$/)]);
});

test("an uncertain membership is not in the structured data of a page", async () => {
  const html = await textOf("/collaborations/sodertorns-overformyndarnamnd");
  const [, text = ""] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? [];
  expect(text).toContain("/organizations/haninge");
  expect(text).not.toContain("/organizations/botkyrka");
});
