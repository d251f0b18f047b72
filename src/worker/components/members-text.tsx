import type { MembershipStatus } from "../../domain/collaboration.ts";
import type { CollaborationDetail, Member } from "../../release/read-model.ts";
import { MESSAGES } from "../i18n/messages.ts";
import { CLASSES } from "./classes.ts";
import { formatDate } from "./dates.tsx";
import { displayName } from "./display-name.ts";
import { isHost } from "./membership.tsx";
import { Text } from "./text.tsx";
import type { ViewContext } from "./view-context.ts";

interface LineProps {
  readonly detail: CollaborationDetail;
  readonly view: ViewContext;
  /** Id of an organization that the line leaves out, because it is the one that is spoken of. */
  readonly except?: string;
  /** Whether each known member is named also where a count speaks for all. */
  readonly lists?: "few" | "all-known";
}

/** The members in running text: all who are certain, and apart from them those who are not. */
export function MembersLine({ detail, view, except, lists = "few" }: LineProps) {
  const present = detail.members.filter(({ status, organization }) => status !== "ended" && organization.id !== except);
  const certain = withStatus(present, "confirmed");
  const { membersComplete, memberCount } = detail.collaboration;
  return (
    <>
      <MemberTotal detail={detail} certain={certain} view={view} />
      {lists === "all-known" && memberCount !== undefined && certain.length > 0 && (
        <>
          . {MESSAGES[view.language].knownMembers}: {namesOf(certain, detail, view)}
        </>
      )}
      {(["disputed", "unknown"] as const).map((status) => (
        <Doubtful status={status} members={withStatus(present, status)} detail={detail} view={view} lists={lists} />
      ))}
      {!membersComplete && memberCount === undefined && `. ${MESSAGES[view.language].incompleteList}`}
    </>
  );
}

/** A short list of a partnership of 55 would mislead, so the count speaks for those who are not listed. */
function MemberTotal({
  detail,
  certain,
  view,
}: {
  detail: CollaborationDetail;
  certain: readonly Member[];
  view: ViewContext;
}) {
  const messages = MESSAGES[view.language];
  const { memberCount } = detail.collaboration;
  if (memberCount === undefined) {
    const names = [namesOf(certain, detail, view), unlistedHost(detail, view)].filter(Boolean).join(", ");
    return <>{names === "" ? messages.missing : names}</>;
  }
  const ours = certain.find(({ organization }) => organization.id === detail.publisherInfo.publisher.id);
  return (
    <>
      {ours !== undefined && `${nameOf(ours, detail, view)} ${messages.and} `}
      {memberCount.approximate && `${messages.about} `}
      {memberCount.count} <Text text={memberCount.what} language={view.language} />
    </>
  );
}

interface DoubtfulProps {
  readonly status: Exclude<MembershipStatus, "confirmed">;
  readonly members: readonly Member[];
  readonly detail: CollaborationDetail;
  readonly view: ViewContext;
  readonly lists: "few" | "all-known";
}

function Doubtful({ status, members, detail, view, lists }: DoubtfulProps) {
  const isCounted = status === "unknown" && lists === "few" && detail.collaboration.memberCount !== undefined;
  if (members.length === 0 || isCounted) return <></>;
  return (
    <>
      {". "}
      <span class={CLASSES.mark}>{MESSAGES[view.language].doubtful[status]}:</span> {namesOf(members, detail, view)}
    </>
  );
}

function withStatus(members: readonly Member[], status: MembershipStatus): readonly Member[] {
  return members.filter(({ membership }) => membership.status === status);
}

function namesOf(members: readonly Member[], detail: CollaborationDetail, view: ViewContext): string {
  return members.map((member) => nameOf(member, detail, view)).join(", ");
}

/** A host that is named outside the list of members; empty where there is none. */
function unlistedHost({ host, members }: CollaborationDetail, view: ViewContext): string {
  if (host === undefined || members.some(({ organization }) => organization.id === host.id)) return "";
  return `${displayName(host, view.language)} (${MESSAGES[view.language].hostOf})`;
}

function nameOf(member: Member, detail: CollaborationDetail, view: ViewContext): string {
  const messages = MESSAGES[view.language];
  const { since } = member.membership;
  const remarks = [
    ...(isHost(member, detail) ? [messages.hostOf] : []),
    ...(member.status === "planned" && since !== undefined
      ? [`${messages.from} ${formatDate(since, view.language)}`]
      : []),
  ];
  const called = displayName(member.organization, view.language);
  return remarks.length === 0 ? called : `${called} (${remarks.join(", ")})`;
}
