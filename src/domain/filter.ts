import type { CollaborationEntry } from "./entry.ts";
import type { OrganizationKind, OrganizationReference } from "./organization.ts";
import type { Day, PartialDate } from "./partial-date.ts";
import type { Register } from "./register.ts";
import type { Scores } from "./searching.ts";
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
export function collaborationStatus(
  { founded, ended }: { readonly founded?: PartialDate; readonly ended?: PartialDate },
  day: Day,
): Status {
  return statusOn(day, { from: founded, to: ended });
}

/**
 * The places of the entries that pass the filter, in the order it asks for; the language decides what names sort by.
 * @param scores how well each entry answers the filter's query; undefined where it has none
 */
export function filteredPlaces(
  { entries, byName, ofParticipant }: Register,
  filter: CollaborationFilter,
  scores: Scores | undefined,
  { day, language }: { readonly day: Day; readonly language: Language },
): readonly number[] {
  const ofMember = filter.member === undefined ? undefined : new Set(ofParticipant(filter.member));
  const passing = byName(language).filter((place) => {
    const entry = entries[place];
    if (entry === undefined || scores?.[place] === 0 || ofMember?.has(place) === false) return false;
    return passes(entry, filter, day);
  });
  return inOrder(entries, passing, scores, filter.sort);
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

/** What a list of organizations is filtered in: all of them in the order of their names, and who takes part in what. */
export interface OrganizationRegister {
  readonly organizations: readonly OrganizationReference[];
  /** Places of the organizations in Swedish order of their names in a language. */
  readonly byName: (language: Language) => readonly number[];
}

/**
 * The places of the organizations that pass the filter, in the order it asks for; the language decides what names sort by.
 * @param participants ids of those that take part in the filter's collaboration; undefined where it has none
 * @param scores how well each organization answers the filter's query; undefined where it has none
 */
export function filteredOrganizationPlaces(
  { organizations, byName }: OrganizationRegister,
  { kind, sort }: OrganizationFilter,
  {
    participants,
    scores,
  }: { readonly participants: ReadonlySet<string> | undefined; readonly scores: Scores | undefined },
  language: Language,
): readonly number[] {
  const passing = byName(language).filter((place) => {
    const organization = organizations[place];
    if (organization === undefined || scores?.[place] === 0) return false;
    return (kind === undefined || organization.kind === kind) && participants?.has(organization.id) !== false;
  });
  return inOrder(organizations, passing, scores, sort);
}

/** These places, which come in the order of names, in the order asked for; without one by their scores. */
function inOrder(
  items: readonly { readonly id: string; readonly founded?: PartialDate }[],
  places: readonly number[],
  scores: Scores | undefined,
  sort: SortOrder | undefined,
): readonly number[] {
  switch (sort) {
    case undefined:
      return scores === undefined ? places : bestFirst(places, scores);
    case "name":
      return places;
    case "-name":
      return places.toReversed();
    default:
      return places.toSorted((a, b) => byFounding(items[a]?.founded, items[b]?.founded, sort));
  }
}

/** Few scores differ, so places are put together by them: a sort of ten thousand takes five times as long. */
function bestFirst(places: readonly number[], scores: Scores): readonly number[] {
  const withScore: number[][] = [];
  for (const place of places) {
    const score = scores[place] ?? 0;
    withScore[score] ??= [];
    withScore[score].push(place);
  }
  return Object.values(withScore).toReversed().flat();
}

/** What has no founding date comes last whichever way round. */
function byFounding(a: string | undefined, b: string | undefined, sort: "founded" | "-founded"): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  const older = a < b ? -1 : Number(a > b);
  return sort === "founded" ? older : -older;
}

function passes(collaboration: CollaborationEntry, { form, area, status }: CollaborationFilter, day: Day): boolean {
  if (form !== undefined && collaboration.legalForm !== form) return false;
  if (area !== undefined && !collaboration.areas.includes(area)) return false;
  return status === undefined || collaborationStatus(collaboration, day) === status;
}
