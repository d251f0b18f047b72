import type { CollaborationFilter, OrganizationFilter } from "../domain/filter.ts";
import { type Params, parseQuery } from "./query.ts";
import { givenParameters, type Query } from "./urls.ts";

/** The filters of a list of collaborations, in fragments, pages and the API. */
export const FILTERS = ["form", "member", "area", "status", "q", "sort"] as const;

/** The filters of the matrix and the diagram. */
export const MATRIX_FILTERS = ["form", "member", "area"] as const;

/** The name of a filter of the matrix. */
export type MatrixFilterName = (typeof MATRIX_FILTERS)[number];

/** Parses the filter of a query; other and invalid parameters are ignored. */
export function collaborationFilter(query: Query): CollaborationFilter {
  return parseQuery(FILTERS, new URLSearchParams(givenParameters(query))).params;
}

/** The filters of a list of organizations. */
export const ORGANIZATION_FILTERS = ["kind", "collaboration", "q", "organizationSort"] as const;

/** The filter of the parameters of a list of organizations. */
export function organizationFilter(values: Params<(typeof ORGANIZATION_FILTERS)[number]>): OrganizationFilter {
  const { kind, collaboration, q, organizationSort } = values;
  return { kind, collaboration, q, sort: organizationSort };
}
