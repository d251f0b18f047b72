import {
  isCertainStatus,
  type ParticipationMatrix,
  type ParticipationRow,
  type ParticipationStatus,
} from "../../release/participation-matrix.ts";
import type { CollaborationDetail } from "../../release/read-model.ts";
import { MESSAGES } from "../i18n/messages.ts";
import type { Child } from "../jsx/jsx-runtime.ts";
import { languageQuery } from "../urls.ts";
import { CLASSES } from "./classes.ts";
import { displayName } from "./display-name.ts";
import { FragmentRoot, PublisherNote } from "./fragment-root.tsx";
import { TopHeading } from "./heading.tsx";
import { collaborationUrl } from "./links.tsx";
import { GroupLink, MatrixList } from "./matrix-list.tsx";
import { PartialListsNote } from "./partial-lists.tsx";
import { Text } from "./text.tsx";
import type { ViewContext } from "./view-context.ts";

interface Props {
  readonly participation: ParticipationMatrix;
  readonly view: ViewContext;
}

/** The matrix as a table of organizations by collaborations. */
export function MatrixView({ participation, view }: Props) {
  const messages = MESSAGES[view.language];
  return (
    <FragmentRoot view={view}>
      <TopHeading view={view}>{messages.matrixTitle}</TopHeading>
      {view.document === "host" ? (
        <Matrix participation={participation} view={view} />
      ) : (
        <>
          <div class="samverkan-page-wide">
            <Matrix participation={participation} view={view} />
          </div>
          <div class="samverkan-page-narrow">
            <MatrixList participation={participation} view={view} />
          </div>
        </>
      )}
      <PartialListsNote participation={participation} view={view} />
      <PublisherNote publisherInfo={participation.publisherInfo} view={view} />
    </FragmentRoot>
  );
}

/** The region is focusable, so that a wide table can be scrolled with the keyboard (WCAG 2.1.1). */
function Matrix({ participation: { collaborations, rows, groups, publisherInfo }, view }: Props) {
  const messages = MESSAGES[view.language];
  const caption = messages.matrixCaption(displayName(publisherInfo.publisher, view.language));
  return (
    <section class={CLASSES.scroll} aria-label={messages.matrixTitle} tabindex={0}>
      <table class={CLASSES.table}>
        <caption>
          {caption}. {messages.matrixLegend}
        </caption>
        <thead>
          <tr>
            <th scope="col">{messages.organization}</th>
            {collaborations.map((detail) => (
              <ColumnHead detail={detail} view={view} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ organization, statuses }) => (
            <Row statuses={statuses} view={view}>
              <a href={view.urls.item("organizationPage", organization.id, languageQuery(view.language))}>
                {displayName(organization, view.language)}
              </a>
            </Row>
          ))}
          {groups.map((group) => (
            <Row statuses={group.statuses} view={view}>
              <GroupLink group={group} view={view} />
            </Row>
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

function Row({ statuses, view, children }: RowProps) {
  return (
    <tr>
      <th scope="row">{children}</th>
      {statuses.map((status) => (
        <Cell status={status} view={view} />
      ))}
    </tr>
  );
}

interface RowProps extends Pick<ParticipationRow, "statuses"> {
  readonly view: ViewContext;
  readonly children?: Child;
}

function Cell({ status, view }: { status: ParticipationStatus | undefined; view: ViewContext }) {
  if (status === undefined) return <td class={CLASSES.none}>–</td>;
  const mark = isCertainStatus(status) ? undefined : CLASSES.mark;
  return <td class={mark}>{MESSAGES[view.language].participationStatus[status]}</td>;
}
