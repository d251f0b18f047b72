import { MESSAGES } from "../i18n/messages.ts";
import type { Child } from "../jsx/jsx-runtime.ts";
import { CLASSES } from "./classes.ts";
import { type DetailProps, Fact, StatusMark, Website } from "./collaboration-card.tsx";
import { DateInSentence, FormattedDate } from "./dates.tsx";
import { FragmentRoot, PublisherNote } from "./fragment-root.tsx";
import { Heading, TopHeading } from "./heading.tsx";
import { MembersLine } from "./members-text.tsx";
import { MemberList, OrganizationLink, SourceName } from "./membership.tsx";
import { ProjectList } from "./projects.tsx";
import { ProseText, Text } from "./text.tsx";
import type { ViewContext } from "./view-context.ts";

/** One collaboration: description, members and their dates, legal form and statute, and sources. */
export function Collaboration({ detail, view }: DetailProps) {
  const { collaboration } = detail;
  const messages = MESSAGES[view.language];
  return (
    <FragmentRoot view={view}>
      <TopHeading view={view}>
        <Text text={collaboration.name} language={view.language} />
      </TopHeading>
      <StatusMark detail={detail} view={view} />
      <p>
        <Text text={collaboration.summary} language={view.language} />
      </p>
      <dl class={CLASSES.facts}>
        <Contact detail={detail} view={view} />
      </dl>
      <Members detail={detail} view={view} />
      <Section title={messages.aboutTitle} shown={collaboration.prose.sv.length > 0} view={view}>
        <ProseText prose={collaboration.prose} view={view} />
      </Section>
      <Section title={messages.factsTitle} shown={true} view={view}>
        <KeyFacts detail={detail} view={view} />
      </Section>
      <Section title={messages.projects} shown={detail.projects.length > 0} view={view}>
        <ProjectList projects={detail.projects} view={view} />
      </Section>
      <Section title={messages.events} shown={collaboration.events.length > 0} view={view}>
        <Events detail={detail} view={view} />
      </Section>
      <Section title={messages.sources} shown={true} view={view}>
        <Sources detail={detail} view={view} />
        <p>
          {messages.reviewed} <DateInSentence date={collaboration.reviewed} language={view.language} />.
        </p>
      </Section>
      <PublisherNote publisherInfo={detail.publisherInfo} view={view} updated={detail.modified} />
    </FragmentRoot>
  );
}

function KeyFacts({ detail, view }: DetailProps) {
  const { collaboration, form, host } = detail;
  const { alternateNames, ended } = collaboration;
  const { language } = view;
  const messages = MESSAGES[language];
  return (
    <dl class={CLASSES.facts}>
      <Fact name={messages.form}>
        <Text text={form.name} language={language} />. <Text text={form.explanation} language={language} />
      </Fact>
      <Fact name={messages.statute}>{form.statute && <Text text={form.statute} language={language} />}</Fact>
      <Fact name={messages.shortName}>{collaboration.shortName}</Fact>
      <Fact name={messages.alternateNames}>
        {alternateNames.length > 0 && <span lang="sv">{alternateNames.join(", ")}</span>}
      </Fact>
      <Fact name={messages.host}>{host && <OrganizationLink of={host} view={view} />}</Fact>
      <Fact name={messages.founded}>
        <Founded detail={detail} view={view} />
      </Fact>
      <Fact name={messages.ended}>{ended && <FormattedDate date={ended} language={language} />}</Fact>
      <Fact name={messages.areas}>
        {collaboration.areas.map(({ name }, index) => (
          <>
            {index > 0 && ", "}
            <Text text={name} language={language} />
          </>
        ))}
      </Fact>
      <Fact name={messages.organizationNumber}>{collaboration.organizationNumber}</Fact>
    </dl>
  );
}

/** The contact: its own website, else its host, else the publisher. */
function Contact({ detail, view }: DetailProps) {
  const { collaboration, host, publisherInfo } = detail;
  if (collaboration.website !== undefined) return <Website detail={detail} view={view} />;
  const { contact } = publisherInfo.site;
  return (
    <Fact name={MESSAGES[view.language].contact}>
      {host === undefined ? <a href={`mailto:${contact}`}>{contact}</a> : <OrganizationLink of={host} view={view} />}
    </Fact>
  );
}

function Founded({ detail: { collaboration }, view }: DetailProps) {
  const { founded, foundedNote } = collaboration;
  return (
    <>
      {founded === undefined ? (
        MESSAGES[view.language].missing
      ) : (
        <FormattedDate date={founded} language={view.language} />
      )}
      {foundedNote !== undefined && (
        <>
          {". "}
          <Text text={foundedNote} language={view.language} />
        </>
      )}
    </>
  );
}

/** The present members; separately the doubtful ones with the reason, and the former ones. */
function Members({ detail, view }: DetailProps) {
  const messages = MESSAGES[view.language];
  const { memberCount, membersComplete } = detail.collaboration;
  const present = detail.members.filter(({ status }) => status !== "ended");
  const former = detail.members.filter(({ status }) => status === "ended");
  const certain = present.filter(({ membership }) => membership.status === "confirmed");
  const doubtful = present.filter(({ membership }) => membership.status !== "confirmed");
  const title = membersComplete ? messages.members : messages.knownMembers;
  return (
    <>
      <Section title={memberCount === undefined ? title : messages.members} shown={present.length > 0} view={view}>
        {memberCount !== undefined && (
          <p>
            <MembersLine detail={detail} view={view} />. {messages.knownMembers}:
          </p>
        )}
        <MemberList members={certain} detail={detail} view={view} />
        {doubtful.length > 0 && (
          <div class={CLASSES.notice}>
            <p>
              <strong>{messages.doubtTitle}</strong>
            </p>
            <MemberList members={doubtful} detail={detail} view={view} />
          </div>
        )}
      </Section>
      <Section title={messages.formerMembers} shown={former.length > 0} view={view}>
        <MemberList members={former} detail={detail} view={view} />
      </Section>
    </>
  );
}

function Events({ detail: { collaboration }, view }: DetailProps) {
  return (
    <ul class={CLASSES.list}>
      {collaboration.events.map(({ date, text }) => (
        <li>
          <FormattedDate date={date} language={view.language} />: <Text text={text} language={view.language} />
        </li>
      ))}
    </ul>
  );
}

function Sources({ detail: { collaboration }, view }: DetailProps) {
  return (
    <ul class={CLASSES.list}>
      {collaboration.sources.map((source) => (
        <li>
          <SourceName source={source} href={source.url} view={view} />
        </li>
      ))}
    </ul>
  );
}

interface SectionProps {
  readonly title: string;
  readonly shown: boolean;
  readonly view: ViewContext;
  readonly children?: Child;
}

/** A section with a heading; nothing if `shown` is false. */
function Section({ title, shown, view, children }: SectionProps) {
  if (!shown) return <></>;
  return (
    <section>
      <Heading level={view.heading + 1}>{title}</Heading>
      {children}
    </section>
  );
}
