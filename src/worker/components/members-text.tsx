import type { MembershipStatus } from "../../domain/collaboration.ts";
import type { CollaborationDetail, Member } from "../../release/read-model.ts";
import { MESSAGES } from "../i18n/messages.ts";
import { CLASSES } from "./classes.ts";
import { collaborationUrl } from "./collaboration-url.ts";
import { formatDate } from "./dates.tsx";
import { displayName } from "./display-name.ts";
import { isHost } from "./membership.tsx";
import { Text } from "./text.tsx";
import type { ViewContext } from "./view-context.ts";

/** A line names so many; of more than these, the publisher and the host are named and the others counted. */
const MOST_IN_LINE = 20;

/** The same where a glance is to be enough: names that fit on a line of a phone. */
const MOST_AT_A_GLANCE = 3;

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
  const messages = MESSAGES[view.language];
  const { membersComplete, memberCount } = detail.collaboration;
  const present = presentMembers(detail, except);
  const certain = withStatus(present, "confirmed");
  const names = memberCount === undefined ? [...certain, ...unlistedHost(detail)] : certain;
  const named = <Names members={names} most={MOST_IN_LINE} detail={detail} view={view} />;
  return (
    <>
      {memberCount === undefined ? (
        named
      ) : (
        <>
          {certain.some((member) => isPublisher(member, detail)) &&
            `${displayName(detail.publisherInfo.publisher, view.language)} ${messages.and} `}
          <MemberTotal detail={detail} view={view} />
        </>
      )}
      {lists === "all-known" && memberCount !== undefined && certain.length > 0 && (
        <>
          . {messages.knownMembers}: {named}
        </>
      )}
      <Doubts members={present} detail={detail} view={view} lists={lists} />
      {!membersComplete && memberCount === undefined && `. ${messages.incompleteList}.`}
    </>
  );
}

/** With whom the publisher does it, shortly: `Botkyrka, Ekerö och 7 andra`. */
export function MemberNames({ detail, view }: Pick<LineProps, "detail" | "view">) {
  const others = presentMembers(detail, detail.publisherInfo.publisher.id);
  const certain = [...withStatus(others, "confirmed"), ...unlistedHost(detail)];
  return (
    <>
      {detail.collaboration.memberCount === undefined ? (
        <Names members={certain} most={MOST_AT_A_GLANCE} detail={detail} view={view} />
      ) : (
        <MemberTotal detail={detail} view={view} />
      )}
      <Doubts members={others} detail={detail} view={view} lists="few" />
    </>
  );
}

/** What a line needs of a member; the host may stand outside the list of members. */
type Named = Pick<Member, "organization"> & Partial<Member>;

function presentMembers(detail: CollaborationDetail, except: string | undefined): readonly Member[] {
  return detail.members.filter(({ status, organization }) => status !== "ended" && organization.id !== except);
}

function unlistedHost({ host, members }: CollaborationDetail): readonly Named[] {
  const isListed = members.some(({ organization }) => organization.id === host?.id);
  return host === undefined || isListed ? [] : [{ organization: host }];
}

interface NamesProps {
  readonly members: readonly Named[];
  /** How many are named at most. */
  readonly most: number;
  readonly detail: CollaborationDetail;
  readonly view: ViewContext;
}

/** The names of all; of many those that matter most here, with the number of the others, which leads to the whole list. */
function Names({ members, most, detail, view }: NamesProps) {
  const messages = MESSAGES[view.language];
  const isShort = most === MOST_AT_A_GLANCE;
  if (members.length === 0) return <>{messages.missing}</>;
  if (members.length <= most) {
    const names = namesOf(members, detail, view);
    const last =
      isShort && names.length > 1 ? [...names.slice(0, -2), names.slice(-2).join(` ${messages.and} `)] : names;
    return <>{last.join(", ")}</>;
  }
  const first = members.filter((member) => isPublisher(member, detail) || isHost(member, detail));
  const named = first.length > 0 ? first : members.slice(0, MOST_AT_A_GLANCE - 1);
  const rest = messages.others(members.length - named.length);
  return (
    <>
      {namesOf(named, detail, view).join(", ")} {messages.and}{" "}
      {isShort ? rest : <a href={collaborationUrl(detail.collaboration.id, view)}>{rest}</a>}
    </>
  );
}

/** A short list of a partnership of 55 would mislead, so the count speaks for those who are not listed. */
function MemberTotal({ detail, view }: Pick<LineProps, "detail" | "view">) {
  const { memberCount } = detail.collaboration;
  if (memberCount === undefined) return <></>;
  return (
    <>
      {memberCount.approximate && `${MESSAGES[view.language].about} `}
      {memberCount.count} <Text text={memberCount.what} language={view.language} />
    </>
  );
}

interface DoubtsProps extends Pick<Required<LineProps>, "detail" | "view" | "lists"> {
  readonly members: readonly Member[];
}

/** Those of whom it is not certain, each kind of doubt apart; where a count speaks for all, old sources add nothing. */
function Doubts({ members, detail, view, lists }: DoubtsProps) {
  const isCounted = lists === "few" && detail.collaboration.memberCount !== undefined;
  return (
    <>
      {(["disputed", "unknown"] as const).map((status) => {
        const doubtful = withStatus(members, status);
        if (doubtful.length === 0 || (status === "unknown" && isCounted)) return <></>;
        return (
          <>
            {". "}
            <span class={CLASSES.mark}>{MESSAGES[view.language].doubtful[status]}:</span>{" "}
            {namesOf(doubtful, detail, view).join(", ")}
          </>
        );
      })}
    </>
  );
}

function withStatus(members: readonly Member[], status: MembershipStatus): readonly Member[] {
  return members.filter(({ membership }) => membership.status === status);
}

function isPublisher({ organization }: Named, { publisherInfo }: CollaborationDetail): boolean {
  return organization.id === publisherInfo.publisher.id;
}

function namesOf(members: readonly Named[], detail: CollaborationDetail, view: ViewContext): readonly string[] {
  return members.map((member) => nameOf(member, detail, view));
}

function nameOf(member: Named, detail: CollaborationDetail, view: ViewContext): string {
  const messages = MESSAGES[view.language];
  const { organization, membership, status } = member;
  const remarks = [
    ...(isHost(member, detail) ? [messages.hostOf] : []),
    ...(status === "planned" && membership?.since !== undefined
      ? [`${messages.from} ${formatDate(membership.since, view.language)}`]
      : []),
  ];
  const called = displayName(organization, view.language);
  return remarks.length === 0 ? called : `${called} (${remarks.join(", ")})`;
}
