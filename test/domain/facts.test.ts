import { expect, test } from "vitest";
import { findDanglingReferences, getLastUpdated } from "../../src/domain/facts.ts";
import { collaboration, factsWith, membership } from "../fixtures/facts.ts";

test("facts whose references all resolve have nothing to report", () => {
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
  const broken = findDanglingReferences({ ...facts, site: { ...facts.site, publisher: "d" } });
  expect(broken.map(({ to }) => to.id).toSorted()).toEqual(["a", "b", "c", "d"]);
});

test("the facts are as new as the newest of them", () => {
  const collaborations = [
    collaboration("a", { reviewed: "2026-03-01" }),
    collaboration("b", { reviewed: "2025-03-01" }),
  ];
  expect(getLastUpdated(factsWith({ collaborations }))).toBe("2026-03-01");
});
