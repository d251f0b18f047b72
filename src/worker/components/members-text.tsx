import type { MembershipStatus } from "../../domain/collaboration.ts";
import type { Language } from "../../domain/text.ts";
import type { CollaborationDetail, Member } from "../../release/read-model.ts";
import { MESSAGES } from "../i18n/messages.ts";
import { CLASSES } from "./classes.ts";
import { formatDate } from "./dates.tsx";
import { displayName } from "./display-name.ts";
import { collaborationUrl } from "./links.tsx";
import { isHost } from "./membership.tsx";
import type { RenderContext } from "./render-context.ts";
import { Text } from "./text.tsx";

/** The most members that are named; of more than these, the publisher and the host are named and the others counted. */
const MAX_NAMES = 20;

/** The same for a short line, which fits on a phone. */
const MAX_NAMES_SHORT = 3;

interface LineProps {
  readonly detail: CollaborationDetail;
  readonly context: RenderContext;
  /** Id of an organization to omit, because it is the subject of the page. */
  readonly except?: string;
  /** Whether each known member is named even if there is a count for all. */
  readonly lists?: "few" | "all-known";
}

/** The members in running text: the certain ones, then the doubtful ones. */
export function MembersLine({ detail, context, except, lists = "few" }: LineProps) {
  const messages = MESSAGES[context.language];
  const { membersComplete, memberCount } = detail.collaboration;
  const present = presentMembers(detail, except);
  const certain = withStatus(present, "confirmed");
  const names = memberCount === undefined ? [...certain, ...unlistedHost(detail)] : certain;
  const named = <Names members={names} most={MAX_NAMES} detail={detail} context={context} />;
  return (
    <>
      {memberCount === undefined ? (
        named
      ) : (
        <>
          {certain.some((member) => isPublisher(member, detail)) &&
            `${displayName(detail.publisherInfo.publisher, context.language)}, ${messages.oneOf} `}
          <MemberTotal detail={detail} context={context} />
        </>
      )}
      {lists === "all-known" && memberCount !== undefined && certain.length > 0 && (
        <>
          . {messages.knownMembers}: {named}
        </>
      )}
      <Doubts members={present} detail={detail} context={context} lists={lists} />
      {!membersComplete && memberCount === undefined && `. ${messages.incompleteList}.`}
    </>
  );
}

/** The publisher's partners, in short: `Botkyrka, Ekerö och 7 andra`. */
export function MemberNames({ detail, context }: Pick<LineProps, "detail" | "context">) {
  const others = presentMembers(detail, detail.publisherInfo.publisher.id);
  const certain = [...withStatus(others, "confirmed"), ...unlistedHost(detail)];
  return (
    <>
      {detail.collaboration.memberCount === undefined ? (
        <Names members={certain} most={MAX_NAMES_SHORT} detail={detail} context={context} />
      ) : (
        <MemberTotal detail={detail} context={context} />
      )}
      <Doubts members={others} detail={detail} context={context} lists="few" />
    </>
  );
}

/** The required fields of a member; a host may not be in the list of members. */
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
  /** The most names. */
  readonly most: number;
  readonly detail: CollaborationDetail;
  readonly context: RenderContext;
}

/** The names of all, or the most relevant ones with the number of the others as a link to the whole list. */
function Names({ members, most, detail, context }: NamesProps) {
  const messages = MESSAGES[context.language];
  const isShort = most === MAX_NAMES_SHORT;
  if (members.length === 0) return <>{messages.missing}</>;
  if (members.length <= most) {
    const names = namesOf(members, detail, context.language);
    const last =
      isShort && names.length > 1 ? [...names.slice(0, -2), names.slice(-2).join(` ${messages.and} `)] : names;
    return <>{last.join(", ")}</>;
  }
  const first = members.filter((member) => isPublisher(member, detail) || isHost(member, detail));
  const named = first.length > 0 ? first : members.slice(0, MAX_NAMES_SHORT - 1);
  const rest = messages.others(members.length - named.length);
  return (
    <>
      {namesOf(named, detail, context.language).join(", ")} {messages.and}{" "}
      {isShort ? rest : <a href={collaborationUrl(detail.collaboration.id, context)}>{rest}</a>}
    </>
  );
}

/** The total number of members, because a partial list of a partnership of 55 would mislead. */
function MemberTotal({ detail, context }: Pick<LineProps, "detail" | "context">) {
  const { memberCount } = detail.collaboration;
  if (memberCount === undefined) return <></>;
  return (
    <>
      {memberCount.approximate && `${MESSAGES[context.language].about} `}
      {memberCount.count} <Text text={memberCount.what} language={context.language} />
    </>
  );
}

interface DoubtsProps extends Pick<Required<LineProps>, "detail" | "context" | "lists"> {
  readonly members: readonly Member[];
}

/** The doubtful members by kind of doubt; old sources are omitted if there is a count for all. */
function Doubts({ members, detail, context, lists }: DoubtsProps) {
  const isCounted = lists === "few" && detail.collaboration.memberCount !== undefined;
  return (
    <>
      {(["disputed", "unknown"] as const).map((status) => {
        const doubtful = withStatus(members, status);
        if (doubtful.length === 0 || (status === "unknown" && isCounted)) return <></>;
        return (
          <>
            {". "}
            <span class={CLASSES.mark}>{MESSAGES[context.language].doubtful[status]}:</span>{" "}
            {namesOf(doubtful, detail, context.language).join(", ")}
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

function namesOf(members: readonly Named[], detail: CollaborationDetail, language: Language): readonly string[] {
  const messages = MESSAGES[language];
  return members.map((member) => {
    const since = member.status === "planned" ? member.membership?.since : undefined;
    const remarks = [
      ...(isHost(member, detail) ? [messages.hostOf] : []),
      ...(since === undefined ? [] : [`${messages.from} ${formatDate(since, language)}`]),
    ];
    const name = displayName(member.organization, language);
    return remarks.length === 0 ? name : `${name} (${remarks.join(", ")})`;
  });
}
