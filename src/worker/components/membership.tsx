import type { OrganizationRef } from "../../domain/organization.ts";
import type { Source } from "../../domain/source.ts";
import type { CollaborationDetail, Member } from "../../release/read-model.ts";
import { formatCount } from "../i18n/format-numbers.ts";
import { MESSAGES } from "../i18n/messages.ts";
import { CLASSES } from "./classes.ts";
import { DateInSentence, FormattedDate } from "./dates.tsx";
import { displayName } from "./display-name.ts";
import { ExternalLink, organizationUrl } from "./links.tsx";
import type { RenderContext } from "./render-context.ts";
import { Text } from "./text.tsx";

interface ListProps {
  readonly members: readonly Member[];
  readonly detail: CollaborationDetail;
  readonly context: RenderContext;
}

/** The most members in an open list; more are folded behind their number. */
const MAX_UNFOLDED = 20;

/** Every membership with its dates, and the reason of any doubt. */
export function MemberList({ members, detail, context }: ListProps) {
  const list = (
    <ul class={CLASSES.list}>
      {members.map((member) => (
        <li>
          <OrganizationLink of={member.organization} context={context} />
          {isHost(member, detail) && ` (${MESSAGES[context.language].hostOf})`}
          <Period member={member} context={context} before=", " />
          <Remarks member={member} context={context} before=". " />
        </li>
      ))}
    </ul>
  );
  if (members.length <= MAX_UNFOLDED) return list;
  const messages = MESSAGES[context.language];
  const { publisher } = detail.publisherInfo;
  const isIn = members.some(({ organization }) => organization.id === publisher.id);
  return (
    <details>
      <summary>
        {isIn
          ? `${displayName(publisher, context.language)} ${messages.and} ${messages.others(members.length - 1)}`
          : `${messages.showAll} (${formatCount(members.length)})`}
      </summary>
      {list}
    </details>
  );
}

/** The name of an organization as a link to its page. */
export function OrganizationLink({ of: { id, name }, context }: { of: OrganizationRef; context: RenderContext }) {
  return (
    <a href={organizationUrl(id, context)}>
      <Text text={name} language={context.language} />
    </a>
  );
}

interface MembershipProps {
  readonly member: Member;
  readonly context: RenderContext;
  /** The separator before it. */
  readonly before: string;
}

/** The beginning and end of a membership, as far as known. */
export function Period({ member: { membership, status }, context, before }: MembershipProps) {
  const messages = MESSAGES[context.language];
  const { since, until } = membership;
  const times = [
    ...(since === undefined ? [] : [{ word: status === "planned" ? messages.from : messages.since, date: since }]),
    ...(until === undefined ? [] : [{ word: messages.until, date: until }]),
  ];
  return (
    <>
      {times.map(({ word, date }, index) => (
        <>
          {index === 0 ? before : " "}
          {word} <DateInSentence date={date} language={context.language} />
        </>
      ))}
    </>
  );
}

/** The reason of a doubtful membership, and the editor's note. */
export function Remarks({ member: { membership }, context, before }: MembershipProps) {
  const { status, note } = membership;
  if (!isRemarkable(membership)) return <></>;
  return (
    <>
      {before}
      {status !== "confirmed" && <strong class={CLASSES.mark}>{MESSAGES[context.language].doubt[status]}.</strong>}
      {status !== "confirmed" && note !== undefined && " "}
      {note && <Text text={note} language={context.language} />}
    </>
  );
}

/** Whether a membership has remarks. */
export function isRemarkable({ status, note }: Member["membership"]): boolean {
  return status !== "confirmed" || note !== undefined;
}

interface SourceProps {
  readonly source: Source;
  readonly href?: string | undefined;
  readonly context: RenderContext;
}

/** The title of a source, which is always in Swedish, as a link where it has a target, and its date. */
export function SourceName({ source: { title, date }, href, context }: SourceProps) {
  const { language } = context;
  return (
    <>
      <ExternalLink href={href} context={context}>
        <Text text={{ sv: title }} language={language} />
      </ExternalLink>
      , {date === null ? MESSAGES[language].undated : <FormattedDate date={date} language={language} />}
    </>
  );
}

/** Whether the collaboration belongs to this member. */
export function isHost(
  { membership, organization }: Pick<Member, "organization"> & Partial<Member>,
  { host }: CollaborationDetail,
): boolean {
  return membership?.role === "host" || organization.id === host?.id;
}
