import type { IsoDate, PartialDate } from "./dates.ts";
import type { LocalizedProse } from "./prose.ts";
import type { Source } from "./source.ts";
import type { LocalizedText } from "./text.ts";

/** The roles of an organization in a collaboration; a host has the joint board in its own organization. */
export const ROLES = ["member", "host"] as const;
export type Role = (typeof ROLES)[number];

/** Whether the membership is certain, contradicted by another source, or known only from a source too old to trust. */
export const MEMBERSHIP_STATUSES = ["confirmed", "disputed", "unknown"] as const;
export type MembershipStatus = (typeof MEMBERSHIP_STATUSES)[number];

/** One organization taking part in one collaboration, with the source that says so. */
export interface Membership {
  /** Id of an organization in the facts. */
  readonly organization: string;
  readonly role: Role;
  readonly status: MembershipStatus;
  readonly since?: PartialDate;
  readonly until?: PartialDate;
  /** Id of one of the collaboration's sources. */
  readonly source: string;
  /** The day somebody last confirmed the membership with the body itself. */
  readonly verified?: IsoDate;
  readonly note?: LocalizedText;
}

/** How many members there are when they are not all listed: `55`, in nine counties. */
interface MemberCount {
  readonly count: number;
  readonly approximate: boolean;
  /** What is counted and where, after the number: `kommuner i nio län`. */
  readonly what: LocalizedText;
  readonly source: string;
}

/** A field of work; the id is what the `area` filter takes. */
export interface Area {
  readonly id: string;
  readonly name: LocalizedText;
}

/** A project that the members run together. */
export interface Project {
  readonly name: LocalizedText;
  readonly summary: LocalizedText;
  readonly website?: string;
  readonly since?: PartialDate;
  readonly until?: PartialDate;
}

/** Something that changed: a member joined, a name was replaced. */
interface CollaborationEvent {
  readonly date: PartialDate;
  readonly text: LocalizedText;
  readonly source: string;
}

/** What municipalities and others do together, in a form that the law or an agreement gives. */
export interface Collaboration {
  readonly id: string;
  /** Earlier ids; their addresses redirect here. */
  readonly formerIds?: readonly string[];
  readonly name: LocalizedText;
  readonly shortName?: string;
  /** Other and former names, for search. */
  readonly alternateNames: readonly string[];
  /** Id of a legal form in the facts. */
  readonly legalForm: string;
  /** The organization that a joint board belongs to. */
  readonly host?: string;
  readonly organizationNumber?: string;
  readonly founded?: PartialDate;
  readonly foundedNote?: LocalizedText;
  /** The last day, month or year in which it existed. */
  readonly ended?: PartialDate;
  readonly website?: string;
  readonly areas: readonly Area[];
  readonly summary: LocalizedText;
  readonly prose: LocalizedProse;
  readonly members: readonly Membership[];
  readonly membersComplete: boolean;
  readonly memberCount?: MemberCount;
  readonly projects: readonly Project[];
  readonly events: readonly CollaborationEvent[];
  readonly sources: readonly Source[];
  /** The day an editor last compared the facts with their sources. */
  readonly reviewed: IsoDate;
}
