import { expect, test } from "vitest";
import { catalogFrom } from "../../src/domain/catalog.ts";
import { type CollaborationFilter, filteredCollaborations } from "../../src/domain/filter.ts";
import { collaboration, factsWith, membership, organization } from "../fixtures/facts.ts";

const catalog = catalogFrom(
  factsWith({
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
  }),
);

function found(filter: CollaborationFilter): readonly string[] {
  return filteredCollaborations(catalog, filter, "2026-11-23", "sv").map(({ id }) => id);
}

test("without a filter the list is whole and in Swedish order", () => {
  expect(found({})).toEqual(["brand", "smoh", "namnd"]);
});

test("a search needs no accents, no capitals and no whole words", () => {
  expect(found({ q: "overformyndar" })).toEqual(["namnd"]);
  expect(found({ q: "ÖVERFÖRMYNDAR" })).toEqual(["namnd"]);
  expect(found({ q: "smohf" })).toEqual(["smoh"]);
});

test("a search finds members and areas", () => {
  expect(found({ q: "nynäshamn" })).toEqual(["namnd"]);
  expect(found({ q: "tillsyn" })).toEqual(["namnd"]);
});

test("a name counts for more than a mention", () => {
  expect(found({ q: "brandkåren" })).toEqual(["brand", "smoh"]);
});

test("every word of a search must be there", () => {
  expect(found({ q: "brandkåren nära" })).toEqual(["smoh"]);
  expect(found({ q: "brandkåren månen" })).toEqual([]);
});

test.each([
  [{ member: "nynashamn" }, ["namnd"]],
  [{ area: "tillsyn" }, ["namnd"]],
  [{ form: "joint-board" }, []],
  [{ status: "active" }, ["namnd"]],
  [{ status: "planned" }, ["smoh"]],
  [{ status: "ended" }, ["brand"]],
  [{ member: "okand" }, []],
] as const)("the filter %o lets %o through", (filter, ids) => {
  expect(found(filter)).toEqual(ids);
});

test.each([
  ["name", ["brand", "smoh", "namnd"]],
  ["-name", ["namnd", "smoh", "brand"]],
  ["founded", ["brand", "namnd", "smoh"]],
  ["-founded", ["smoh", "namnd", "brand"]],
] as const)("sort=%s gives %o", (sort, ids) => {
  expect(found({ sort })).toEqual(ids);
});
