import type { OrganizationRef } from "../domain/organization.ts";
import { sortByText } from "../domain/sort.ts";
import { phaseOf } from "./participations.ts";
import type { CollaborationDetail, PublisherInfo } from "./read-model.ts";

/** How an organization takes part in a collaboration: as its host or a member, in the future, or by doubtful sources. */
export type ParticipationStatus = "host" | "member" | "planned" | "disputed" | "unknown";

/** Whether the participation is certain and has begun. */
export function isCertainStatus(status: ParticipationStatus): boolean {
  return status === "host" || status === "member";
}

/** An organization and its status in each collaboration, in their order; undefined if it does not take part. */
export interface ParticipationRow {
  readonly organization: OrganizationRef;
  readonly statuses: readonly (ParticipationStatus | undefined)[];
}

/** Many organizations that take part in one collaboration only, all in the same way. */
interface ParticipationGroup {
  readonly collaboration: CollaborationDetail["collaboration"];
  readonly count: number;
  readonly statuses: ParticipationRow["statuses"];
}

/** A matrix of organizations by collaborations: the publisher first, then those with most in common, then by name. */
export interface ParticipationMatrix {
  readonly collaborations: readonly CollaborationDetail[];
  readonly rows: readonly ParticipationRow[];
  /** After the rows: organizations that are too many for a row each. */
  readonly groups: readonly ParticipationGroup[];
  readonly publisherInfo: PublisherInfo;
}

/**
 * The matrix of the collaborations and every organization that takes part in any of them. More organizations with the same
 * single collaboration than `maxRowsAlike` are a group.
 */
export function buildMatrix(
  collaborations: readonly CollaborationDetail[],
  publisherInfo: PublisherInfo,
  maxRowsAlike: number,
): ParticipationMatrix {
  const organizations = new Map(collaborations.flatMap(listParticipants).map((each) => [each.id, each]));
  const byName = sortByText([...organizations.values()], ({ shortName, name }) => shortName ?? name.sv);
  const all = byName.map((organization) => ({
    organization,
    statuses: collaborations.map((detail) => statusOf(detail, organization.id)),
  }));
  const { publisher } = publisherInfo;
  const publisherStatuses = all.find(({ organization }) => organization.id === publisher.id)?.statuses ?? [];
  const rank = ({ organization, statuses }: ParticipationRow) =>
    organization.id === publisher.id
      ? Number.POSITIVE_INFINITY
      : statuses.filter((status, index) => status !== undefined && publisherStatuses[index] !== undefined).length;
  const ranked = all.toSorted((a, b) => rank(b) - rank(a));
  const byParticipation = [...Map.groupBy(ranked, singleParticipation)];
  const grouped = byParticipation.filter(([single, rows]) => single !== undefined && rows.length > maxRowsAlike);
  const isGrouped = new Set(grouped.flatMap(([, rows]) => rows));
  return {
    collaborations,
    rows: ranked.filter((row) => row.organization.id === publisher.id || !isGrouped.has(row)),
    groups: grouped.flatMap(([, rows]) =>
      toGroup(
        rows.filter(({ organization }) => organization.id !== publisher.id),
        collaborations,
      ),
    ),
    publisherInfo,
  };
}

/** The usual `maxRowsAlike`; in a matrix that would be too large otherwise, it is 1. */
export const MAX_ROWS_ALIKE = 10;

/** The group key of a row with a single collaboration; undefined for rows with several. */
function singleParticipation({ statuses }: ParticipationRow): string | undefined {
  const [single, ...others] = statuses.flatMap((status, index) => (status === undefined ? [] : `${index} ${status}`));
  return others.length > 0 ? undefined : single;
}

function toGroup(
  rows: readonly ParticipationRow[],
  collaborations: readonly CollaborationDetail[],
): readonly ParticipationGroup[] {
  const statuses = rows[0]?.statuses ?? [];
  const detail = collaborations[statuses.findIndex((status) => status !== undefined)];
  return detail === undefined ? [] : [{ collaboration: detail.collaboration, count: rows.length, statuses }];
}

/** The status of an organization in a collaboration on the day of the detail. */
function statusOf(detail: CollaborationDetail, organization: string): ParticipationStatus | undefined {
  const entry = detail.members.find((member) => member.organization.id === organization && member.status !== "ended");
  if (entry !== undefined && entry.membership.status !== "confirmed") return entry.membership.status;
  const isHost = entry?.membership.role === "host" || detail.host?.id === organization;
  if (entry === undefined && !isHost) return undefined;
  if (phaseOf(entry ?? { status: "active" }, detail) === "planned") return "planned";
  return isHost ? "host" : "member";
}

function listParticipants({ host, members }: CollaborationDetail): readonly OrganizationRef[] {
  const present = members.filter(({ status }) => status !== "ended").map(({ organization }) => organization);
  return host === undefined ? present : [...present, host];
}
