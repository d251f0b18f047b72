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
import type { RenderContext } from "./render-context.ts";
import { ProseText, Text } from "./text.tsx";

/** One collaboration: description, members and their dates, legal form and statute, and sources. */
export function Collaboration({ detail, context }: DetailProps) {
  const { collaboration } = detail;
  const messages = MESSAGES[context.language];
  return (
    <FragmentRoot context={context}>
      <TopHeading context={context}>
        <Text text={collaboration.name} language={context.language} />
      </TopHeading>
      <StatusMark detail={detail} context={context} />
      <p>
        <Text text={collaboration.summary} language={context.language} />
      </p>
      <dl class={CLASSES.facts}>
        <Contact detail={detail} context={context} />
      </dl>
      <Members detail={detail} context={context} />
      <Section title={messages.aboutTitle} shown={collaboration.prose.sv.length > 0} context={context}>
        <ProseText prose={collaboration.prose} context={context} />
      </Section>
      <Section title={messages.factsTitle} shown={true} context={context}>
        <KeyFacts detail={detail} context={context} />
      </Section>
      <Section title={messages.projects} shown={detail.projects.length > 0} context={context}>
        <ProjectList projects={detail.projects} context={context} />
      </Section>
      <Section title={messages.events} shown={collaboration.events.length > 0} context={context}>
        <Events detail={detail} context={context} />
      </Section>
      <Section title={messages.sources} shown={true} context={context}>
        <Sources detail={detail} context={context} />
        <p>
          {messages.reviewed} <DateInSentence date={collaboration.reviewed} language={context.language} />.
        </p>
      </Section>
      <PublisherNote publisherInfo={detail.publisherInfo} context={context} updated={detail.modified} />
    </FragmentRoot>
  );
}

function KeyFacts({ detail, context }: DetailProps) {
  const { collaboration, form, host } = detail;
  const { alternateNames, ended } = collaboration;
  const { language } = context;
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
      <Fact name={messages.host}>{host && <OrganizationLink of={host} context={context} />}</Fact>
      <Fact name={messages.founded}>
        <Founded detail={detail} context={context} />
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
function Contact({ detail, context }: DetailProps) {
  const { collaboration, host, publisherInfo } = detail;
  if (collaboration.website !== undefined) return <Website detail={detail} context={context} />;
  const { contact } = publisherInfo.site;
  const link =
    host === undefined ? <a href={`mailto:${contact}`}>{contact}</a> : <OrganizationLink of={host} context={context} />;
  return <Fact name={MESSAGES[context.language].contact}>{link}</Fact>;
}

function Founded({ detail: { collaboration }, context }: DetailProps) {
  const { founded, foundedNote } = collaboration;
  return (
    <>
      {founded === undefined ? (
        MESSAGES[context.language].missing
      ) : (
        <FormattedDate date={founded} language={context.language} />
      )}
      {foundedNote !== undefined && (
        <>
          {". "}
          <Text text={foundedNote} language={context.language} />
        </>
      )}
    </>
  );
}

/** The present members; separately the doubtful ones with the reason, and the former ones. */
function Members({ detail, context }: DetailProps) {
  const messages = MESSAGES[context.language];
  const { memberCount, membersComplete } = detail.collaboration;
  const present = detail.members.filter(({ status }) => status !== "ended");
  const former = detail.members.filter(({ status }) => status === "ended");
  const certain = present.filter(({ membership }) => membership.status === "confirmed");
  const doubtful = present.filter(({ membership }) => membership.status !== "confirmed");
  const title = membersComplete || memberCount !== undefined ? messages.members : messages.knownMembers;
  return (
    <>
      <Section title={title} shown={present.length > 0} context={context}>
        {memberCount !== undefined && (
          <p>
            <MembersLine detail={detail} context={context} />. {messages.knownMembers}:
          </p>
        )}
        <MemberList members={certain} detail={detail} context={context} />
        {doubtful.length > 0 && (
          <div class={CLASSES.notice}>
            <p>
              <strong>{messages.doubtTitle}</strong>
            </p>
            <MemberList members={doubtful} detail={detail} context={context} />
          </div>
        )}
      </Section>
      <Section title={messages.formerMembers} shown={former.length > 0} context={context}>
        <MemberList members={former} detail={detail} context={context} />
      </Section>
    </>
  );
}

function Events({ detail: { collaboration }, context }: DetailProps) {
  return (
    <ul class={CLASSES.list}>
      {collaboration.events.map(({ date, text }) => (
        <li>
          <FormattedDate date={date} language={context.language} />: <Text text={text} language={context.language} />
        </li>
      ))}
    </ul>
  );
}

function Sources({ detail: { collaboration }, context }: DetailProps) {
  return (
    <ul class={CLASSES.list}>
      {collaboration.sources.map((source) => (
        <li>
          <SourceName source={source} href={source.url} context={context} />
        </li>
      ))}
    </ul>
  );
}

interface SectionProps {
  readonly title: string;
  readonly shown: boolean;
  readonly context: RenderContext;
  readonly children?: Child;
}

/** A section with a heading; nothing if `shown` is false. */
function Section({ title, shown, context, children }: SectionProps) {
  if (!shown) return <></>;
  return (
    <section>
      <Heading level={context.heading + 1}>{title}</Heading>
      {children}
    </section>
  );
}
