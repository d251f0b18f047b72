import type { Catalog } from "./catalog.ts";
import type { Collaboration } from "./collaboration.ts";
import type { Organization } from "./organization.ts";
import type { Day } from "./partial-date.ts";
import { relevance, searchTextOf } from "./search.ts";
import { inSwedishOrder } from "./sorting.ts";
import { type Status, statusOn } from "./status.ts";
import { inLanguage, type Language } from "./text.ts";

/** What a list can be ordered by; `-` turns the order round. Without one, a search is ordered by relevance. */
export const SORT_ORDERS = ["name", "-name", "founded", "-founded"] as const;
export type SortOrder = (typeof SORT_ORDERS)[number];

/** Which collaborations a list holds: those for which every given condition is true. */
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

/** The status of a collaboration on a day. */
export function collaborationStatus(collaboration: Collaboration, day: Day): Status {
  return statusOn(day, { from: collaboration.founded, to: collaboration.ended });
}

/** The collaborations that pass the filter, in the order it asks for; the language decides what names sort by. */
export function filteredCollaborations(
  catalog: Catalog,
  filter: CollaborationFilter,
  day: Day,
  language: Language,
): readonly Collaboration[] {
  const candidates = filter.member === undefined ? catalog.collaborations : catalog.collaborationsOf(filter.member);
  const scored = candidates
    .filter((collaboration) => passes(collaboration, filter, day))
    .map((collaboration) => ({ collaboration, score: scoreOf(catalog, collaboration, filter.q) }))
    .filter(({ score }) => score > 0);
  const nameOf = (collaboration: Collaboration) => inLanguage(collaboration.name, language).value;
  const byName = (a: Collaboration, b: Collaboration) => inSwedishOrder(nameOf(a), nameOf(b));
  return scored
    .toSorted((a, b) => {
      const order = ordered(a.collaboration, b.collaboration, filter.sort, byName);
      const relevant = filter.sort === undefined ? b.score - a.score : 0;
      return relevant || order || (a.collaboration.id < b.collaboration.id ? -1 : 1);
    })
    .map(({ collaboration }) => collaboration);
}

function passes(collaboration: Collaboration, { form, area, status }: CollaborationFilter, day: Day): boolean {
  if (form !== undefined && collaboration.legalForm !== form) return false;
  if (area !== undefined && !collaboration.areas.some(({ id }) => id === area)) return false;
  return status === undefined || collaborationStatus(collaboration, day) === status;
}

function scoreOf(catalog: Catalog, collaboration: Collaboration, q: string | undefined): number {
  if (q === undefined) return 1;
  const form = catalog.legalForm(collaboration.legalForm);
  if (form === undefined) return 0;
  const members = collaboration.members
    .map(({ organization }) => catalog.organization(organization))
    .filter((organization): organization is Organization => organization !== undefined);
  return relevance(searchTextOf(collaboration, form, members), q);
}

type Comparison = (a: Collaboration, b: Collaboration) => number;

/** By the order asked for; what has no founding date comes last whichever way round. */
function ordered(a: Collaboration, b: Collaboration, sort: SortOrder | undefined, byName: Comparison): number {
  if (sort === undefined || sort === "name") return byName(a, b);
  if (sort === "-name") return byName(b, a);
  if (a.founded === undefined || b.founded === undefined) {
    return Number(a.founded === undefined) - Number(b.founded === undefined) || byName(a, b);
  }
  const older = a.founded.localeCompare(b.founded);
  return (sort === "founded" ? older : -older) || byName(a, b);
}
