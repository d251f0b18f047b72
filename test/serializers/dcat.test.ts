import { describe, expect, test } from "vitest";
import type { Facts } from "../../src/domain/facts.ts";
import type { Organization } from "../../src/domain/organization.ts";
import { datasetGraph, type FileSizes } from "../../src/worker/serializers/rdf/dcat.ts";
import { createUrls } from "../../src/worker/urls.ts";
import { factsWith, organization } from "../fixtures/facts.ts";

// A template of nothing but names: what it adds is in the tests of the whole document (test/documents/dataset.test.ts).

const urls = createUrls("https://samverkan.example");

const empty = (name: string) => ({ iri: name, properties: [] });

const TEMPLATE = {
  catalog: empty("catalog"),
  catalogDescription: { sv: "Öppna data från {publisher}", en: "Open data" },
  dataset: empty("dataset"),
  files: [
    { name: "json", node: empty("json") },
    { name: "csv", node: empty("csv") },
  ],
  service: empty("service"),
  contact: "contact",
  period: "period",
  place: "place",
} as unknown as Parameters<typeof datasetGraph>[3];

interface Publisher {
  readonly publisher?: Partial<Organization>;
  readonly site?: Partial<Facts["site"]>;
  readonly since?: string | undefined;
  readonly sizes?: FileSizes;
}

/** The values of a property of a resource, each with its datatype where it has one. */
function graphOf({ publisher = {}, site = {}, since, sizes = {} }: Publisher = {}) {
  const info = {
    site: { ...factsWith().site, ...site },
    publisher: organization("byn", publisher),
    updated: "2026-02-03",
  };
  const graph = datasetGraph(info, { since, sizes }, urls, TEMPLATE);
  const values = (name: string, property: string) =>
    graph
      .filter((node) => node.iri === name)
      .flatMap(({ properties }) => properties.filter(([each]) => each === property))
      .map(([, term]) => {
        const datatype = term.kind === "literal" ? term.datatype?.value.split("#")[1] : undefined;
        return datatype === undefined ? term.value : `${term.value} ${datatype}`;
      });
  return { values, names: graph.map(({ iri }) => iri) };
}

const PORTAL = "http://dataportal.se/organisation/SE2120000084";

const OWN = urls.item("organizationApi", "byn");

describe("the publisher", () => {
  const known = { municipalityCode: "0199", organizationNumber: "212000-0084", website: "https://byn.example" };

  test("has the identifier of dataportal.se, its numbers and its website", () => {
    const { values } = graphOf({ publisher: known });
    for (const each of ["catalog", "dataset", "service"]) expect(values(each, "dcterms:publisher")).toEqual([PORTAL]);
    expect(values(PORTAL, "dcterms:identifier")).toEqual(["212000-0084"]);
    expect(values(PORTAL, "foaf:homepage")).toEqual(["https://byn.example"]);
    expect(values(PORTAL, "foaf:name")).toEqual(["byn kommun"]);
    expect(values("place", "dcterms:identifier")).toEqual(["0199"]);
  });

  test("has an IRI of ours if its number is missing or unconfirmed, and no unconfirmed properties", () => {
    expect(graphOf().values("dataset", "dcterms:publisher")).toEqual([OWN]);
    expect(graphOf().values(OWN, "dcterms:identifier")).toEqual([]);
    const { values } = graphOf({
      publisher: { ...known, unconfirmed: ["organizationNumber", "municipalityCode", "website"] },
    });
    expect(values("dataset", "dcterms:publisher")).toEqual([OWN]);
    expect(values(OWN, "dcterms:identifier")).toEqual([]);
    expect(values(OWN, "foaf:homepage")).toEqual([]);
    expect(values("place", "dcterms:identifier")).toEqual([]);
  });

  test.for([
    ["municipality", "LocalAuthority"],
    ["region", "RegionalAuthority"],
    ["association", "NonProfitOrganisation"],
  ] as const)("that is a %s is a %s", ([kind, type]) => {
    expect(graphOf({ publisher: { kind } }).values(OWN, "dcterms:type")).toEqual([
      `http://purl.org/adms/publishertype/${type}`,
    ]);
  });

  test("has the contact address of the site", () => {
    expect(graphOf().values("contact", "vcard:hasEmail")).toEqual(["mailto:info@byn.example"]);
    expect(graphOf().values("contact", "vcard:fn")).toEqual(["byn kommun"]);
  });
});

describe("the data set", () => {
  test.for([
    ["1993", "1993 gYear"],
    ["1993-07", "1993-07 gYearMonth"],
    ["1993-07-01", "1993-07-01 date"],
  ])("begins when the oldest collaboration was founded, as exactly as that is known: %s", ([since, start]) => {
    const { values } = graphOf({ since });
    expect(values("dataset", "dcterms:temporal")).toEqual(["period"]);
    expect(values("period", "dcat:startDate")).toEqual([start]);
  });

  test("has no period without founding dates", () => {
    const { values, names } = graphOf();
    expect(values("dataset", "dcterms:temporal")).toEqual([]);
    expect(names).not.toContain("period");
  });

  test("has the last change as modified, and the configured day as issued, which is never later", () => {
    const days = (issued?: string) => {
      const { values } = graphOf({ site: issued === undefined ? {} : { issued } });
      return ["catalog", "dataset", "json"].map((each) => [
        ...values(each, "dcterms:issued"),
        ...values(each, "dcterms:modified"),
      ]);
    };
    const each = (...some: readonly string[]) => [some, some, some];
    expect(days()).toEqual(each("2026-02-03 date"));
    expect(days("2025-01-01")).toEqual(each("2025-01-01 date", "2026-02-03 date"));
    expect(days("2026-02-04")).toEqual(each("2026-02-04 date", "2026-02-04 date"));
  });

  test("has the licence of the site on its files and its service, and the size of each file that is known", () => {
    const { values } = graphOf({ sizes: { json: 1234 } as FileSizes });
    const licence = "http://creativecommons.org/publicdomain/zero/1.0/";
    for (const each of ["catalog", "json", "csv", "service"])
      expect(values(each, "dcterms:license")).toEqual([licence]);
    expect(values("json", "dcat:byteSize")).toEqual(["1234 nonNegativeInteger"]);
    expect(values("csv", "dcat:byteSize")).toEqual([]);
  });
});
