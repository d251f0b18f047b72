import type { Catalog } from "./catalog.ts";
import type { Collaboration } from "./collaboration.ts";
import type { Organization, OrganizationKind } from "./organization.ts";
import type { Day } from "./partial-date.ts";
import { relevance, type SearchText, searchTerms } from "./search.ts";
import { type Status, statusOn } from "./status.ts";
import type { Language } from "./text.ts";

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
  const ofMember = filter.member === undefined ? undefined : new Set(catalog.collaborationsOf(filter.member));
  const passing = catalog
    .collaborationsByName(language)
    .filter((each) => (ofMember === undefined || ofMember.has(each)) && passes(each, filter, day));
  return inOrder(found(passing, filter.q, catalog.collaborationTexts), filter.sort);
}

/** What a list of organizations can be ordered by. */
export const ORGANIZATION_SORT_ORDERS = ["name", "-name"] as const;

/** Which organizations a list holds: those for which every given condition is true. */
export interface OrganizationFilter {
  readonly kind?: OrganizationKind | undefined;
  /** Id of a collaboration that the organization is a member or the host of. */
  readonly collaboration?: string | undefined;
  /** Words to search for. */
  readonly q?: string | undefined;
  readonly sort?: (typeof ORGANIZATION_SORT_ORDERS)[number] | undefined;
}

/** The organizations that pass the filter, in the order it asks for; the language decides what names sort by. */
export function filteredOrganizations(
  catalog: Catalog,
  filter: OrganizationFilter,
  language: Language,
): readonly Organization[] {
  const { kind, collaboration, q, sort } = filter;
  const taking = collaboration === undefined ? undefined : participants(catalog.collaboration(collaboration));
  const passing = catalog
    .organizationsByName(language)
    .filter((each) => (kind === undefined || each.kind === kind) && (taking === undefined || taking.has(each.id)));
  return inOrder(found(passing, q, catalog.organizationTexts), sort);
}

function participants(collaboration: Collaboration | undefined): ReadonlySet<string | undefined> {
  if (collaboration === undefined) return new Set();
  return new Set([collaboration.host, ...collaboration.members.map(({ organization }) => organization)]);
}

interface Found<Item> {
  readonly item: Item;
  readonly score: number;
}

/** What answers the query, and how well; without a query all answer alike. */
function found<Item extends { readonly id: string }>(
  items: readonly Item[],
  q: string | undefined,
  texts: () => ReadonlyMap<string, SearchText>,
): readonly Found<Item>[] {
  if (q === undefined) return items.map((item) => ({ item, score: 1 }));
  const terms = searchTerms(q);
  const known = texts();
  return items.flatMap((item) => {
    const text = known.get(item.id);
    const score = text === undefined ? 0 : relevance(text, terms);
    return score === 0 ? [] : [{ item, score }];
  });
}

/** Puts what comes in the order of names in the order asked for; without one the best answer comes first. */
function inOrder<Item extends { readonly id: string; readonly founded?: string }>(
  list: readonly Found<Item>[],
  sort: SortOrder | undefined,
): readonly Item[] {
  const items = list.map(({ item }) => item);
  switch (sort) {
    case undefined:
      return list.toSorted((a, b) => b.score - a.score).map(({ item }) => item);
    case "name":
      return items;
    case "-name":
      return items.toReversed();
    default:
      return items.toSorted((a, b) => byFounding(a.founded, b.founded, sort));
  }
}

/** What has no founding date comes last whichever way round. */
function byFounding(a: string | undefined, b: string | undefined, sort: "founded" | "-founded"): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  const older = a < b ? -1 : Number(a > b);
  return sort === "founded" ? older : -older;
}

function passes(collaboration: Collaboration, { form, area, status }: CollaborationFilter, day: Day): boolean {
  if (form !== undefined && collaboration.legalForm !== form) return false;
  if (area !== undefined && !collaboration.areas.some(({ id }) => id === area)) return false;
  return status === undefined || collaborationStatus(collaboration, day) === status;
}
