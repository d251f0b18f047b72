import { expect, test } from "vitest";
import { buildCollaborationIndex } from "../../src/domain/collaboration-index.ts";
import { toSummary } from "../../src/domain/summary.ts";
import { collaboration, membership } from "../fixtures/facts.ts";

const collaborations = [
  collaboration("o", { name: { sv: "Östra" }, host: "vaerden" }),
  collaboration("a", { name: { sv: "Alla" }, members: [membership("vaerden")] }),
  collaboration("z", { name: { sv: "Utan", en: "An" }, host: "byn" }),
];
const index = buildCollaborationIndex(
  collaborations.map(toSummary),
  collaborations.flatMap(({ areas }) => areas),
);

test("an organization's collaborations are those in which it is a member or the host, each once", () => {
  expect(index.indicesByParticipant("vaerden")).toEqual([0, 1]);
  expect(index.indicesByParticipant("byn")).toEqual([0, 2]);
  expect(index.indicesByParticipant("ingen")).toEqual([]);
});

test("names are in Swedish order in both languages, and are sorted once", () => {
  expect(index.sortedIndices("sv")).toEqual([1, 2, 0]);
  expect(index.sortedIndices("en")).toEqual([1, 2, 0]);
  expect(index.sortedIndices("sv")).toBe(index.sortedIndices("sv"));
});

test("every area is listed once", () => {
  expect(index.areas.map(({ id }) => id)).toEqual(["raddningstjanst"]);
});
