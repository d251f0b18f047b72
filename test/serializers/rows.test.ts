import { expect, test } from "vitest";
import type { Collaboration } from "../../src/domain/collaboration.ts";
import { collaborationJsonLd, organizationJsonLd, serializeJsonLd } from "../../src/worker/serializers/schema-org.ts";
import { serializeSitemap, serializeSitemapIndex } from "../../src/worker/serializers/sitemap.ts";
import { collaborationsTable, membershipsTable, organizationsTable } from "../../src/worker/serializers/tables.ts";
import { createUrls } from "../../src/worker/urls.ts";
import { collaboration, factsWith, membership, organization } from "../fixtures/facts.ts";
import { queriesOver } from "../release/queries-over.ts";

const CONTEXT = { day: "2026-06-15", language: "sv" } as const;

const reader = { language: "sv", urls: createUrls("https://samverkan.example") } as const;

const PUBLISHER = organization("byn", { municipalityCode: "0138" });

const ORGANIZATIONS = [
  PUBLISHER,
  organization("bolaget", {
    kind: "company",
    name: { sv: "Bolaget", en: "The Company" },
    shortName: "B",
    alternateNames: ["Ett", "Två"],
    organizationNumber: "556000-0001",
    website: "https://bolaget.example",
    note: { sv: "Anm.", en: "Note" },
    unconfirmed: ["organizationNumber", "website"],
  }),
  ...["dalen", "norra", "staden", "viken"].map((id) => organization(id)),
];

const MEMBERS = [
  membership("bolaget", { since: "2010", verified: "2026-01-02", note: { sv: "Ja.", en: "Yes." } }),
  membership("byn", { role: "host" }),
  membership("dalen", { status: "disputed" }),
  membership("norra", { status: "unknown" }),
  membership("staden", { since: "2027" }),
  membership("viken", { until: "2025-03", status: "disputed" }),
];

async function details(changes: Partial<Collaboration> = {}) {
  const facts = factsWith({ organizations: ORGANIZATIONS, collaborations: [collaboration("a", changes)] });
  const release = queriesOver(facts);
  const [detail, organizationDetail] = [
    await release.collaboration("a", CONTEXT),
    await release.organization("bolaget", CONTEXT),
  ];
  if (detail === undefined || organizationDetail === undefined) throw new Error("something is missing");
  return { detail, organizationDetail };
}

/** A row as its columns that are not empty. */
function filled(head: readonly string[], row: readonly unknown[] | undefined) {
  const cells = head.map((column, index) => [column, row?.[index]] as const);
  return Object.fromEntries(cells.filter(([, cell]) => cell !== undefined && cell !== ""));
}

test("a collaboration's row lists its participants by certainty, each in one column", async () => {
  const { head, rowsOf } = collaborationsTable({ publisher: PUBLISHER, urls: reader.urls });
  const { detail } = await details({ members: MEMBERS, host: "byn", alternateNames: ["x", "y"] });
  expect(filled(head, rowsOf(detail)[0])).toEqual({
    source: "0138",
    id: "a",
    name_sv: "a",
    alternate_names: "x; y",
    legal_form: "municipal-association",
    legal_form_sv: "Kommunalförbund",
    legal_form_en: "Municipal association",
    status: "active",
    host: "byn",
    areas_sv: "räddningstjänst",
    areas_en: "rescue services",
    summary_sv: "Det här gör a.",
    summary_en: "This is what a does.",
    members: "bolaget; byn",
    members_complete: true,
    reviewed: "2026-01-01",
    page: reader.urls.item("collaborationPage", "a"),
    members_disputed: "dalen",
    members_unknown: "norra",
    members_planned: "staden",
    members_ended: "viken",
    modified: "2026-01-01",
  });
});

test("a collaboration's row has its names, dates and number of members as far as known", async () => {
  const { head, rowsOf } = collaborationsTable({ publisher: PUBLISHER, urls: reader.urls });
  const areas = [
    { id: "a", name: { sv: "ett", en: "one" } },
    { id: "b", name: { sv: "två" } },
    { id: "c", name: { sv: "tre", en: "three" } },
  ];
  const known = {
    name: { sv: "a", en: "b" },
    shortName: "c",
    organizationNumber: "222000-0018",
    founded: "1993",
    ended: "2025",
    website: "https://a.example",
    memberCount: { count: 55, approximate: true, what: { sv: "kommuner" }, source: "avtal" },
    membersComplete: false,
  };
  const { detail } = await details({ ...known, areas, members: [membership("byn")] });
  const row = filled(head, rowsOf(detail)[0]);
  expect(row).toMatchObject({
    name_en: "b",
    short_name: "c",
    organization_number: "222000-0018",
    founded: "1993",
    ended: "2025",
    status: "ended",
    website: "https://a.example",
    areas_sv: "ett; två; tre",
    areas_en: "one; three",
    members_complete: false,
    member_count: 55,
    member_count_approximate: true,
    member_count_of: "kommuner",
  });
});

test("an organization's row has its facts as far as known, and the unconfirmed fields", () => {
  const { head, rowsOf } = organizationsTable({ publisher: PUBLISHER, urls: reader.urls });
  const [byn, bolaget] = ORGANIZATIONS.map((each) => filled(head, rowsOf(each)[0]));
  expect(bolaget).toEqual({
    source: "0138",
    id: "bolaget",
    name_sv: "Bolaget",
    name_en: "The Company",
    short_name: "B",
    alternate_names: "Ett; Två",
    kind: "company",
    organization_number: "556000-0001",
    website: "https://bolaget.example",
    unconfirmed: "organization_number; website",
    note_sv: "Anm.",
    note_en: "Note",
    page: reader.urls.item("organizationPage", "bolaget"),
  });
  expect(byn).toMatchObject({ municipality_code: "0138", kind: "municipality" });
});

test("a membership's row has its role, its dates and its source", async () => {
  const { head, rowsOf } = membershipsTable({ publisher: PUBLISHER });
  const sources = [{ id: "avtal", title: "Avtalet", url: "https://a.example/avtal", date: "2020" }];
  const { detail } = await details({ members: MEMBERS, sources });
  const rows = rowsOf(detail).map((row) => filled(head, row));
  expect(
    rows.map(({ organization: id, role, status, current, phase }) => [id, role, status, current, phase].join(" ")),
  ).toEqual([
    "bolaget member confirmed true active",
    "byn host confirmed true active",
    "dalen member disputed true active",
    "norra member unknown true active",
    "staden member confirmed false planned",
    "viken member disputed false ended",
  ]);
  expect(rows[0]).toMatchObject({
    source: "0138",
    collaboration: "a",
    since: "2010",
    verified: "2026-01-02",
    note_sv: "Ja.",
    note_en: "Yes.",
    source_title: "Avtalet",
    source_url: "https://a.example/avtal",
    source_date: "2020",
  });
  expect(rows[5]).toMatchObject({ until: "2025-03" });
});

test("the data for search engines has only certain members, and known facts", async () => {
  const { detail, organizationDetail } = await details({
    members: MEMBERS,
    organizationNumber: "222000-0018",
    shortName: "A",
  });
  const statement = collaborationJsonLd(detail, reader);
  expect(statement).toMatchObject({
    "@context": "https://schema.org",
    "@type": "GovernmentOrganization",
    "@id": reader.urls.item("collaborationApi", "a"),
    sameAs: reader.urls.item("collaborationPage", "a"),
    alternateName: ["A"],
    identifier: { "@type": "PropertyValue", propertyID: "organisationsnummer", value: "222000-0018" },
    member: [
      {
        "@type": "OrganizationRole",
        roleName: "member",
        startDate: "2010",
        member: { "@type": "Organization", name: "Bolaget" },
      },
      { "@type": "OrganizationRole", roleName: "host", member: { "@type": "GovernmentOrganization" } },
    ],
  });
  expect(
    collaborationJsonLd((await details({ members: [membership("byn")] })).detail, reader).identifier,
  ).toBeUndefined();
  const own = organizationJsonLd(organizationDetail, { ...reader, language: "en" });
  expect(own).toMatchObject({
    name: "The Company",
    alternateName: ["B", "Ett", "Två"],
    memberOf: [{ "@type": "GovernmentOrganization", "@id": reader.urls.item("collaborationApi", "a"), name: "a" }],
  });
  // Both are unconfirmed.
  expect([own.identifier, own.url]).toEqual([undefined, undefined]);
});

test("no text of a statement ends its script element", () => {
  expect(serializeJsonLd({ name: "</script><b>" })).toBe('{\n "name": "\\u003c/script>\\u003cb>"\n}');
});

test("a sitemap has each page in both languages, escaped, with the day that is known", () => {
  const address = (language: string) => `https://a.example/?a=1&lang=${language}`;
  const text = serializeSitemap([
    { url: address, changed: "2026-01-02" },
    { url: address, changed: undefined },
  ]);
  const url = (language: string) => `https://a.example/?a=1&#38;lang=${language}`;
  const links = ["sv", "en"]
    .map((each) => `<xhtml:link rel="alternate" hreflang="${each}" href="${url(each)}"/>`)
    .join("");
  const entry = (language: string, day: string) => `  <url><loc>${url(language)}</loc>${day}${links}</url>\n`;
  const day = "<lastmod>2026-01-02</lastmod>";
  expect(text.slice(text.indexOf("  <url>"))).toBe(
    `${entry("sv", day)}${entry("en", day)}${entry("sv", "")}${entry("en", "")}</urlset>\n`,
  );
  expect(serializeSitemapIndex(["https://a.example/?a&b", "https://b.example"])).toContain(
    ">\n  <sitemap><loc>https://a.example/?a&#38;b</loc></sitemap>\n  <sitemap><loc>https://b.example</loc></sitemap>\n</sitemapindex>\n",
  );
});
