import { expect, test } from "vitest";
import { brokenReferences, catalogFrom } from "../../src/domain/catalog.ts";
import { collaboration, factsWith, membership, organization } from "../fixtures/facts.ts";

test("facts whose references all resolve make a catalog", () => {
  expect(brokenReferences(factsWith())).toEqual([]);
});

test("an unknown organization is reported with the collaboration and the field that name it", () => {
  const members = [membership("byn"), membership("ingenstans")];
  expect(brokenReferences(factsWith({ collaborations: [collaboration("brandkaren", { members })] }))).toEqual([
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
  const broken = brokenReferences({ ...facts, site: { ...facts.site, publisher: "d" } });
  expect(broken.map(({ to }) => to.id).toSorted()).toEqual(["a", "b", "c", "d"]);
});

test("no catalog is made of facts with a reference that leads nowhere", () => {
  expect(() => catalogFrom(factsWith({ organizations: [organization("byn")] }))).toThrow("grannen");
});

test("an organization's collaborations are those it is a member or the host of, in Swedish order", () => {
  const catalog = catalogFrom(
    factsWith({
      organizations: [organization("byn"), organization("grannen"), organization("vaerden")],
      collaborations: [
        collaboration("o", { name: { sv: "Östra" }, host: "vaerden" }),
        collaboration("a", { name: { sv: "Alla" }, members: [membership("vaerden")] }),
        collaboration("z", { name: { sv: "Utan" } }),
      ],
    }),
  );
  expect(catalog.collaborationsOf("vaerden").map(({ name }) => name.sv)).toEqual(["Alla", "Östra"]);
});

test("the facts are as new as the newest of them", () => {
  const collaborations = [
    collaboration("a", { reviewed: "2026-03-01" }),
    collaboration("b", { reviewed: "2025-03-01" }),
  ];
  expect(catalogFrom(factsWith({ collaborations })).updated).toBe("2026-03-01");
});
