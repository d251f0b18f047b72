import { expect, test } from "vitest";
import {
  type CollaborationFilter,
  filterOrganizations,
  type OrganizationFilter,
  type OrganizationIndex,
} from "../../src/domain/filter.ts";
import { indicesSortedByName } from "../../src/domain/sort.ts";
import { collaboration, factsWith, membership, organization } from "../fixtures/facts.ts";
import { createInMemoryRelease } from "../release/chunked-release.ts";

const facts = factsWith({
  organizations: [
    organization("byn"),
    organization("grannen"),
    organization("nynashamn", { name: { sv: "Nynäshamns kommun" } }),
  ],
  collaborations: [
    collaboration("namnd", {
      name: { sv: "Södertörns överförmyndarnämnd" },
      founded: "2012",
      areas: [{ id: "tillsyn", name: { sv: "tillsyn" } }],
      members: [membership("byn"), membership("nynashamn")],
    }),
    collaboration("brand", { name: { sv: "Brandkåren" }, founded: "1993", ended: "2020" }),
    collaboration("smoh", {
      name: { sv: "Miljöförbundet" },
      shortName: "SMOHF",
      summary: { sv: "Arbetar nära brandkåren." },
      founded: "2030",
    }),
  ],
});

const release = createInMemoryRelease(facts);

async function found(filter: CollaborationFilter): Promise<readonly string[]> {
  const { collaborations } = await release.collaborations(filter, { day: "2026-11-23", language: "sv" });
  return collaborations.map(({ collaboration: { id } }) => id);
}

test("without a filter the list is complete and in Swedish order", async () => {
  expect(await found({})).toEqual(["brand", "smoh", "namnd"]);
});

test("a search ignores accents and case, and matches parts of words", async () => {
  expect(await found({ q: "overformyndar" })).toEqual(["namnd"]);
  expect(await found({ q: "ÖVERFÖRMYNDAR" })).toEqual(["namnd"]);
  expect(await found({ q: "smohf" })).toEqual(["smoh"]);
});

test("a search finds members and areas", async () => {
  expect(await found({ q: "nynäshamn" })).toEqual(["namnd"]);
  expect(await found({ q: "tillsyn" })).toEqual(["namnd"]);
});

test("a match in a name scores higher than one in a text", async () => {
  expect(await found({ q: "brandkåren" })).toEqual(["brand", "smoh"]);
});

test("an exact word scores higher than its stem", async () => {
  const inflected = createInMemoryRelease(
    factsWith({
      collaborations: [
        collaboration("a", { name: { sv: "Brandkår" } }),
        collaboration("b", { name: { sv: "Brandkårens vänner" } }),
      ],
    }),
  );
  const { collaborations } = await inflected.collaborations({ q: "brandkåren" }, { day: "2026-11-23", language: "sv" });
  expect(collaborations.map(({ collaboration: { id } }) => id)).toEqual(["b", "a"]);
});

test("every word of a search must match", async () => {
  expect(await found({ q: "brandkåren nära" })).toEqual(["smoh"]);
  expect(await found({ q: "brandkåren månen" })).toEqual([]);
});

test.each([
  [{ member: "nynashamn" }, ["namnd"]],
  [{ area: "tillsyn" }, ["namnd"]],
  [{ form: "joint-board" }, []],
  [{ status: "active" }, ["namnd"]],
  [{ status: "planned" }, ["smoh"]],
  [{ status: "ended" }, ["brand"]],
  [{ member: "okand" }, []],
] as const)("the filter %o gives %o", async (filter, ids) => {
  expect(await found(filter)).toEqual(ids);
});

test.each([
  ["name", ["brand", "smoh", "namnd"]],
  ["-name", ["namnd", "smoh", "brand"]],
  ["founded", ["brand", "namnd", "smoh"]],
  ["-founded", ["smoh", "namnd", "brand"]],
] as const)("sort=%s gives %o", async (sort, ids) => {
  expect(await found({ sort })).toEqual(ids);
});

test("a whole word scores higher than a prefix, and a prefix higher than an infix", async () => {
  const named = (id: string, name: string) => collaboration(id, { name: { sv: name } });
  const threeFacts = factsWith({
    collaborations: [named("a", "Räddningsvatten"), named("b", "Vattenskydd"), named("c", "Vatten")],
  });
  const search = async (q: string) => {
    const context = { day: "2026-11-23", language: "sv" } as const;
    const page = createInMemoryRelease(threeFacts).collaborations({ q }, context);
    return (await page).collaborations.map(({ collaboration: { id } }) => id);
  };
  expect(await search("vatten")).toEqual(["c", "b", "a"]);
  // Half of all words contain one or two given letters.
  expect(await search("va")).toEqual(["c", "b"]);
});

const organizations = [
  organization("region", { name: { sv: "Region Fjärden" }, kind: "region" }),
  organization("aby", { name: { sv: "Åby kommun" } }),
  organization("byn"),
];
const index: OrganizationIndex = { organizations, sortedIndices: () => indicesSortedByName(organizations, "sv") };

function foundOrganizations(filter: OrganizationFilter, given: { participants?: string[]; scores?: number[] } = {}) {
  const participants = given.participants && new Set(given.participants);
  const scores = given.scores && Uint16Array.from(given.scores);
  const indices = filterOrganizations(index, filter, { participants, scores }, "sv");
  return indices.map((each) => organizations[each]?.id);
}

test("organizations are filtered by kind, participation and score, in Swedish order", () => {
  expect(foundOrganizations({})).toEqual(["byn", "region", "aby"]);
  expect(foundOrganizations({ sort: "-name" })).toEqual(["aby", "region", "byn"]);
  expect(foundOrganizations({ kind: "municipality" })).toEqual(["byn", "aby"]);
  expect(foundOrganizations({ kind: "agency" })).toEqual([]);
  expect(foundOrganizations({}, { participants: ["aby", "region"] })).toEqual(["region", "aby"]);
  expect(foundOrganizations({ kind: "region" }, { participants: ["aby"] })).toEqual([]);
  expect(foundOrganizations({}, { scores: [0, 64, 1] })).toEqual(["aby", "byn"]);
});

test("the filter by legal form gives the collaborations of that form", async () => {
  expect(await found({ form: "municipal-association" })).toEqual(["brand", "smoh", "namnd"]);
});
