import type { OrganizationFilter } from "../domain/filter.ts";
import type { Params } from "./query.ts";

/** The filters of a list of collaborations, the same behind fragments, pages and the API. */
export const FILTERS = ["form", "member", "area", "status", "q", "sort"] as const;

/** The filters of a list of organizations. */
export const ORGANIZATION_FILTERS = ["kind", "collaboration", "q", "organizationSort"] as const;

/** The filter that the parameters of a list of organizations mean. */
export function organizationFilter(values: Params<(typeof ORGANIZATION_FILTERS)[number]>): OrganizationFilter {
  const { kind, collaboration, q, organizationSort } = values;
  return { kind, collaboration, q, sort: organizationSort };
}
