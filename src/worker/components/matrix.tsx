import type { ParticipationMatrix, ParticipationRow, ParticipationStatus } from "../../release/participation-matrix.ts";
import type { CollaborationDetail } from "../../release/read-model.ts";
import { MESSAGES } from "../i18n/messages.ts";
import { languageQuery } from "../urls.ts";
import { CLASSES } from "./classes.ts";
import { collaborationUrl } from "./collaboration-url.ts";
import { displayName } from "./display-name.ts";
import { FragmentRoot, PublisherNote } from "./fragment-root.tsx";
import { TopHeading } from "./heading.tsx";
import { Text } from "./text.tsx";
import type { ViewContext } from "./view-context.ts";

interface Props {
  readonly participation: ParticipationMatrix;
  readonly view: ViewContext;
}

/** A table of organizations by collaborations: who takes part in what. */
export function MatrixView({ participation, view }: Props) {
  const messages = MESSAGES[view.language];
  return (
    <FragmentRoot view={view}>
      <TopHeading view={view}>{messages.matrixTitle}</TopHeading>
      <Matrix participation={participation} view={view} />
      <p>
        {messages.matrixLegend}
        <PartialLists participation={participation} view={view} />
      </p>
      <PublisherNote publisherInfo={participation.publisherInfo} view={view} />
    </FragmentRoot>
  );
}

/** The region takes focus, so that a wide table can be scrolled with the keys (WCAG 2.1.1). */
function Matrix({ participation: { collaborations, rows, publisherInfo }, view }: Props) {
  const messages = MESSAGES[view.language];
  const caption = messages.matrixCaption(displayName(publisherInfo.publisher, view.language));
  return (
    <section class={CLASSES.scroll} aria-label={messages.matrixTitle} tabindex={0}>
      <table class={CLASSES.table}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{messages.organization}</th>
            {collaborations.map((detail) => (
              <ColumnHead detail={detail} view={view} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((participant) => (
            <Row participant={participant} view={view} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function ColumnHead({ detail: { collaboration }, view }: { detail: CollaborationDetail; view: ViewContext }) {
  return (
    <th scope="col">
      <a href={collaborationUrl(collaboration.id, view)}>
        <Text text={collaboration.name} language={view.language} />
      </a>
    </th>
  );
}

function Row({ participant: { organization, statuses }, view }: { participant: ParticipationRow; view: ViewContext }) {
  const address = view.urls.item("organizationPage", organization.id, languageQuery(view.language));
  return (
    <tr>
      <th scope="row">
        <a href={address}>{displayName(organization, view.language)}</a>
      </th>
      {statuses.map((status) => (
        <Cell status={status} view={view} />
      ))}
    </tr>
  );
}

function Cell({ status, view }: { status: ParticipationStatus | undefined; view: ViewContext }) {
  if (status === undefined) return <td class={CLASSES.none}>–</td>;
  const isCertain = status === "host" || status === "member";
  return <td class={isCertain ? undefined : CLASSES.mark}>{MESSAGES[view.language].participationStatus[status]}</td>;
}

/** A short column of a partnership of 55 would mislead without these messages. */
export function PartialListsNote({ participation, view }: Props) {
  if (participation.collaborations.every(({ collaboration }) => collaboration.membersComplete)) return <></>;
  return (
    <p>
      <PartialLists participation={participation} view={view} />
    </p>
  );
}

function PartialLists({ participation, view }: Props) {
  const [before, after] = MESSAGES[view.language].notListed;
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
