import { headingOf } from "../../release/participations.ts";
import type { Member, OrganizationDetail } from "../../release/read-model.ts";
import { MESSAGES } from "../i18n/messages.ts";
import { languageQuery } from "../urls.ts";
import { CLASSES } from "./classes.ts";
import { CollaborationLink, type DetailProps, Fact, StatusMark } from "./collaboration-card.tsx";
import { displayName } from "./display-name.ts";
import { FragmentRoot, PublisherNote } from "./fragment-root.tsx";
import { Heading, TopHeading } from "./heading.tsx";
import { WebsiteLink } from "./hyphenation.tsx";
import { MembersLine } from "./members-text.tsx";
import { isHost, isRemarkable, Period, Remarks, SourceName } from "./membership.tsx";
import { Pagination } from "./pagination.tsx";
import type { RenderContext } from "./render-context.ts";
import { Text } from "./text.tsx";

interface Props {
  readonly detail: OrganizationDetail;
  readonly context: RenderContext;
}

/** One organization and its collaborations. */
export function OrganizationView({ detail, context }: Props) {
  const { organization, collaborations, publisherInfo } = detail;
  const messages = MESSAGES[context.language];
  const all = context.urls.url("home", { ...languageQuery(context.language), member: organization.id });
  return (
    <FragmentRoot context={context}>
      <TopHeading context={context}>
        <Text text={organization.name} language={context.language} />
      </TopHeading>
      <OrganizationFacts detail={detail} context={context} />
      {collaborations.length === 0 ? (
        <p>{messages.noCollaborations}</p>
      ) : (
        <>
          {HEADINGS.map((heading) => (
            <ParticipationSection heading={heading} detail={detail} context={context} />
          ))}
          <Pagination list={detail} links={[[messages.showAll, all]]} context={context} />
        </>
      )}
      <PublisherNote publisherInfo={publisherInfo} context={context} updated={detail.modified} />
    </FragmentRoot>
  );
}

/** Certain participations first, ended ones last. */
const HEADINGS = ["member", "planned", "disputed", "unknown", "ended"] as const;

/** The collaborations under one heading; nothing if there are none. */
function ParticipationSection({ heading, detail, context }: Props & { readonly heading: (typeof HEADINGS)[number] }) {
  const { id } = detail.organization;
  const collaborations = detail.collaborations.filter((each) => headingOf(each, id) === heading);
  if (collaborations.length === 0) return <></>;
  const name = displayName(detail.organization, context.language);
  return (
    <section>
      <Heading level={context.heading + 1}>{MESSAGES[context.language].takesPartIn[heading](name)}</Heading>
      {collaborations.map((collaboration) => (
        <Participation detail={collaboration} organization={id} context={context} />
      ))}
    </section>
  );
}

function OrganizationFacts({ detail: { organization }, context }: Props) {
  const messages = MESSAGES[context.language];
  const { kind, municipalityCode, organizationNumber, website, note, unconfirmed } = organization;
  const doubt = (fact: (typeof unconfirmed)[number]) =>
    unconfirmed.includes(fact) ? ` (${messages.unconfirmed})` : "";
  return (
    <>
      <dl class={CLASSES.facts}>
        <Fact name={messages.organizationKind}>{messages.kind[kind]}</Fact>
        <Fact name={messages.municipalityCode}>{municipalityCode && municipalityCode + doubt("municipalityCode")}</Fact>
        <Fact name={messages.organizationNumber}>
          {organizationNumber && organizationNumber + doubt("organizationNumber")}
        </Fact>
        <Fact name={messages.website}>
          {website && (
            <>
              <WebsiteLink website={website} context={context} />
              {doubt("website")}
            </>
          )}
        </Fact>
      </dl>
      {note !== undefined && (
        <p>
          <Text text={note} language={context.language} />
        </p>
      )}
    </>
  );
}

/** A collaboration of the organization, with its other members and the source. */
function Participation({ detail, organization, context }: DetailProps & { readonly organization: string }) {
  const messages = MESSAGES[context.language];
  const own = detail.members.find((member) => member.organization.id === organization);
  return (
    <article class={CLASSES.collaboration}>
      <Heading level={context.heading + 2}>
        <CollaborationLink detail={detail} context={context} />
      </Heading>
      <StatusMark detail={detail} context={context} />
      <p>
        <Text text={detail.collaboration.summary} language={context.language} />
      </p>
      <dl class={CLASSES.facts}>
        <Fact name={messages.form}>
          <Text text={detail.form.name} language={context.language} />
        </Fact>
        <Fact name={messages.togetherWith}>
          <MembersLine detail={detail} context={context} except={organization} />
        </Fact>
        {own !== undefined && <OwnMembership member={own} detail={detail} context={context} />}
      </dl>
    </article>
  );
}

/** The organization's own membership. */
function OwnMembership({ member, detail, context }: DetailProps & { readonly member: Member }) {
  const messages = MESSAGES[context.language];
  const { membership } = member;
  const isTimed = membership.since !== undefined || membership.until !== undefined;
  return (
    <>
      <Fact name={messages.role}>{isHost(member, detail) && messages.participationStatus.host}</Fact>
      <Fact name={messages.membership}>{isTimed && <Period member={member} context={context} before="" />}</Fact>
      <Fact name={messages.remark}>
        {isRemarkable(membership) && <Remarks member={member} context={context} before="" />}
      </Fact>
      <Fact name={messages.source}>
        <SourceName source={member.source} context={context} />
      </Fact>
    </>
  );
}
