import type { Membership, Role } from "../domain/collaboration.ts";
import type { OrganizationRef } from "../domain/organization.ts";
import type { Source } from "../domain/source.ts";
import type { Status } from "../domain/status.ts";
import type { CollaborationDetail, Member } from "./read-model.ts";

/** One organization's part in one collaboration on a day, for JSON, CSV and linked data. */
export interface Participation {
  readonly organization: OrganizationRef;
  /** The host of a joint board has that role whether or not the list of members says so. */
  readonly role: Role;
  readonly status: Membership["status"];
  /** Planned, active or ended; limited by the dates of the collaboration. */
  readonly phase: Status;
  /** Empty for a host that is named outside the list of members. */
  readonly membership: Partial<Pick<Membership, "since" | "until" | "verified" | "note">>;
  readonly source: Source | undefined;
}

/** All current, former and planned participations: the members in their order, then a host that is not among them. */
export function listParticipations(detail: CollaborationDetail): readonly Participation[] {
  const { members, host, status: phase } = detail;
  const listed = members.map((member): Participation => {
    const { membership, organization, source } = member;
    const role = organization.id === host?.id ? "host" : membership.role;
    return { organization, role, status: membership.status, phase: phaseOf(member, detail), membership, source };
  });
  if (host === undefined || members.some(({ organization }) => organization.id === host.id)) return listed;
  return [
    ...listed,
    { organization: host, role: "host", status: "confirmed", phase, membership: {}, source: undefined },
  ];
}

/** Whether the participation is active and confirmed. */
export function isCertain({ status, phase }: Pick<Participation, "status" | "phase">): boolean {
  return status === "confirmed" && phase === "active";
}

/** The collaborations that the organization certainly takes part in on the day of the details. */
export function filterCertain(details: readonly CollaborationDetail[], organization: string) {
  return details.filter((detail) =>
    listParticipations(detail).some((each) => each.organization.id === organization && isCertain(each)),
  );
}

/** The phase of a membership on the day of the detail. */
export function phaseOf({ status }: Pick<Member, "status">, detail: Pick<CollaborationDetail, "status">): Status {
  if (status === "ended" || detail.status === "ended") return "ended";
  return detail.status === "planned" ? "planned" : status;
}

/** The headings of an organization's collaborations; a host counts as a member. */
type ParticipationHeading = "member" | "planned" | "disputed" | "unknown" | "ended";

/** The heading for an organization's part in a collaboration: ended first, then doubt, then planned. */
export function headingOf(detail: CollaborationDetail, organization: string): ParticipationHeading {
  const own = listParticipations(detail).find((each) => each.organization.id === organization);
  if (own === undefined) return "member";
  if (own.phase === "ended") return "ended";
  if (own.status !== "confirmed") return own.status;
  return own.phase === "planned" ? "planned" : "member";
}
