import type { CollaborationIndex } from "./collaboration-index.ts";
import type { IsoDate } from "./dates.ts";
import type { OrganizationKind, OrganizationRef } from "./organization.ts";
import { type ORGANIZATION_SORT_ORDERS, type Scores, type SortOrder, sortIndices } from "./sort.ts";
import { getStatus, type Status } from "./status.ts";
import type { SummaryRow } from "./summary.ts";
import type { Language } from "./text.ts";

/** Which collaborations a list holds: those that meet every given condition. */
export interface CollaborationFilter {
  /** Id of a legal form. */
  readonly form?: string | undefined;
  /** Id of an organization that is a member or the host. */
  readonly member?: string | undefined;
  /** Id of an area. */
  readonly area?: string | undefined;
  readonly status?: Status | undefined;
  /** Words to search for. */
  readonly q?: string | undefined;
  readonly sort?: SortOrder | undefined;
}

/** Whether a filter, as values or as texts, matches everything; a sort order is no condition. */
export function isEverything(filter: Readonly<Partial<Record<keyof CollaborationFilter, unknown>>>): boolean {
  const { form, member, area, status, q } = filter;
  return [form, member, area, status, q].every((value) => value === undefined);
}

/**
 * Indices of the collaborations that match the filter, in its order.
 * @param scores how well each collaboration matches the filter's query; undefined without a query
 * @param language the language whose names are sorted
 */
export function filterCollaborations(
  { summaries, sortedIndices, indicesByParticipant }: CollaborationIndex,
  filter: CollaborationFilter,
  scores: Scores | undefined,
  { day, language }: { readonly day: IsoDate; readonly language: Language },
): readonly number[] {
  const { form, member, area, status } = filter;
  const all = sortedIndices(language);
  // A fresh isolate compiles each loop over ten thousand rows, so a plain search has no loop for filters.
  if (isEverything({ form, member, area, status })) return sortIndices(summaries, all, scores, filter.sort);
  const memberIndices = member === undefined ? undefined : new Set(indicesByParticipant(member));
  const readsRows = !isEverything({ form, area, status });
  const matching = all.filter((index) => {
    if (scores?.[index] === 0 || memberIndices?.has(index) === false) return false;
    return !readsRows || matches(summaries.at(index), filter, day);
  });
  return sortIndices(summaries, matching, scores, filter.sort);
}

/** Which organizations a list holds: those that meet every given condition. */
export interface OrganizationFilter {
  readonly kind?: OrganizationKind | undefined;
  /** Id of a collaboration that the organization takes part in, as a member or the host. */
  readonly collaboration?: string | undefined;
  /** Words to search for. */
  readonly q?: string | undefined;
  readonly sort?: (typeof ORGANIZATION_SORT_ORDERS)[number] | undefined;
}

/** All organizations of a release, with their order by name. */
export interface OrganizationIndex {
  readonly organizations: readonly OrganizationRef[];
  /** Indices into `organizations` in Swedish order of their names in a language. */
  readonly sortedIndices: (language: Language) => readonly number[];
}

/**
 * Indices of the organizations that match the filter, in its order.
 * @param participants ids of the organizations in the filter's collaboration; undefined without one
 * @param scores how well each organization matches the filter's query; undefined without a query
 * @param language the language whose names are sorted
 */
export function filterOrganizations(
  { organizations, sortedIndices }: OrganizationIndex,
  { kind, sort }: OrganizationFilter,
  {
    participants,
    scores,
  }: { readonly participants: ReadonlySet<string> | undefined; readonly scores: Scores | undefined },
  language: Language,
): readonly number[] {
  const matching = sortedIndices(language).filter((index) => {
    const organization = organizations[index];
    if (organization === undefined) return false;
    return (kind === undefined || organization.kind === kind) && participants?.has(organization.id) !== false;
  });
  return sortIndices(organizations, matching, scores, sort);
}

function matches(summary: SummaryRow | undefined, { form, area, status }: CollaborationFilter, day: IsoDate): boolean {
  if (summary === undefined) return false;
  if (form !== undefined && summary.legalForm !== form) return false;
  if (area !== undefined && !summary.areas.includes(area)) return false;
  return status === undefined || getStatus(summary, day) === status;
}
