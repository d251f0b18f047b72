import type { Participant, Participation, Standing } from "../../release/participation.ts";
import type { CollaborationDetail } from "../../release/release.ts";
import { languageQuery } from "../addresses.ts";
import { calledName } from "./called-name.ts";
import { CLASSES } from "./classes.ts";
import { Heading } from "./heading.tsx";
import { Root, SenderNote } from "./root.tsx";
import { Text } from "./texts.tsx";
import type { View } from "./view.ts";
import { WORDS } from "./words.ts";

interface Props {
  readonly participation: Participation;
  readonly view: View;
}

/** A table of organizations by collaborations: who takes part in what. */
export function MatrixView({ participation, view }: Props) {
  const words = WORDS[view.language];
  return (
    <Root view={view}>
      <Heading level={view.heading}>{words.matrixTitle}</Heading>
      <Matrix participation={participation} view={view} />
      <p>
        {words.matrixLegend}
        <PartialLists participation={participation} view={view} />
      </p>
      <SenderNote sender={participation.sender} view={view} />
    </Root>
  );
}

/** The region takes focus, so that a wide table can be scrolled with the keys (WCAG 2.1.1). */
function Matrix({ participation: { collaborations, participants, sender }, view }: Props) {
  const words = WORDS[view.language];
  const caption = words.matrixCaption(calledName(sender.publisher, view.language));
  return (
    <section class={CLASSES.scroll} aria-label={words.matrixTitle} tabindex={0}>
      <table class={CLASSES.table}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.organization}</th>
            {collaborations.map((detail) => (
              <ColumnHead detail={detail} view={view} />
            ))}
          </tr>
        </thead>
        <tbody>
          {participants.map((participant) => (
            <Row participant={participant} view={view} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function ColumnHead({ detail: { collaboration }, view }: { detail: CollaborationDetail; view: View }) {
  const address = view.addresses.toItem("collaborationPage", collaboration.id, languageQuery(view.language));
  return (
    <th scope="col">
      <a href={address}>
        <Text text={collaboration.name} language={view.language} />
      </a>
    </th>
  );
}

function Row({ participant: { organization, standings }, view }: { participant: Participant; view: View }) {
  const address = view.addresses.toItem("organizationPage", organization.id, languageQuery(view.language));
  return (
    <tr>
      <th scope="row">
        <a href={address}>{calledName(organization, view.language)}</a>
      </th>
      {standings.map((standing) => (
        <Cell standing={standing} view={view} />
      ))}
    </tr>
  );
}

function Cell({ standing, view }: { standing: Standing | undefined; view: View }) {
  if (standing === undefined) return <td class={CLASSES.none}>–</td>;
  const isCertain = standing === "host" || standing === "member";
  return <td class={isCertain ? undefined : CLASSES.mark}>{WORDS[view.language].standing[standing]}</td>;
}

/** A short column of a partnership of 55 would mislead without these words. */
function PartialLists({ participation, view }: { participation: Participation; view: View }) {
  const [before, after] = WORDS[view.language].notListed;
  return (
    <>
      {participation.collaborations
        .filter(({ collaboration }) => !collaboration.membersComplete)
        .map(({ collaboration }) => (
          <>
            {` ${before} `}
            <Text text={collaboration.name} language={view.language} />
            {` ${after}`}
          </>
        ))}
    </>
  );
}
