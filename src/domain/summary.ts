import type { Collaboration } from "./collaboration.ts";
import { type IsoDate, type PartialDate, startOf } from "./dates.ts";
import type { LocalizedText } from "./text.ts";

/**
 * The fields of a collaboration that lists and filters need: small enough that the rows of a whole release fit in
 * memory.
 */
export interface SummaryRow {
  readonly id: string;
  readonly legalForm: string;
  /** Ids of the areas. */
  readonly areas: readonly string[];
  /** How many organizations take part, as members or the host. */
  readonly participants: { readonly length: number };
  readonly founded?: PartialDate | undefined;
  readonly ended?: PartialDate | undefined;
  /** The number of projects, finished ones included. */
  readonly projects: number;
  /** The day an editor last compared the facts with their sources. */
  readonly reviewed: IsoDate;
  /** Days on which a member was confirmed or an event happened, for the feed, ascending; an event may be in the future. */
  readonly changes: readonly IsoDate[];
}

/** The rows of all collaborations: an array, or decoded one by one. */
export type SummaryRows = Pick<readonly SummaryRow[], "length" | "at">;

/** The same with what orders and groups are made from. */
export interface CollaborationSummary extends SummaryRow {
  readonly name: LocalizedText;
  /** Ids of the members and the host, without duplicates. */
  readonly participants: readonly string[];
}

/** The summary of a collaboration. */
export function toSummary(collaboration: Collaboration): CollaborationSummary {
  const { id, name, legalForm, areas, founded, ended, projects, reviewed } = collaboration;
  return {
    id,
    name,
    legalForm,
    areas: areas.map((area) => area.id),
    participants: participantIds(collaboration),
    ...(founded !== undefined && { founded }),
    ...(ended !== undefined && { ended }),
    projects: projects.length,
    reviewed,
    changes: changeDates(collaboration),
  };
}

/** The latest day, up to today, on which anything about the collaboration changed or was confirmed. */
export function getLastModified({ reviewed, changes }: SummaryRow, today: IsoDate): IsoDate {
  const latest = changes.findLast((day) => day <= today) ?? reviewed;
  return latest > reviewed ? latest : reviewed;
}

function changeDates({ members, events }: Collaboration): readonly IsoDate[] {
  const verified = members.flatMap((member) => member.verified ?? []);
  return [...new Set([...verified, ...events.map(({ date }) => startOf(date))])].toSorted();
}

/** Ids of the members and the host, without duplicates. */
export function participantIds({ members, host }: Collaboration): readonly string[] {
  const organizations = members.map(({ organization }) => organization);
  return [...new Set(host === undefined ? organizations : [...organizations, host])];
}
