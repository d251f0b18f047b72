import { expect, test } from "vitest";
import { collectFormerIds, currentId } from "../../src/domain/facts.ts";
import { collaboration, organization } from "../fixtures/facts.ts";

test("every former id resolves to the current id, separately for each kind", () => {
  const collaborations = [collaboration("nu", { formerIds: ["da", "forr"] }), collaboration("annan")];
  const organizations = [organization("byn", { formerIds: ["da"] }), organization("grannen")];
  expect(collectFormerIds({ collaborations, organizations })).toEqual({
    collaborations: { da: "nu", forr: "nu" },
    organizations: { da: "byn" },
  });
});

test("an id that is not a former one is unchanged, also if it is a property of Object.prototype", () => {
  expect(currentId("da", { da: "nu" })).toBe("nu");
  expect(currentId("nu", { da: "nu" })).toBe("nu");
  expect(currentId("constructor", { da: "nu" })).toBe("constructor");
  expect(currentId("da", undefined)).toBe("da");
});
