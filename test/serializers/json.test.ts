import { expect, test } from "vitest";
import type { Collaboration } from "../../src/domain/collaboration.ts";
import { collaborationToJson } from "../../src/worker/serializers/json/collaboration.ts";
import { organizationToJson } from "../../src/worker/serializers/json/organization.ts";
import { areaToJson, legalFormToJson } from "../../src/worker/serializers/json/vocabularies.ts";
import { createUrls } from "../../src/worker/urls.ts";
import { collaboration, factsWith, membership, organization } from "../fixtures/facts.ts";
import { queriesOver } from "../release/queries-over.ts";

const urls = createUrls("https://samverkan.example");

const AGREEMENT = { id: "avtal", title: "Avtalet", date: "2020" };
const SITE = { id: "webb", title: "Webbplatsen", url: "https://a.example", date: null };

const KNOWN: Partial<Collaboration> = {
  shortName: "A",
  host: "staden",
  organizationNumber: "222000-0018",
  founded: "1993",
  foundedNote: { sv: "Som B." },
  ended: "2030",
  website: "https://a.example",
  prose: { sv: [{ type: "paragraph", children: [{ type: "text", value: "Släcker." }] }], en: [] },
  members: [membership("byn", { since: "2010", until: "2029", verified: "2026-01-02", note: { sv: "Ja." } })],
  memberCount: { count: 55, approximate: true, what: { sv: "kommuner" }, source: "webb" },
  projects: [
    { name: { sv: "P" }, summary: { sv: "S." }, website: "https://p.example", since: "2025", until: "2027" },
    { name: { sv: "Q" }, summary: { sv: "T." } },
  ],
  events: [{ date: "2010-01", text: { sv: "Byn kom med." }, source: "webb" }],
  sources: [AGREEMENT, SITE],
};

async function jsonOf(changes: Partial<Collaboration>) {
  const organizations = [
    organization("byn", { municipalityCode: "0138", website: "https://byn.example" }),
    organization("staden"),
    organization("grannen"),
  ];
  const release = queriesOver(factsWith({ organizations, collaborations: [collaboration("a", changes)] }));
  const context = { day: "2026-06-15", language: "sv" } as const;
  const detail = await release.collaboration("a", context);
  const [byn, staden] = [await release.organization("byn", context), await release.organization("staden", context)];
  if (detail === undefined || byn === undefined || staden === undefined) throw new Error("something is missing");
  return {
    a: collaborationToJson(detail, urls),
    byn: organizationToJson(byn, urls),
    staden: organizationToJson(staden, urls),
    form: detail.form,
  };
}

test("the JSON of a collaboration has all its facts, with the source of each count and event", async () => {
  const { a } = await jsonOf(KNOWN);
  const webb = { ...SITE };
  expect(a).toMatchObject({
    id: "a",
    links: { fragment: urls.fragment("collaborations/a") },
    shortName: "A",
    legalForm: {
      id: "municipal-association",
      statute: null,
      links: { self: urls.item("legalFormApi", "municipal-association") },
    },
    description: { sv: "Släcker.", en: "" },
    areas: [{ id: "raddningstjanst", links: { self: urls.item("areaApi", "raddningstjanst") } }],
    host: { id: "staden", links: { fragment: urls.fragment("organizations/staden") } },
    identifiers: [{ types: ["Identifier"], scheme: "organisationsnummer", notation: "222000-0018" }],
    organizationNumber: "222000-0018",
    founded: "1993",
    foundedNote: { sv: "Som B." },
    ended: "2030",
    website: "https://a.example",
    memberCount: { count: 55, approximate: true, what: { sv: "kommuner" }, source: webb },
    projects: [
      { name: { sv: "P" }, summary: { sv: "S." }, website: "https://p.example", since: "2025", until: "2027" },
      { name: { sv: "Q" }, summary: { sv: "T." }, website: null, since: null, until: null },
    ],
    events: [{ date: "2010-01", text: { sv: "Byn kom med." }, source: webb }],
    sources: [{ ...AGREEMENT, url: null }, webb],
  });
  const avtal = { ...AGREEMENT, url: null };
  const days = { since: "2010", until: "2029", verified: "2026-01-02", note: { sv: "Ja." } };
  expect(a.members).toMatchObject([
    {
      id: "a.byn",
      role: "member",
      phase: "active",
      current: true,
      ...days,
      source: avtal,
      links: { self: `${a.links.self}#byn` },
    },
    { id: "a.staden", role: "host", current: true, since: null, until: null, verified: null, note: null, source: null },
  ]);
});

test("an unknown value is null, and no field is missing", async () => {
  const [known, unknown] = [(await jsonOf(KNOWN)).a, (await jsonOf({})).a];
  const empty = Object.entries(unknown).filter(([, value]) => value === null);
  expect(empty.map(([name]) => name)).toEqual([
    "shortName",
    "host",
    "organizationNumber",
    "founded",
    "foundedNote",
    "ended",
    "website",
    "memberCount",
  ]);
  expect([unknown.identifiers, unknown.projects, unknown.events]).toEqual([[], [], []]);
  expect(Object.keys(unknown)).toEqual(Object.keys(known));
  expect(unknown.description).toEqual({ sv: "" });
});

test("a membership that has ended is not current", async () => {
  const { a } = await jsonOf({ members: [membership("byn", { until: "2025" })] });
  expect(a.members.map(({ phase, current }) => [phase, current])).toEqual([["ended", false]]);
});

test("an organization has its own memberships only, with the fields of the first version", async () => {
  const { byn, staden } = await jsonOf(KNOWN);
  expect(byn).toMatchObject({
    municipalityCode: "0138",
    organizationNumber: null,
    website: "https://byn.example",
    shortName: null,
    note: null,
  });
  expect(byn.identifiers).toEqual([{ types: ["Identifier"], scheme: "kommunkod", notation: "0138" }]);
  expect(byn.memberships).toMatchObject([
    { id: "a.byn", isHost: false, legalForm: { id: "municipal-association" }, membership: { since: "2010" } },
  ]);
  expect(staden.memberships).toMatchObject([{ id: "a.staden", isHost: true, membership: null }]);
});

test("a legal form and an area lead to the collaborations that have them", async () => {
  const { form } = await jsonOf({});
  expect(legalFormToJson(form, urls)).toMatchObject({
    statute: null,
    links: {
      self: urls.item("legalFormApi", form.id),
      page: urls.url("home", { form: form.id }),
      collaborations: urls.url("collaborationsApi", { form: form.id }),
    },
  });
  expect(areaToJson({ id: "vatten", name: { sv: "vatten" } }, urls).links).toEqual({
    self: "https://samverkan.example/api/v1/areas/vatten",
    page: urls.url("home", { area: "vatten" }),
    collaborations: urls.url("collaborationsApi", { area: "vatten" }),
  });
});
