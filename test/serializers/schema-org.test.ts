import { describe, expect, test } from "vitest";
import type { Collaboration } from "../../src/domain/collaboration.ts";
import type { LegalForm } from "../../src/domain/legal-form.ts";
import type { Organization } from "../../src/domain/organization.ts";
import {
  collaborationJsonLd,
  datasetJsonLd,
  organizationJsonLd,
  serializeJsonLd,
} from "../../src/worker/serializers/schema-org.ts";
import { createUrls } from "../../src/worker/urls.ts";
import { collaboration, factsWith, membership, organization } from "../fixtures/facts.ts";
import { queriesOver } from "../release/queries-over.ts";

const urls = createUrls("https://samverkan.example");

interface World {
  readonly a?: Partial<Collaboration>;
  readonly byn?: Partial<Organization>;
  readonly legalPerson?: LegalForm["legalPerson"];
  readonly language?: "sv" | "en";
}

/** The JSON-LD of the home page, of the collaboration a and of its member byn, without absent properties. */
async function statementsOf({ a = {}, byn = {}, legalPerson = "own", language = "sv" }: World = {}) {
  const legalForms = factsWith().legalForms.map((form) => ({ ...form, legalPerson }));
  const organizations = [
    organization("byn", byn),
    organization("bolaget", { kind: "company" }),
    organization("grannen"),
  ];
  const facts = factsWith({ legalForms, organizations, collaborations: [collaboration("a", a)] });
  const release = queriesOver(facts);
  const reader = { day: "2026-06-15", language } as const;
  const detail = await release.collaboration("a", reader);
  const member = await release.organization("byn", reader);
  if (detail === undefined || member === undefined) throw new Error("something is missing");
  const written = (statement: object) => JSON.parse(JSON.stringify(statement));
  return {
    home: written(datasetJsonLd(detail.publisherInfo, { language, urls })),
    a: written(collaborationJsonLd(detail, { language, urls })),
    byn: written(organizationJsonLd(member, { language, urls })),
  };
}

const id = (name: string) => urls.item("organizationApi", name);

const number = (value: string) => ({ "@type": "PropertyValue", propertyID: "organisationsnummer", value });

describe("JSON-LD", () => {
  test("of a collaboration has what is known, and no property for what is not", async () => {
    const known = {
      name: { sv: "Alfa", en: "Alpha" },
      shortName: "A",
      alternateNames: ["Å"],
      founded: "1993",
      ended: "2030",
      website: "https://a.example",
      organizationNumber: "222000-0018",
    };
    expect((await statementsOf({ a: known, language: "en" })).a).toEqual({
      "@context": "https://schema.org",
      "@type": "GovernmentOrganization",
      "@id": urls.item("collaborationApi", "a"),
      name: "Alpha",
      alternateName: ["A", "Å"],
      description: "This is what a does.",
      url: "https://a.example",
      sameAs: urls.item("collaborationPage", "a"),
      foundingDate: "1993",
      dissolutionDate: "2030",
      identifier: number("222000-0018"),
      member: ["byn", "grannen"].map((name) => ({
        "@type": "OrganizationRole",
        roleName: "member",
        member: { "@type": "GovernmentOrganization", "@id": id(name), name: `${name} kommun` },
      })),
    });
    const { a } = await statementsOf();
    expect(a.alternateName).toEqual([]);
    for (const field of ["url", "foundingDate", "dissolutionDate", "identifier"]) expect(a).not.toHaveProperty(field);
  });

  test("of a collaboration has only certain, current members, with role and start", async () => {
    const members = [
      membership("byn", { role: "host", since: "1993-07" }),
      membership("grannen", { status: "disputed" }),
      membership("bolaget"),
    ];
    const { a } = await statementsOf({ a: { host: "byn", members } });
    expect(a.member).toEqual([
      {
        "@type": "OrganizationRole",
        roleName: "member",
        member: { "@type": "Organization", "@id": id("bolaget"), name: "bolaget kommun" },
      },
      {
        "@type": "OrganizationRole",
        roleName: "host",
        startDate: "1993-07",
        member: { "@type": "GovernmentOrganization", "@id": id("byn"), name: "byn kommun" },
      },
    ]);
    const former = [membership("byn"), membership("grannen", { until: "2020" })];
    expect((await statementsOf({ a: { members: former } })).a.member).toHaveLength(1);
  });

  test.for([
    ["own", "GovernmentOrganization"],
    ["host", "Organization"],
    ["none", "Organization"],
  ] as const)("a public body only where the form is a legal person of its own (%s)", async ([legalPerson, type]) => {
    const { a, byn } = await statementsOf({ legalPerson });
    expect([a["@type"], byn.memberOf[0]["@type"]]).toEqual([type, type]);
  });

  test("of an organization has what is known, and its certain memberships", async () => {
    const known = {
      name: { sv: "Byn", en: "The village" },
      shortName: "B",
      alternateNames: ["Gamla byn"],
      website: "https://byn.example",
      organizationNumber: "212000-0084",
    };
    expect((await statementsOf({ byn: known, language: "en" })).byn).toEqual({
      "@context": "https://schema.org",
      "@type": "GovernmentOrganization",
      "@id": id("byn"),
      name: "The village",
      url: "https://byn.example",
      alternateName: ["B", "Gamla byn"],
      identifier: number("212000-0084"),
      memberOf: [{ "@type": "GovernmentOrganization", "@id": urls.item("collaborationApi", "a"), name: "a" }],
    });
    const members = [membership("byn", { status: "unknown" }), membership("grannen")];
    const doubted = { ...known, unconfirmed: ["organizationNumber", "website"] } as const;
    const { byn, home } = await statementsOf({ byn: doubted, a: { members } });
    expect(byn.memberOf).toEqual([]);
    expect(byn).not.toHaveProperty("identifier");
    expect(byn).not.toHaveProperty("url");
    expect(home.creator).not.toHaveProperty("url");
    const other = await statementsOf({ byn: { ...known, unconfirmed: ["municipalityCode"] } });
    expect(other.byn.identifier).toEqual(number("212000-0084"));
  });

  test("of the home page is an open data set of its publisher, with two files", async () => {
    const { home } = await statementsOf({ byn: { website: "https://byn.example" } });
    expect(home).toMatchObject({
      "@context": "https://schema.org",
      "@type": "Dataset",
      name: expect.stringContaining("byn kommun"),
      description: expect.stringMatching(/kommun/),
      url: urls.url("home"),
      license: "http://creativecommons.org/publicdomain/zero/1.0/",
      isAccessibleForFree: true,
      creator: { "@type": "GovernmentOrganization", "@id": id("byn"), name: "byn kommun", url: "https://byn.example" },
      distribution: [
        { "@type": "DataDownload", encodingFormat: "application/json", contentUrl: urls.url("collaborationsApi") },
        { "@type": "DataDownload", encodingFormat: "text/csv", contentUrl: urls.url("collaborationsTable") },
      ],
    });
  });
});

test("JSON-LD cannot end its script element, and has no double braces that templates of a page would replace", () => {
  const text = serializeJsonLd({ a: { b: { c: "</script><!--" } } });
  expect(text).not.toContain("<");
  expect(text).not.toMatch(/\{\{|\}\}/);
  expect(JSON.parse(text)).toEqual({ a: { b: { c: "</script><!--" } } });
});
