import { expect, test } from "vitest";
import { findDanglingReferences, getLastUpdated } from "../../src/domain/facts.ts";
import { collaboration, factsWith, membership } from "../fixtures/facts.ts";

test("facts whose references all resolve have no dangling reference", () => {
  expect(findDanglingReferences(factsWith())).toEqual([]);
});

test("an unknown organization is reported with the collaboration and the field that name it", () => {
  const members = [membership("byn"), membership("ingenstans")];
  expect(findDanglingReferences(factsWith({ collaborations: [collaboration("brandkaren", { members })] }))).toEqual([
    {
      from: { kind: "collaboration", id: "brandkaren" },
      field: ["members", 1, "organization"],
      to: { kind: "organization", id: "ingenstans" },
    },
  ]);
});

test("an unknown host, legal form, source and publisher are each reported", () => {
  const changes = { host: "a", legalForm: "b", events: [{ date: "2020", text: { sv: "" }, source: "c" }] };
  const facts = factsWith({ collaborations: [collaboration("brandkaren", changes)] });
  const dangling = findDanglingReferences({ ...facts, site: { ...facts.site, publisher: "d" } });
  expect(dangling.map(({ to }) => to.id).toSorted()).toEqual(["a", "b", "c", "d"]);
});

test("each unknown reference is reported with its field", () => {
  const changes = {
    host: "a",
    legalForm: "b",
    members: [membership("c", { source: "d" })],
    memberCount: { count: 55, approximate: true, what: { sv: "kommuner" }, source: "e" },
    events: [
      { date: "2020", text: { sv: "" }, source: "avtal" },
      { date: "2021", text: { sv: "" }, source: "f" },
    ],
  };
  const facts = factsWith({ collaborations: [collaboration("grannskapet"), collaboration("brandkaren", changes)] });
  const from = { kind: "collaboration", id: "brandkaren" };
  const dangling = findDanglingReferences({ ...facts, site: { ...facts.site, publisher: "g" } });
  expect(dangling).toEqual([
    { from: { kind: "site", id: "site" }, field: ["publisher"], to: { kind: "organization", id: "g" } },
    { from, field: ["legalForm"], to: { kind: "legal-form", id: "b" } },
    { from, field: ["host"], to: { kind: "organization", id: "a" } },
    { from, field: ["members", 0, "organization"], to: { kind: "organization", id: "c" } },
    { from, field: ["members", 0, "source"], to: { kind: "source", id: "d" } },
    { from, field: ["memberCount", "source"], to: { kind: "source", id: "e" } },
    { from, field: ["events", 1, "source"], to: { kind: "source", id: "f" } },
  ]);
});

test("facts whose texts are newer than every review have the date of the texts", () => {
  const { site, collaborations } = factsWith({ collaborations: [collaboration("a", { reviewed: "2025-12-31" })] });
  expect(getLastUpdated(site, collaborations)).toBe("2026-01-01");
});

test("the facts have the date of the latest change or review", () => {
  const collaborations = [
    collaboration("a", { reviewed: "2026-03-01" }),
    collaboration("b", { reviewed: "2025-03-01" }),
  ];
  expect(getLastUpdated(factsWith({}).site, collaborations)).toBe("2026-03-01");
});
