import { inLanguage } from "../../domain/text.ts";
import type { CollaborationDetail, OrganizationDetail } from "../../release/release.ts";
import { CLASSES } from "./classes.ts";
import { CollaborationLink, Fact, StatusMark } from "./collaboration-facts.tsx";
import { Heading } from "./heading.tsx";
import { OutLink } from "./links.tsx";
import { MembershipFacts, MembersLine } from "./members.tsx";
import { Root, SenderNote } from "./root.tsx";
import { Text } from "./texts.tsx";
import type { View } from "./view.ts";
import { WORDS } from "./words.ts";

interface Props {
  readonly detail: OrganizationDetail;
  readonly view: View;
}

/** One organization and what it takes part in: the neighbour's own page. */
export function OrganizationView({ detail, view }: Props) {
  const { organization, collaborations, sender } = detail;
  const words = WORDS[view.language];
  const called = organization.shortName ?? inLanguage(organization.name, view.language).value;
  return (
    <Root view={view}>
      <Heading level={view.heading}>
        <Text text={organization.name} language={view.language} />
      </Heading>
      <OrganizationFacts detail={detail} view={view} />
      {collaborations.length === 0 ? (
        <p>{words.noCollaborations}</p>
      ) : (
        <section>
          <Heading level={view.heading + 1}>{words.takesPartIn(called)}</Heading>
          {collaborations.map((collaboration) => (
            <Participation detail={collaboration} organization={organization.id} view={view} />
          ))}
        </section>
      )}
      <SenderNote sender={sender} view={view} />
    </Root>
  );
}

function OrganizationFacts({ detail: { organization }, view }: Props) {
  const words = WORDS[view.language];
  const { kind, municipalityCode, organizationNumber, website, note, unconfirmed } = organization;
  const doubt = (fact: (typeof unconfirmed)[number]) => (unconfirmed.includes(fact) ? ` (${words.unconfirmed})` : "");
  return (
    <>
      <dl class={CLASSES.facts}>
        <Fact name={words.organizationKind}>{words.kind[kind]}</Fact>
        {municipalityCode !== undefined && (
          <Fact name={words.municipalityCode}>
            {municipalityCode}
            {doubt("municipalityCode")}
          </Fact>
        )}
        {organizationNumber !== undefined && (
          <Fact name={words.organizationNumber}>
            {organizationNumber}
            {doubt("organizationNumber")}
          </Fact>
        )}
        {website !== undefined && (
          <Fact name={words.website}>
            <OutLink href={website} view={view}>
              {website.replace(/^https:\/\/(?:www\.)?/, "")}
            </OutLink>
            {doubt("website")}
          </Fact>
        )}
      </dl>
      {note !== undefined && (
        <p>
          <Text text={note} language={view.language} />
        </p>
      )}
    </>
  );
}

/** What the organization takes part in, and on what ground we say so. */
function Participation({
  detail,
  organization,
  view,
}: {
  detail: CollaborationDetail;
  organization: string;
  view: View;
}) {
  const words = WORDS[view.language];
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
        <Fact name={words.form}>
          <Text text={detail.form.name} language={view.language} />
        </Fact>
        <Fact name={words.members}>
          <MembersLine detail={detail} view={view} />
        </Fact>
      </dl>
      {own !== undefined && (
        <p>
          <Text text={own.organization.name} language={view.language} />
          <MembershipFacts member={own} detail={detail} view={view} />
        </p>
      )}
    </article>
  );
}
