import { expect, test } from "vitest";
import {
  isPublicBody,
  ORGANIZATION_KINDS,
  type Organization,
  toOrganizationRef,
} from "../../src/domain/organization.ts";

test("municipalities, regions and agencies are public bodies; companies and associations are not", () => {
  expect(ORGANIZATION_KINDS.filter(isPublicBody)).toEqual(["municipality", "region", "agency"]);
});

test("a reference has the short name of an organization that has one, and no field for one that has none", () => {
  const organization: Organization = {
    id: "tyreso",
    name: { sv: "Tyresö kommun" },
    kind: "municipality",
    alternateNames: [],
    unconfirmed: [],
    sources: [],
  };
  const reference = { id: "tyreso", name: { sv: "Tyresö kommun" }, kind: "municipality" };
  expect(Object.keys(toOrganizationRef(organization)).toSorted()).toEqual(["id", "kind", "name"]);
  expect(toOrganizationRef({ ...organization, shortName: "Tyresö" })).toEqual({ ...reference, shortName: "Tyresö" });
});
