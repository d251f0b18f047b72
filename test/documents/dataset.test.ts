import { describe, expect, test } from "vitest";
import { iri, literal } from "../../src/worker/serializers/rdf/graph.ts";
import { jsonLd } from "../../src/worker/serializers/rdf/json-ld.ts";
import { rdfXml } from "../../src/worker/serializers/rdf/rdf-xml.ts";
import { turtle } from "../../src/worker/serializers/rdf/turtle.ts";
import { ORIGIN, startService, textOf } from "./service.ts";
import { triplesOf } from "./triples.ts";

const DCAT = "http://www.w3.org/ns/dcat#";
const DCTERMS = "http://purl.org/dc/terms/";
const FOAF = "http://xmlns.com/foaf/0.1/";
const VCARD = "http://www.w3.org/2006/vcard/ns#";
const EU = "http://publications.europa.eu/resource/authority";

const triples = await triplesOf(await textOf("/datasets/dcat"), "application/rdf+xml");

function iriOf(name: string): string {
  return `<${ORIGIN}/datasets/dcat#${name}>`;
}

function values(subject: string, property: string): readonly string[] {
  const start = `${subject} <${property}> `;
  return triples.filter((line) => line.startsWith(start)).map((line) => line.slice(start.length));
}

test.each(["text/turtle", "application/ld+json"])("%s has the same triples as RDF/XML", async (type) => {
  expect(await triplesOf(await textOf("/datasets/dcat", { Accept: type }), type)).toEqual(triples);
});

test("every syntax preserves texts with quotes, markup, backslashes and line breaks", async () => {
  const text = 'a "b" <c> & \\d\n\t\r]]> åäö 🙂';
  const graph = [
    {
      iri: "https://a.example/å?x=1&y=2#z",
      properties: [
        ["dcterms:title", { kind: "literal", value: text, language: "sv" }],
        ["dcterms:title", literal(text)],
        ["dcterms:issued", literal("2026-01-01", "xsd:date")],
        ["foaf:homepage", iri('https://b.example/a b"<c>')],
      ],
    },
  ] as const;
  const expected = await triplesOf(turtle(graph), "text/turtle");
  expect(expected.join()).toContain(JSON.stringify(text));
  expect(await triplesOf(rdfXml(graph), "application/rdf+xml")).toEqual(expected);
  expect(await triplesOf(jsonLd(graph), "application/ld+json")).toEqual(expected);
});

test("there are no blank nodes, and every IRI is absolute", () => {
  expect(triples.filter((line) => line.includes("_:"))).toEqual([]);
  expect(triples.filter((line) => !/^<https?:\/\//.test(line))).toEqual([]);
});

describe("DCAT-AP-SE", () => {
  const publisher = `<${ORIGIN}/api/v1/organizations/tyreso>`;

  test.each([
    ["title", DCTERMS],
    ["description", DCTERMS],
  ] as const)(
    "the catalog, the data set, the service and each file have a %s in Swedish and English",
    (name, space) => {
      for (const subject of ["catalog", "dataset", "service", "json", "collaborations-csv", "feed"].map(iriOf)) {
        const languages = values(subject, space + name).map((value) => /"@(\w+)\^\^/.exec(value)?.[1]);
        expect([subject, languages.toSorted()]).toEqual([subject, ["en", "sv"]]);
      }
    },
  );

  test.each([
    ["catalog", `${DCTERMS}publisher`, publisher],
    ["catalog", `${DCTERMS}license`, "<http://creativecommons.org/publicdomain/zero/1.0/>"],
    ["catalog", `${DCAT}dataset`, iriOf("dataset")],
    ["catalog", `${FOAF}homepage`, `<${ORIGIN}/>`],
    ["catalog", `${DCTERMS}spatial`, `<${EU}/country/SWE>`],
    ["catalog", `${DCAT}themeTaxonomy`, `<${EU}/data-theme>`],
    ["catalog", `${DCTERMS}issued`, '"2026-11-23"@^^http://www.w3.org/2001/XMLSchema#date'],
    ["catalog", `${DCTERMS}modified`, '"2026-11-23"@^^http://www.w3.org/2001/XMLSchema#date'],
    ["dataset", `${DCTERMS}publisher`, publisher],
    ["dataset", `${DCAT}contactPoint`, iriOf("contact")],
    ["dataset", `${DCAT}theme`, `<${EU}/data-theme/GOVE>`],
    ["dataset", `${DCTERMS}accessRights`, `<${EU}/access-right/PUBLIC>`],
    ["dataset", `${DCTERMS}temporal`, iriOf("period")],
    ["period", `${DCAT}startDate`, '"1993"@^^http://www.w3.org/2001/XMLSchema#gYear'],
    ["place", `${DCTERMS}identifier`, '"0138"@^^http://www.w3.org/2001/XMLSchema#string'],
    ["json", `${DCTERMS}conformsTo`, `<${ORIGIN}/api/v1/openapi.json>`],
    ["json", `${DCTERMS}modified`, '"2026-11-23"@^^http://www.w3.org/2001/XMLSchema#date'],
    ["memberships-csv", `${DCTERMS}conformsTo`, "<https://www.rfc-editor.org/info/rfc4180>"],
    ["feed", `${DCTERMS}conformsTo`, "<https://www.rfc-editor.org/info/rfc4287>"],
    ["json", `${DCAT}accessURL`, `<${ORIGIN}/api/v1/collaborations>`],
    ["json", `${DCAT}accessService`, iriOf("service")],
    ["json", `${DCTERMS}license`, "<http://creativecommons.org/publicdomain/zero/1.0/>"],
    ["collaborations-csv", `${DCAT}accessURL`, `<${ORIGIN}/api/v1/collaborations.csv>`],
    ["service", `${DCAT}endpointURL`, `<${ORIGIN}/api/v1>`],
    ["service", `${DCAT}endpointDescription`, `<${ORIGIN}/api/v1/openapi.json>`],
    ["service", `${DCAT}contactPoint`, iriOf("contact")],
    ["service", `${DCTERMS}accessRights`, `<${EU}/access-right/PUBLIC>`],
    ["contact", `${VCARD}hasEmail`, "<mailto:kommunikation@tyreso.se>"],
  ])("%s has %s %s", (subject, property, value) => {
    expect(values(iriOf(subject), property)).toEqual([value]);
  });

  test("the data set covers Sweden and the publisher's municipality, and its keywords are in the singular", () => {
    expect(values(iriOf("dataset"), `${DCTERMS}spatial`).toSorted()).toEqual([`<${EU}/country/SWE>`, iriOf("place")]);
    expect(values(iriOf("place"), "http://www.w3.org/2004/02/skos/core#prefLabel").join()).toContain(
      '"Tyresö kommun"@sv',
    );
    const keywords = values(iriOf("dataset"), `${DCAT}keyword`).filter((word) => word.includes("@sv"));
    expect(keywords.map((word) => JSON.parse(word.split("@")[0] ?? ""))).toEqual([
      "gemensam nämnd",
      "kommun",
      "kommunalförbund",
      "region",
      "samordningsförbund",
      "samverkan",
    ]);
  });

  test.each(["json", "collaborations-csv", "organizations-csv", "memberships-csv", "feed"])(
    "the file %s belongs to the data set and has its format, licence and availability",
    (name) => {
      expect(values(iriOf("dataset"), `${DCAT}distribution`)).toContain(iriOf(name));
      expect(values(iriOf(name), `${DCTERMS}format`)).toHaveLength(1);
      expect(values(iriOf(name), `${DCTERMS}license`)).toHaveLength(1);
      expect(values(iriOf(name), "http://data.europa.eu/r5r/availability")).toHaveLength(1);
    },
  );

  test.each(["collaborations", "organizations", "memberships"])(
    "the table of %s has the described size",
    async (name) => {
      const bytes = Buffer.byteLength(await textOf(`/api/v1/${name}.csv`));
      expect(values(iriOf(`${name}-csv`), `${DCAT}byteSize`)).toEqual([
        `"${bytes}"@^^http://www.w3.org/2001/XMLSchema#nonNegativeInteger`,
      ]);
    },
  );

  test("the publisher is a local authority and the contact an organization, both with a name", () => {
    expect(values(publisher, `${DCTERMS}type`)).toEqual(["<http://purl.org/adms/publishertype/LocalAuthority>"]);
    expect(values(publisher, `${FOAF}name`).join()).toContain("Tyresö kommun");
    expect(values(iriOf("contact"), `${VCARD}fn`).join()).toContain("Tyresö kommun");
    expect(values(iriOf("contact"), "http://www.w3.org/1999/02/22-rdf-syntax-ns#type")).toEqual([
      `<${VCARD}Organization>`,
    ]);
  });

  test("keywords are in both languages", () => {
    expect(values(iriOf("dataset"), `${DCAT}keyword`).join()).toMatch(/"samverkan"@sv.*/);
    expect(values(iriOf("service"), `${DCAT}keyword`).join()).toMatch(/"cooperation"@en/);
  });
});

test("a response in the format of one Accept header is not sent to a request without it", async () => {
  const { request } = startService();
  const path = "/datasets/dcat?who=several";
  const types = [];
  for (const headers of [{ Accept: "text/turtle" }, {}, { Accept: "application/ld+json" }, {}]) {
    types.push((await request(path, headers)).headers.get("Content-Type"));
  }
  expect(types.map((type) => type?.split(";")[0])).toEqual([
    "text/turtle",
    "application/rdf+xml",
    "application/ld+json",
    "application/rdf+xml",
  ]);
});
