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
import { Text } from "./text.tsx";
import type { ViewContext } from "./view-context.ts";

interface Props {
  readonly list: CollaborationList;
  readonly layout: ParameterValue<"view">;
  readonly view: ViewContext;
  /** The search query. */
  readonly q?: string | undefined;
  /** The URL of the whole list; absent if the request limits it. */
  readonly all?: string | undefined;
}

/** A list of collaborations, as a plain list, as cards with more facts, or as a table. */
export function CollaborationsView({ list, layout, view, q, all }: Props) {
  return (
    <FragmentRoot view={view}>
      <TopHeading view={view}>
        <Text text={list.publisherInfo.site.title} language={view.language} />
      </TopHeading>
      <IgnoredWordsNotice q={q} view={view} />
      {list.collaborations.length === 0 ? (
        <p>{MESSAGES[view.language].noCollaborations}</p>
      ) : (
        <Items list={list} layout={layout} view={view} />
      )}
      {all !== undefined && <Pagination list={list} links={[[MESSAGES[view.language].showAll, all]]} view={view} />}
      <PublisherNote publisherInfo={list.publisherInfo} view={view} />
    </FragmentRoot>
  );
}

function Items({ list: { collaborations, publisherInfo }, layout, view }: Props) {
  const messages = MESSAGES[view.language];
  switch (layout) {
    case "list":
      return (
        <ul class={CLASSES.list}>
          {collaborations.map((detail) => (
            <ListItem detail={detail} view={view} />
          ))}
        </ul>
      );
    case "cards":
      return (
        <div class={CLASSES.cards}>
          {collaborations.map((detail) => (
            <CollaborationCard detail={detail} level={view.heading + 1} view={view} />
          ))}
        </div>
      );
    case "table":
      return (
        <section
          class={CLASSES.scroll}
          aria-label={localize(publisherInfo.site.title, view.language).value}
          // Focusable, so that a wide table can be scrolled with the keyboard (WCAG 2.1.1).
          tabindex={0}
        >
          <table class={CLASSES.table}>
            <caption>
              <Text text={publisherInfo.site.title} language={view.language} />
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
                  <TableRow detail={detail} view={view} />
                ))}
              </Hyphenated>
            </tbody>
          </table>
        </section>
      );
  }
}

function ListItem({ detail, view }: DetailProps) {
  return (
    <li>
      <CollaborationLink detail={detail} view={view} />
      {detail.status !== "active" && ` (${MESSAGES[view.language].status[detail.status].toLowerCase()})`}
      {": "}
      <Text text={detail.collaboration.summary} language={view.language} />
    </li>
  );
}

function TableRow({ detail, view }: DetailProps) {
  const { collaboration, form } = detail;
  return (
    <tr>
      <th scope="row">
        <CollaborationLink detail={detail} view={view} />
        <br />
        <small>
          <Text text={form.name} language={view.language} />
        </small>
      </th>
      <td>
        <MembersLine detail={detail} view={view} />
      </td>
      <td>
        {collaboration.founded === undefined ? (
          MESSAGES[view.language].missing
        ) : (
          <FormattedDate date={collaboration.founded} language={view.language} />
        )}
      </td>
    </tr>
  );
}
