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
import { Text } from "./text.tsx";
import type { ViewContext } from "./view-context.ts";

interface Props {
  readonly detail: OrganizationDetail;
  readonly view: ViewContext;
}

/** One organization and its collaborations. */
export function OrganizationView({ detail, view }: Props) {
  const { organization, collaborations, publisherInfo } = detail;
  const messages = MESSAGES[view.language];
  const all = view.urls.url("home", { ...languageQuery(view.language), member: organization.id });
  return (
    <FragmentRoot view={view}>
      <TopHeading view={view}>
        <Text text={organization.name} language={view.language} />
      </TopHeading>
      <OrganizationFacts detail={detail} view={view} />
      {collaborations.length === 0 ? (
        <p>{messages.noCollaborations}</p>
      ) : (
        <>
          {HEADINGS.map((heading) => (
            <ParticipationSection heading={heading} detail={detail} view={view} />
          ))}
          <Pagination list={detail} links={[[messages.showAll, all]]} view={view} />
        </>
      )}
      <PublisherNote publisherInfo={publisherInfo} view={view} updated={detail.modified} />
    </FragmentRoot>
  );
}

/** Certain participations first, ended ones last. */
const HEADINGS = ["member", "planned", "disputed", "unknown", "ended"] as const;

/** The collaborations under one heading; nothing if there are none. */
function ParticipationSection({ heading, detail, view }: Props & { readonly heading: (typeof HEADINGS)[number] }) {
  const { id } = detail.organization;
  const collaborations = detail.collaborations.filter((each) => headingOf(each, id) === heading);
  if (collaborations.length === 0) return <></>;
  const name = displayName(detail.organization, view.language);
  return (
    <section>
      <Heading level={view.heading + 1}>{MESSAGES[view.language].takesPartIn[heading](name)}</Heading>
      {collaborations.map((collaboration) => (
        <Participation detail={collaboration} organization={id} view={view} />
      ))}
    </section>
  );
}

function OrganizationFacts({ detail: { organization }, view }: Props) {
  const messages = MESSAGES[view.language];
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
              <WebsiteLink website={website} view={view} />
              {doubt("website")}
            </>
          )}
        </Fact>
      </dl>
      {note !== undefined && (
        <p>
          <Text text={note} language={view.language} />
        </p>
      )}
    </>
  );
}

/** A collaboration of the organization, with its other members and the source. */
function Participation({ detail, organization, view }: DetailProps & { readonly organization: string }) {
  const messages = MESSAGES[view.language];
  const own = detail.members.find((member) => member.organization.id === organization);
  return (
    <article class={CLASSES.collaboration}>
      <Heading level={view.heading + 2}>
        <CollaborationLink detail={detail} view={view} />
      </Heading>
      <StatusMark detail={detail} view={view} />
      <p>
        <Text text={detail.collaboration.summary} language={view.language} />
      </p>
      <dl class={CLASSES.facts}>
        <Fact name={messages.form}>
          <Text text={detail.form.name} language={view.language} />
        </Fact>
        <Fact name={messages.togetherWith}>
          <MembersLine detail={detail} view={view} except={organization} />
        </Fact>
        {own !== undefined && <OwnMembership member={own} detail={detail} view={view} />}
      </dl>
    </article>
  );
}

/** The organization's own membership. */
function OwnMembership({ member, detail, view }: DetailProps & { readonly member: Member }) {
  const messages = MESSAGES[view.language];
  const { membership } = member;
  const isTimed = membership.since !== undefined || membership.until !== undefined;
  return (
    <>
      <Fact name={messages.role}>{isHost(member, detail) && messages.participationStatus.host}</Fact>
      <Fact name={messages.membership}>{isTimed && <Period member={member} view={view} before="" />}</Fact>
      <Fact name={messages.remark}>
        {isRemarkable(membership) && <Remarks member={member} view={view} before="" />}
      </Fact>
      <Fact name={messages.source}>
        <SourceName source={member.source} view={view} />
      </Fact>
    </>
  );
}
