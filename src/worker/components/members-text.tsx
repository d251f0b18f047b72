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

/** A line that names its members names so many; of more than these, the first are named and the others counted. */
const MOST_IN_LINE = 20;

/** The same where a glance is to be enough: names that fit on a line of a phone. */
const MOST_AT_A_GLANCE = 3;

interface LineProps {
  readonly detail: CollaborationDetail;
  readonly view: ViewContext;
  /** Id of an organization that the line leaves out, because it is the one that is spoken of. */
  readonly except?: string;
}

/** The members in running text: all who are certain, and apart from them those who are not. */
export function MembersLine({ detail, view, except }: LineProps) {
  const present = presentMembers(detail, except);
  const certain = withStatus(present, "confirmed");
  const { memberCount } = detail.collaboration;
  return (
    <>
      {memberCount === undefined ? (
        <Certain members={certain} most={MOST_IN_LINE} detail={detail} view={view} />
      ) : (
        <>
          {certain.some((member) => isPublisher(member, detail)) &&
            `${displayName(detail.publisherInfo.publisher, view.language)} ${MESSAGES[view.language].and} `}
          <MemberTotal detail={detail} view={view} />
        </>
      )}
      <Doubts members={present} detail={detail} view={view} />
    </>
  );
}

/** With whom the publisher does it, shortly: `Botkyrka, Ekerö och 7 andra`. */
export function MemberNames({ detail, view }: Pick<LineProps, "detail" | "view">) {
  const others = presentMembers(detail, detail.publisherInfo.publisher.id);
  const certain = withStatus(others, "confirmed");
  return (
    <>
      {detail.collaboration.memberCount === undefined ? (
        <Certain members={certain} most={MOST_AT_A_GLANCE} detail={detail} view={view} />
      ) : (
        <MemberTotal detail={detail} view={view} />
      )}
      <Doubts members={others} detail={detail} view={view} />
    </>
  );
}

function presentMembers(detail: CollaborationDetail, except: string | undefined): readonly Member[] {
  return detail.members.filter(({ status, organization }) => status !== "ended" && organization.id !== except);
}

interface CertainProps {
  readonly members: readonly Member[];
  /** How many are named at most. */
  readonly most: number;
  readonly detail: CollaborationDetail;
  readonly view: ViewContext;
}

/** The names of all, or of the first with the number of the others, which leads to the whole list. */
function Certain({ members, most, detail, view }: CertainProps) {
  const messages = MESSAGES[view.language];
  if (members.length === 0) return <>{messages.missing.toLowerCase()}</>;
  if (members.length <= most) return <>{enumerated(namesOf(members, detail, view), most, messages.and)}</>;
  const first = members.filter((member) => isPublisher(member, detail) || isHost(member, detail));
  const named = first.length > 0 ? first : members.slice(0, MOST_AT_A_GLANCE - 1);
  const rest = messages.others(members.length - named.length);
  return (
    <>
      {namesOf(named, detail, view).join(", ")} {messages.and}{" "}
      {most === MOST_IN_LINE ? <a href={`${collaborationUrl(detail.collaboration.id, view)}`}>{rest}</a> : rest}
    </>
  );
}

/** Few names read as a sentence, many as a list. */
function enumerated(names: readonly string[], most: number, and: string): string {
  if (most === MOST_IN_LINE || names.length === 1) return names.join(", ");
  return `${names.slice(0, -1).join(", ")} ${and} ${names.at(-1)}`;
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

interface DoubtsProps {
  readonly members: readonly Member[];
  readonly detail: CollaborationDetail;
  readonly view: ViewContext;
}

/** Those of whom it is not certain, each kind of doubt apart; where a count speaks for all, old sources add nothing. */
function Doubts({ members, detail, view }: DoubtsProps) {
  const kinds =
    detail.collaboration.memberCount === undefined ? (["disputed", "unknown"] as const) : (["disputed"] as const);
  return (
    <>
      {kinds.map((status) => {
        const doubtful = withStatus(members, status);
        return (
          doubtful.length > 0 && (
            <>
              {". "}
              <span class={CLASSES.mark}>{MESSAGES[view.language].doubtful[status]}:</span>{" "}
              {namesOf(doubtful, detail, view).join(", ")}
            </>
          )
        );
      })}
    </>
  );
}

function withStatus(members: readonly Member[], status: MembershipStatus): readonly Member[] {
  return members.filter(({ membership }) => membership.status === status);
}

function isPublisher({ organization }: Member, { publisherInfo }: CollaborationDetail): boolean {
  return organization.id === publisherInfo.publisher.id;
}

function namesOf(members: readonly Member[], detail: CollaborationDetail, view: ViewContext): readonly string[] {
  return members.map((member) => nameOf(member, detail, view));
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
