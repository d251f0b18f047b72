import { expect, test } from "vitest";
import {
  stem,
  toCollaborationSearchDocuments,
  tokenize,
  toOrganizationSearchDocument,
} from "../../src/domain/search/tokenize.ts";
import { collaboration, factsWith, membership, organization } from "../fixtures/facts.ts";

const paragraph = (value: string) => ({ type: "paragraph", children: [{ type: "text", value }] }) as const;

test("a collaboration is found by what it says in both languages, in lower case without accents, and by its members", () => {
  const one = collaboration("a", {
    name: { sv: "Räddningen", en: "Rescue" },
    shortName: "RÄ",
    alternateNames: ["Brand-kåren"],
    areas: [{ id: "x", name: { sv: "miljö", en: "environment" } }],
    summary: { sv: "Släcker.", en: "Puts out." },
    prose: { sv: [paragraph("Ring 112.")], en: [paragraph("Call 112.")] },
    projects: [{ name: { sv: "Ny station" }, summary: { sv: "Byggs.", en: "Being built." } }],
    members: [membership("byn"), membership("grannen")],
  });
  const organizations = [organization("byn", { name: { sv: "Byn" } }), organization("grannen", { name: { sv: "Å" } })];
  expect(toCollaborationSearchDocuments(factsWith({ organizations, collaborations: [one] }))).toEqual([
    {
      names: "raddningen rescue ra brand karen",
      areas: "miljo environment kommunalforbund municipal association",
      members: "byn byn a grannen",
      rest: "slacker puts out ring 112 call 112 ny station byggs being built",
    },
  ]);
});

test("what is not there leaves no word behind", () => {
  const one = collaboration("a", { legalForm: "unknown", areas: [], members: [membership("staden")] });
  expect(toCollaborationSearchDocuments(factsWith({ collaborations: [one] }))).toEqual([
    { names: "a", areas: "", members: "", rest: "det har gor a this is what a does" },
  ]);
});

test("an organization is found by its names, its id and its numbers, and by the words of its note", () => {
  const one = organization("byn", {
    name: { sv: "Byn" },
    shortName: "B",
    municipalityCode: "0199",
    organizationNumber: "212000-0084",
    note: { sv: "(Har bytt namn)", en: "Renamed!" },
  });
  expect(toOrganizationSearchDocument(one)).toEqual({
    names: "byn b byn 0199 212000 0084",
    areas: "",
    members: "",
    rest: "har bytt namn renamed",
  });
  expect(toOrganizationSearchDocument(organization("byn")).rest).toBe("");
});

test("a query has the words between its signs, and no empty ones at its ends", () => {
  expect(tokenize(" – Miljö- och vatten! ")).toEqual(["miljo", "och", "vatten"]);
  expect(tokenize("…")).toEqual([]);
});

test("a stem has at least four letters; a word that would become shorter stays", () => {
  expect(["vattnet", "bilar", "barn", "isen", "kommunalforbunden"].map(stem)).toEqual([
    "vattn",
    "bilar",
    "barn",
    "isen",
    "kommunalforbund",
  ]);
  expect(stem("husen")).toBe("husen");
  expect(stem("skogen")).toBe("skog");
});
