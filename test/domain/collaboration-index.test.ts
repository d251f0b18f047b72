import { expect, test } from "vitest";
import { buildCollaborationIndex } from "../../src/domain/collaboration-index.ts";
import { toSummary } from "../../src/domain/summary.ts";
import { collaboration, membership } from "../fixtures/facts.ts";

const collaborations = [
  collaboration("o", { name: { sv: "Östra" }, host: "vaerden" }),
  collaboration("a", { name: { sv: "Alla" }, members: [membership("vaerden")] }),
  collaboration("z", { name: { sv: "Utan", en: "An" }, host: "byn" }),
];
const register = buildCollaborationIndex(
  collaborations.map(toSummary),
  collaborations.flatMap(({ areas }) => areas),
);

test("an organization's collaborations are those it is a member or the host of, each once", () => {
  expect(register.indicesByParticipant("vaerden")).toEqual([0, 1]);
  expect(register.indicesByParticipant("byn")).toEqual([0, 2]);
  expect(register.indicesByParticipant("ingen")).toEqual([]);
});

test("names are in Swedish order, whichever their language, and put in order once", () => {
  expect(register.sortedIndices("sv")).toEqual([1, 2, 0]);
  expect(register.sortedIndices("en")).toEqual([1, 2, 0]);
  expect(register.sortedIndices("sv")).toBe(register.sortedIndices("sv"));
});

test("every area is listed once", () => {
  expect(register.areas.map(({ id }) => id)).toEqual(["raddningstjanst"]);
});
