import { expect, test } from "vitest";
import {
  stem,
  toCollaborationSearchDocuments,
  tokenize,
  toOrganizationSearchDocument,
} from "../../src/domain/search/tokenize.ts";
import { collaboration, factsWith, membership, organization } from "../fixtures/facts.ts";

const paragraph = (value: string) => ({ type: "paragraph", children: [{ type: "text", value }] }) as const;

test("the search document of a collaboration has its texts in both languages and its members, in lower case without accents", () => {
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

test("missing fields add no term to the search document", () => {
  const one = collaboration("a", { legalForm: "unknown", areas: [], members: [membership("staden")] });
  expect(toCollaborationSearchDocuments(factsWith({ collaborations: [one] }))).toEqual([
    { names: "a", areas: "", members: "", rest: "det har gor a this is what a does" },
  ]);
});

test("the search document of an organization has its names, id and numbers, and the words of its note", () => {
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

test("tokens are the words between punctuation, without empty ones", () => {
  expect(tokenize(" – Miljö- och vatten! ")).toEqual(["miljo", "och", "vatten"]);
  expect(tokenize("…")).toEqual([]);
});

test("a stem has at least four letters; a word whose stem would be shorter is unchanged", () => {
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
