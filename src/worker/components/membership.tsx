import type { Source } from "../../domain/source.ts";
import type { CollaborationDetail, Member } from "../../release/read-model.ts";
import { formatCount } from "../i18n/format-numbers.ts";
import { MESSAGES } from "../i18n/messages.ts";
import { languageQuery } from "../urls.ts";
import { CLASSES } from "./classes.ts";
import { DateInSentence, FormattedDate } from "./dates.tsx";
import { displayName } from "./display-name.ts";
import { Text } from "./text.tsx";
import type { ViewContext } from "./view-context.ts";

interface ListProps {
  readonly members: readonly Member[];
  readonly detail: CollaborationDetail;
  readonly view: ViewContext;
}

/** The most members in an open list; more are folded behind their number. */
const MAX_UNFOLDED = 20;

/** Every membership with its dates, and the reason of any doubt. */
export function MemberList({ members, detail, view }: ListProps) {
  const list = (
    <ul class={CLASSES.list}>
      {members.map((member) => (
        <li>
          <a href={view.urls.item("organizationPage", member.organization.id, languageQuery(view.language))}>
            <Text text={member.organization.name} language={view.language} />
          </a>
          {isHost(member, detail) && ` (${MESSAGES[view.language].hostOf})`}
          <Period member={member} view={view} before=", " />
          <Remarks member={member} view={view} before=". " />
        </li>
      ))}
    </ul>
  );
  if (members.length <= MAX_UNFOLDED) return list;
  const messages = MESSAGES[view.language];
  const { publisher } = detail.publisherInfo;
  const isIn = members.some(({ organization }) => organization.id === publisher.id);
  return (
    <details>
      <summary>
        {isIn
          ? `${displayName(publisher, view.language)} ${messages.and} ${messages.others(members.length - 1)}`
          : `${messages.showAll} (${formatCount(members.length)})`}
      </summary>
      {list}
    </details>
  );
}

interface PartProps {
  readonly member: Member;
  readonly view: ViewContext;
  /** The separator before it. */
  readonly before: string;
}

/** The beginning and end of a membership, as far as known. */
export function Period({ member: { membership, status }, view, before }: PartProps) {
  const messages = MESSAGES[view.language];
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
          {word} <DateInSentence date={date} language={view.language} />
        </>
      ))}
    </>
  );
}

/** The reason of a doubtful membership, and the editor's note. */
export function Remarks({ member: { membership }, view, before }: PartProps) {
  const { status, note } = membership;
  const noted = note === undefined ? undefined : <Text text={note} language={view.language} />;
  if (!isRemarkable({ membership })) return <></>;
  return (
    <>
      {before}
      {status !== "confirmed" && <strong class={CLASSES.mark}>{MESSAGES[view.language].doubt[status]}.</strong>}
      {status !== "confirmed" && noted !== undefined && " "}
      {noted}
    </>
  );
}

function isRemarkable({ membership: { status, note } }: Pick<Member, "membership">): boolean {
  return status !== "confirmed" || note !== undefined;
}

/** The title of a source, which is always in Swedish, and its date. */
export function SourceName({ source, view }: { source: Source; view: ViewContext }) {
  const { language } = view;
  return (
    <>
      {language === "sv" ? source.title : <span lang="sv">{source.title}</span>},{" "}
      {source.date === null ? MESSAGES[language].undated : <FormattedDate date={source.date} language={language} />}
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
