import type { OrganizationRef } from "../domain/organization.ts";
import { sortByText } from "../domain/sort.ts";
import { phaseOf } from "./participations.ts";
import type { CollaborationDetail, PublisherInfo } from "./read-model.ts";

/** How an organization takes part in a collaboration: certainly, in the future, or by doubtful sources. */
export type ParticipationStatus = "host" | "member" | "planned" | "disputed" | "unknown";

/** An organization and its status in each collaboration, in their order; undefined where it takes no part. */
export interface ParticipationRow {
  readonly organization: OrganizationRef;
  readonly statuses: readonly (ParticipationStatus | undefined)[];
}

/** Who takes part in what: the publisher first, then the others in Swedish order of their names. */
export interface ParticipationMatrix {
  readonly collaborations: readonly CollaborationDetail[];
  readonly rows: readonly ParticipationRow[];
  readonly publisherInfo: PublisherInfo;
}

/** The matrix of the collaborations and every organization that takes part in any of them. */
export function buildMatrix(
  collaborations: readonly CollaborationDetail[],
  publisherInfo: PublisherInfo,
): ParticipationMatrix {
  const organizations = new Map(collaborations.flatMap(listParticipants).map((each) => [each.id, each]));
  const byName = sortByText([...organizations.values()], ({ shortName, name }) => shortName ?? name.sv);
  const isPublisher = ({ id }: OrganizationRef) => id === publisherInfo.publisher.id;
  const inOrder = [...byName.filter(isPublisher), ...byName.filter((each) => !isPublisher(each))];
  const rows = inOrder.map((organization) => ({
    organization,
    statuses: collaborations.map((detail) => statusOf(detail, organization.id)),
  }));
  return { collaborations, rows, publisherInfo };
}

/** The status of an organization in a collaboration on the day of the detail. */
function statusOf(detail: CollaborationDetail, organization: string): ParticipationStatus | undefined {
  const own = detail.members.find((member) => member.organization.id === organization && member.status !== "ended");
  if (own !== undefined && own.membership.status !== "confirmed") return own.membership.status;
  const isHost = own?.membership.role === "host" || detail.host?.id === organization;
  if (own === undefined && !isHost) return undefined;
  if (phaseOf(own ?? { status: "active" }, detail) === "planned") return "planned";
  return isHost ? "host" : "member";
}

function listParticipants({ host, members }: CollaborationDetail): readonly OrganizationRef[] {
  const present = members.filter(({ status }) => status !== "ended").map(({ organization }) => organization);
  return host === undefined ? present : [...present, host];
}
