import { localize } from "../../domain/text.ts";
import type { CollaborationList } from "../../release/read-model.ts";
import { MESSAGES } from "../i18n/messages.ts";
import type { ParameterValue } from "../query.ts";
import { CLASSES } from "./classes.ts";
import { CollaborationCard, CollaborationLink, type DetailProps } from "./collaboration-card.tsx";
import { FormattedDate } from "./dates.tsx";
import { FragmentRoot, PublisherNote } from "./fragment-root.tsx";
import { TopHeading } from "./heading.tsx";
import { Hyphenated } from "./hyphenation.tsx";
import { MembersLine } from "./members-text.tsx";
import { IgnoredWordsNotice } from "./notice.tsx";
import { Pagination } from "./pagination.tsx";
import type { RenderContext } from "./render-context.ts";
import { Text } from "./text.tsx";

interface Props {
  readonly list: CollaborationList;
  readonly layout: ParameterValue<"view">;
  readonly context: RenderContext;
  /** The search query. */
  readonly q?: string | undefined;
  /** The URL of the whole list; absent if the request limits it. */
  readonly all?: string | undefined;
}

/** A list of collaborations, as a plain list, as cards with more facts, or as a table. */
export function CollaborationsView({ list, layout, context, q, all }: Props) {
  const messages = MESSAGES[context.language];
  return (
    <FragmentRoot context={context}>
      <TopHeading context={context}>
        <Text text={list.publisherInfo.site.title} language={context.language} />
      </TopHeading>
      <IgnoredWordsNotice q={q} language={context.language} />
      {list.collaborations.length === 0 ? (
        <p>{messages.noCollaborations}</p>
      ) : (
        <Items list={list} layout={layout} context={context} />
      )}
      {all !== undefined && <Pagination list={list} links={[[messages.showAll, all]]} context={context} />}
      <PublisherNote publisherInfo={list.publisherInfo} context={context} />
    </FragmentRoot>
  );
}

function Items({ list: { collaborations, publisherInfo }, layout, context }: Props) {
  const messages = MESSAGES[context.language];
  switch (layout) {
    case "list":
      return (
        <ul class={CLASSES.list}>
          {collaborations.map((detail) => (
            <ListItem detail={detail} context={context} />
          ))}
        </ul>
      );
    case "cards":
      return (
        <div class={CLASSES.cards}>
          {collaborations.map((detail) => (
            <CollaborationCard detail={detail} level={context.heading + 1} context={context} />
          ))}
        </div>
      );
    case "table":
      return (
        <section
          class={CLASSES.scroll}
          aria-label={localize(publisherInfo.site.title, context.language).value}
          // Focusable, so that a wide table can be scrolled with the keyboard (WCAG 2.1.1).
          tabindex={0}
        >
          <table class={CLASSES.table}>
            <caption>
              <Text text={publisherInfo.site.title} language={context.language} />
            </caption>
            <thead>
              <tr>
                {[messages.name, messages.members, messages.founded].map((title) => (
                  <th scope="col">{title}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              <Hyphenated>
                {collaborations.map((detail) => (
                  <TableRow detail={detail} context={context} />
                ))}
              </Hyphenated>
            </tbody>
          </table>
        </section>
      );
  }
}

function ListItem({ detail, context }: DetailProps) {
  return (
    <li>
      <CollaborationLink detail={detail} context={context} />
      {detail.status !== "active" && ` (${MESSAGES[context.language].status[detail.status].toLowerCase()})`}
      {": "}
      <Text text={detail.collaboration.summary} language={context.language} />
    </li>
  );
}

function TableRow({ detail, context }: DetailProps) {
  const { collaboration, form } = detail;
  return (
    <tr>
      <th scope="row">
        <CollaborationLink detail={detail} context={context} />
        <br />
        <small>
          <Text text={form.name} language={context.language} />
        </small>
      </th>
      <td>
        <MembersLine detail={detail} context={context} />
      </td>
      <td>
        {collaboration.founded === undefined ? (
          MESSAGES[context.language].missing
        ) : (
          <FormattedDate date={collaboration.founded} language={context.language} />
        )}
      </td>
    </tr>
  );
}
