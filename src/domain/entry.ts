import type { Collaboration } from "./collaboration.ts";
import { type Day, firstDay, type PartialDate } from "./partial-date.ts";
import type { LocalizedText } from "./text.ts";

/** What lists and filters need of a collaboration: small enough that those of a whole release fit in memory. */
export interface CollaborationEntry {
  readonly id: string;
  readonly name: LocalizedText;
  readonly legalForm: string;
  /** Ids of the areas. */
  readonly areas: readonly string[];
  /** Ids of the members and the host, each once. */
  readonly participants: readonly string[];
  readonly founded?: PartialDate;
  readonly ended?: PartialDate;
  /** How many projects it has, whether they go on or not. */
  readonly projects: number;
  /** The day an editor last held the facts against their sources. */
  readonly reviewed: Day;
  /** Days on which a member was confirmed or something happened, for the feed; an event may be still to come. */
  readonly changes: readonly Day[];
}

/** The entry of a collaboration. */
export function entryOf(collaboration: Collaboration): CollaborationEntry {
  const { id, name, legalForm, areas, founded, ended, projects, reviewed } = collaboration;
  return {
    id,
    name,
    legalForm,
    areas: areas.map((area) => area.id),
    participants: participantsOf(collaboration),
    ...(founded !== undefined && { founded }),
    ...(ended !== undefined && { ended }),
    projects: projects.length,
    reviewed,
    changes: changesOf(collaboration),
  };
}

/** The latest day, up to today, on which anything about the collaboration changed or was confirmed. */
export function lastChange({ reviewed, changes }: CollaborationEntry, today: Day): Day {
  return changes.reduce((latest, day) => (day > latest && day <= today ? day : latest), reviewed);
}

function changesOf({ members, events }: Collaboration): readonly Day[] {
  const verified = members.flatMap((member) => member.verified ?? []);
  return [...new Set([...verified, ...events.map(({ date }) => firstDay(date))])].toSorted();
}

function participantsOf({ members, host }: Collaboration): readonly string[] {
  const organizations = members.map(({ organization }) => organization);
  return [...new Set(host === undefined ? organizations : [...organizations, host])];
}
