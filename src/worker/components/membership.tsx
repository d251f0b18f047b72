import type { Source } from "../../domain/source.ts";
import type { CollaborationDetail, Member } from "../../release/read-model.ts";
import { MESSAGES } from "../i18n/messages.ts";
import { languageQuery } from "../urls.ts";
import { CLASSES } from "./classes.ts";
import { DateInSentence, FormattedDate } from "./dates.tsx";
import { Text } from "./text.tsx";
import type { ViewContext } from "./view-context.ts";

interface ListProps {
  readonly members: readonly Member[];
  readonly detail: CollaborationDetail;
  readonly view: ViewContext;
}

/** Every membership with its time, its certainty and its source; a source that all share is named once, after them. */
export function MemberList({ members, detail, view }: ListProps) {
  const sources = new Set(members.map(({ source }) => source));
  const [shared] = sources;
  const isShared = sources.size === 1 && members.length > 1;
  return (
    <>
      <ul class={CLASSES.list}>
        {members.map((member) => (
          <li>
            <a href={view.urls.item("organizationPage", member.organization.id, languageQuery(view.language))}>
              <Text text={member.organization.name} language={view.language} />
            </a>
            {isHost(member, detail) && ` (${MESSAGES[view.language].hostOf})`}
            <Period member={member} view={view} before=", " />
            <Remarks member={member} view={view} before=". " />
            {!isShared && (
              <>
                {isRemarkable(member) ? " " : ". "}
                <SourceNote source={member.source} view={view} />
              </>
            )}
          </li>
        ))}
      </ul>
      {isShared && shared !== undefined && (
        <p>
          <SourceNote source={shared} view={view} />
        </p>
      )}
    </>
  );
}

interface PartProps {
  readonly member: Member;
  readonly view: ViewContext;
  /** What stands between it and the words before it. */
  readonly before: string;
}

/** When a membership began and ended, as far as is known. */
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

/** Why a membership is not certain, and what else an editor has noted about it. */
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

/** Where it was read that somebody is a member, and how old that source is. */
function SourceNote({ source, view }: { source: Source; view: ViewContext }) {
  const messages = MESSAGES[view.language];
  return (
    <small>
      {messages.source}: <SourceName source={source} view={view} />.
    </small>
  );
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
export function isHost({ membership, organization }: Member, { host }: CollaborationDetail): boolean {
  return membership.role === "host" || organization.id === host?.id;
}
