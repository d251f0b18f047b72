import type { Collaboration } from "./collaboration.ts";
import { type IsoDate, type PartialDate, startOf } from "./dates.ts";
import type { LocalizedText } from "./text.ts";

/** The row of a collaboration in lists and filters: small enough that those of a whole release fit in memory. */
export interface CollaborationSummary {
  readonly id: string;
  readonly name: LocalizedText;
  readonly legalForm: string;
  /** Ids of the areas. */
  readonly areas: readonly string[];
  /** Ids of the members and the host, without duplicates. */
  readonly participants: readonly string[];
  readonly founded?: PartialDate;
  readonly ended?: PartialDate;
  /** The number of projects, finished ones included. */
  readonly projects: number;
  /** The day an editor last compared the facts with their sources. */
  readonly reviewed: IsoDate;
  /** Days on which a member was confirmed or an event happened, for the feed; an event may be in the future. */
  readonly changes: readonly IsoDate[];
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
export function getLastModified({ reviewed, changes }: CollaborationSummary, today: IsoDate): IsoDate {
  return changes.reduce((latest, day) => (day > latest && day <= today ? day : latest), reviewed);
}

function changeDates({ members, events }: Collaboration): readonly IsoDate[] {
  const verified = members.flatMap((member) => member.verified ?? []);
  return [...new Set([...verified, ...events.map(({ date }) => startOf(date))])].toSorted();
}

function participantIds({ members, host }: Collaboration): readonly string[] {
  const organizations = members.map(({ organization }) => organization);
  return [...new Set(host === undefined ? organizations : [...organizations, host])];
}
