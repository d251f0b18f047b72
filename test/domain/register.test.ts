import { expect, test } from "vitest";
import { entryOf } from "../../src/domain/entry.ts";
import { registerOf } from "../../src/domain/register.ts";
import { collaboration, membership } from "../fixtures/facts.ts";

const collaborations = [
  collaboration("o", { name: { sv: "Östra" }, host: "vaerden" }),
  collaboration("a", { name: { sv: "Alla" }, members: [membership("vaerden")] }),
  collaboration("z", { name: { sv: "Utan", en: "An" }, host: "byn" }),
];
const register = registerOf(
  collaborations.map(entryOf),
  collaborations.flatMap(({ areas }) => areas),
);

test("an organization's collaborations are those it is a member or the host of, each once", () => {
  expect(register.ofParticipant("vaerden")).toEqual([0, 1]);
  expect(register.ofParticipant("byn")).toEqual([0, 2]);
  expect(register.ofParticipant("ingen")).toEqual([]);
});

test("names are in Swedish order, whichever their language, and put in order once", () => {
  expect(register.byName("sv")).toEqual([1, 2, 0]);
  expect(register.byName("en")).toEqual([1, 2, 0]);
  expect(register.byName("sv")).toBe(register.byName("sv"));
});

test("every area is told once", () => {
  expect(register.areas.map(({ id }) => id)).toEqual(["raddningstjanst"]);
});
