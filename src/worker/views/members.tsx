import type { MembershipStatus } from "../../domain/collaboration.ts";
import type { CollaborationDetail, Member } from "../../release/release.ts";
import { languageQuery } from "../addresses.ts";
import { calledName } from "./called-name.ts";
import { CLASSES } from "./classes.ts";
import { WrittenDate, writtenDate } from "./dates.tsx";
import { Text } from "./texts.tsx";
import type { View } from "./view.ts";
import { WORDS } from "./words.ts";

/** The members in running text: all who are certain, and apart from them those who are not. */
export function MembersLine({ detail, view }: { detail: CollaborationDetail; view: View }) {
  const present = detail.members.filter(({ status }) => status !== "ended");
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

/** Every membership with its time, its certainty and its source. */
export function MemberList({
  members,
  detail,
  view,
}: {
  members: readonly Member[];
  detail: CollaborationDetail;
  view: View;
}) {
  return (
    <ul class={CLASSES.list}>
      {members.map((member) => (
        <li>
          <a href={view.addresses.toItem("organizationPage", member.organization.id, languageQuery(view.language))}>
            <Text text={member.organization.name} language={view.language} />
          </a>
          <MembershipFacts member={member} detail={detail} view={view} />
        </li>
      ))}
    </ul>
  );
}

/** What is known of one membership, after the name of the member or of the collaboration. */
export function MembershipFacts({ member, detail, view }: { member: Member; detail: CollaborationDetail; view: View }) {
  const words = WORDS[view.language];
  const { membership, source } = member;
  const { since, until, status, note } = membership;
  const language = view.language;
  return (
    <>
      {isHost(member, detail) && ` (${words.hostOf})`}
      {since !== undefined && (
        <>
          , {words.since} <WrittenDate date={since} language={language} />
        </>
      )}
      {until !== undefined && (
        <>
          , {words.until} <WrittenDate date={until} language={language} />
        </>
      )}
      .{status !== "confirmed" && <strong class={CLASSES.mark}> {words.doubt[status]}.</strong>}
      {note !== undefined && (
        <>
          {" "}
          <Text text={note} language={language} />
        </>
      )}{" "}
      <small>
        {words.source}: <span lang={language === "sv" ? undefined : "sv"}>{source.title}</span>,{" "}
        {source.date === null ? words.undated : <WrittenDate date={source.date} language={language} />}.
      </small>
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

function isHost({ membership, organization }: Member, { host }: CollaborationDetail): boolean {
  return membership.role === "host" || organization.id === host?.id;
}
