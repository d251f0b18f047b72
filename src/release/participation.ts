import type { OrganizationReference } from "../domain/organization.ts";
import { sortedBy } from "../domain/sorting.ts";
import type { CollaborationDetail, Sender } from "./release.ts";

/** In what way an organization stands in a collaboration: for certain, later, or as far as doubtful sources say. */
export type Standing = "host" | "member" | "planned" | "disputed" | "unknown";

/** An organization and its standing in each collaboration, in their order; undefined where none is known. */
export interface Participant {
  readonly organization: OrganizationReference;
  readonly standings: readonly (Standing | undefined)[];
}

/** Who takes part in what: the publisher first, then the others in Swedish order of their names. */
export interface Participation {
  readonly collaborations: readonly CollaborationDetail[];
  readonly participants: readonly Participant[];
  readonly sender: Sender;
}

/** Every organization that takes part in any of the collaborations, held against all of them. */
export function participationIn(collaborations: readonly CollaborationDetail[], sender: Sender): Participation {
  const organizations = new Map(collaborations.flatMap(organizationsOf).map((each) => [each.id, each]));
  const byName = sortedBy([...organizations.values()], ({ shortName, name }) => shortName ?? name.sv);
  const isPublisher = ({ id }: OrganizationReference) => id === sender.publisher.id;
  const inOrder = [...byName.filter(isPublisher), ...byName.filter((each) => !isPublisher(each))];
  const participants = inOrder.map((organization) => ({
    organization,
    standings: collaborations.map((detail) => standingIn(detail, organization.id)),
  }));
  return { collaborations, participants, sender };
}

/** The standing of an organization in a collaboration on the day of the detail; undefined where none is known. */
export function standingIn(detail: CollaborationDetail, organization: string): Standing | undefined {
  const own = detail.members.find((member) => member.organization.id === organization && member.status !== "ended");
  if (own !== undefined && own.membership.status !== "confirmed") return own.membership.status;
  if (own?.membership.role === "host" || detail.host?.id === organization) return "host";
  if (own === undefined) return undefined;
  return own.status === "planned" ? "planned" : "member";
}

function organizationsOf({ host, members }: CollaborationDetail): readonly OrganizationReference[] {
  const present = members.filter(({ status }) => status !== "ended").map(({ organization }) => organization);
  return host === undefined ? present : [...present, host];
}
