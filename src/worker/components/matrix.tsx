import { isCertainStatus, type ParticipationStatus } from "../../release/participation-matrix.ts";
import { MESSAGES } from "../i18n/messages.ts";
import { CLASSES } from "./classes.ts";
import { CollaborationLink } from "./collaboration-card.tsx";
import { displayName } from "./display-name.ts";
import { MatrixFrame, MatrixList, type MatrixProps, namedRows } from "./matrix-list.tsx";
import type { RenderContext } from "./render-context.ts";

/** The matrix as a table of organizations by collaborations. */
export function MatrixView({ participation, context }: MatrixProps) {
  const table = <Matrix participation={participation} context={context} />;
  return (
    <MatrixFrame participation={participation} context={context}>
      {context.document === "host" ? (
        table
      ) : (
        <>
          <div class="samverkan-page-wide">{table}</div>
          <div class="samverkan-page-narrow">
            <MatrixList participation={participation} context={context} />
          </div>
        </>
      )}
    </MatrixFrame>
  );
}

/** The region is focusable, so that a wide table can be scrolled with the keyboard (WCAG 2.1.1). */
function Matrix({ participation, context }: MatrixProps) {
  const messages = MESSAGES[context.language];
  const caption = messages.matrixCaption(displayName(participation.publisherInfo.publisher, context.language));
  return (
    <section class={CLASSES.scroll} aria-label={messages.matrixTitle} tabindex={0}>
      <table class={CLASSES.table}>
        <caption>
          {caption}. {messages.matrixLegend}
        </caption>
        <thead>
          <tr>
            <th scope="col">{messages.organization}</th>
            {participation.collaborations.map((detail) => (
              <th scope="col">
                <CollaborationLink detail={detail} context={context} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {namedRows(participation, context).map(({ name, href, statuses }) => (
            <tr>
              <th scope="row">
                <a href={href}>{name}</a>
              </th>
              {statuses.map((status) => (
                <Cell status={status} context={context} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Cell({ status, context }: { status: ParticipationStatus | undefined; context: RenderContext }) {
  if (status === undefined) return <td class={CLASSES.none}>–</td>;
  const mark = isCertainStatus(status) ? undefined : CLASSES.mark;
  return <td class={mark}>{MESSAGES[context.language].participationStatus[status]}</td>;
}
