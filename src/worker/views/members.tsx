import type { MembershipStatus } from "../../domain/collaboration.ts";
import type { Source } from "../../domain/source.ts";
import type { CollaborationDetail, Member } from "../../release/release.ts";
import { languageQuery } from "../addresses.ts";
import { calledName } from "./called-name.ts";
import { CLASSES } from "./classes.ts";
import { DateInSentence, WrittenDate, writtenDate } from "./dates.tsx";
import { Text } from "./texts.tsx";
import type { View } from "./view.ts";
import { WORDS } from "./words.ts";

interface LineProps {
  readonly detail: CollaborationDetail;
  readonly view: View;
  /** Id of an organization that the line leaves out, because it is the one that is spoken of. */
  readonly except?: string;
}

/** The members in running text: all who are certain, and apart from them those who are not. */
export function MembersLine({ detail, view, except }: LineProps) {
  const present = detail.members.filter(({ status, organization }) => status !== "ended" && organization.id !== except);
  const certain = withStatus(present, "confirmed");
  return (
    <>
      <MemberTotal detail={detail} certain={certain} view={view} />
      {(["disputed", "unknown"] as const).map((status) => (
        <Doubtful status={status} members={withStatus(present, status)} detail={detail} view={view} />
      ))}
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
  view: View;
}) {
  const words = WORDS[view.language];
  const { memberCount } = detail.collaboration;
  if (memberCount === undefined) return <>{certain.length === 0 ? words.missing : namesOf(certain, detail, view)}</>;
  const ours = certain.find(({ organization }) => organization.id === detail.sender.publisher.id);
  return (
    <>
      {ours !== undefined && `${nameOf(ours, detail, view)} ${words.and} `}
      {memberCount.approximate && `${words.about} `}
      {memberCount.count} <Text text={memberCount.what} language={view.language} />
    </>
  );
}

interface DoubtfulProps {
  readonly status: Exclude<MembershipStatus, "confirmed">;
  readonly members: readonly Member[];
  readonly detail: CollaborationDetail;
  readonly view: View;
}

function Doubtful({ status, members, detail, view }: DoubtfulProps) {
  if (members.length === 0 || (status === "unknown" && detail.collaboration.memberCount !== undefined)) return <></>;
  return (
    <>
      {". "}
      <span class={CLASSES.mark}>{WORDS[view.language].doubtful[status]}:</span> {namesOf(members, detail, view)}
    </>
  );
}

interface ListProps {
  readonly members: readonly Member[];
  readonly detail: CollaborationDetail;
  readonly view: View;
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
            <a href={view.addresses.toItem("organizationPage", member.organization.id, languageQuery(view.language))}>
              <Text text={member.organization.name} language={view.language} />
            </a>
            {isHost(member, detail) && ` (${WORDS[view.language].hostOf})`}
            <Period member={member} view={view} before=", " />
            <Remarks member={member} view={view} before=". " />
            {!isShared && (
              <>
                {". "}
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
  readonly view: View;
  /** What stands between it and the words before it. */
  readonly before: string;
}

/** When a membership began and ended, as far as is known. */
export function Period({ member: { membership }, view, before }: PartProps) {
  const words = WORDS[view.language];
  const { since, until } = membership;
  const times = [
    ...(since === undefined ? [] : [{ word: words.since, date: since }]),
    ...(until === undefined ? [] : [{ word: words.until, date: until }]),
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
  if (status === "confirmed" && noted === undefined) return <></>;
  return (
    <>
      {before}
      {status !== "confirmed" && <strong class={CLASSES.mark}>{WORDS[view.language].doubt[status]}.</strong>}
      {status !== "confirmed" && noted !== undefined && " "}
      {noted}
    </>
  );
}

/** Where it was read that somebody is a member, and how old that source is. */
export function SourceNote({ source, view }: { source: Source; view: View }) {
  const words = WORDS[view.language];
  return (
    <small>
      {words.source}: <SourceName source={source} view={view} />.
    </small>
  );
}

/** The title of a source, which is always in Swedish, and its date. */
export function SourceName({ source, view }: { source: Source; view: View }) {
  const { language } = view;
  return (
    <>
      {language === "sv" ? source.title : <span lang="sv">{source.title}</span>},{" "}
      {source.date === null ? WORDS[language].undated : <WrittenDate date={source.date} language={language} />}
    </>
  );
}

function withStatus(members: readonly Member[], status: MembershipStatus): readonly Member[] {
  return members.filter(({ membership }) => membership.status === status);
}

function namesOf(members: readonly Member[], detail: CollaborationDetail, view: View): string {
  return members.map((member) => nameOf(member, detail, view)).join(", ");
}

function nameOf(member: Member, detail: CollaborationDetail, view: View): string {
  const words = WORDS[view.language];
  const { since } = member.membership;
  const remarks = [
    ...(isHost(member, detail) ? [words.hostOf] : []),
    ...(member.status === "planned" && since !== undefined
      ? [`${words.from} ${writtenDate(since, view.language)}`]
      : []),
  ];
  const called = calledName(member.organization, view.language);
  return remarks.length === 0 ? called : `${called} (${remarks.join(", ")})`;
}

/** Whether the collaboration belongs to this member. */
export function isHost({ membership, organization }: Member, { host }: CollaborationDetail): boolean {
  return membership.role === "host" || organization.id === host?.id;
}
