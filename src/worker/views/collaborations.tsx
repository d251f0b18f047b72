import { inLanguage } from "../../domain/text.ts";
import type { CollaborationDetail, CollaborationList } from "../../release/release.ts";
import type { Values } from "../parameters.ts";
import { CLASSES } from "./classes.ts";
import { CollaborationEntry, CollaborationLink } from "./collaboration-facts.tsx";
import { WrittenDate } from "./dates.tsx";
import { Heading } from "./heading.tsx";
import { MembersLine } from "./members-line.tsx";
import { Rest } from "./rest.tsx";
import { Root, SenderNote } from "./root.tsx";
import { Text } from "./texts.tsx";
import type { View } from "./view.ts";
import { WORDS } from "./words.ts";

interface Props {
  readonly list: CollaborationList;
  readonly look: Values<"view">["view"];
  readonly view: View;
  /** Where all of it is; absent where only so many of it were asked for. */
  readonly all?: string | undefined;
}

/** A list of collaborations, as a plain list, as cards with more facts, or as a table. */
export function CollaborationsView({ list, look, view, all }: Props) {
  return (
    <Root view={view}>
      <Heading level={view.heading}>
        <Text text={list.sender.site.title} language={view.language} />
      </Heading>
      {list.collaborations.length === 0 ? (
        <p>{WORDS[view.language].noCollaborations}</p>
      ) : (
        <Look list={list} look={look} view={view} />
      )}
      {all !== undefined && <Rest list={list} ways={[[WORDS[view.language].showAll, all]]} view={view} />}
      <SenderNote sender={list.sender} view={view} />
    </Root>
  );
}

function Look({ list: { collaborations, sender }, look, view }: Props) {
  switch (look) {
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
            <CollaborationEntry detail={detail} level={view.heading + 1} view={view} />
          ))}
        </div>
      );
    case "table":
      return (
        <section
          class={CLASSES.scroll}
          aria-label={inLanguage(sender.site.title, view.language).value}
          // A wide table can be scrolled with the keys (WCAG 2.1.1).
          tabindex={0}
        >
          <table class={CLASSES.table}>
            <caption>
              <Text text={sender.site.title} language={view.language} />
            </caption>
            <TableHead view={view} />
            <tbody>
              {collaborations.map((detail) => (
                <TableRow detail={detail} view={view} />
              ))}
            </tbody>
          </table>
        </section>
      );
  }
}

function ListItem({ detail, view }: { detail: CollaborationDetail; view: View }) {
  return (
    <li>
      <CollaborationLink detail={detail} view={view} />
      {detail.status !== "active" && ` (${WORDS[view.language].status[detail.status].toLowerCase()})`}
      {": "}
      <Text text={detail.collaboration.summary} language={view.language} />
    </li>
  );
}

function TableHead({ view }: { view: View }) {
  const words = WORDS[view.language];
  return (
    <thead>
      <tr>
        {[words.name, words.form, words.members, words.founded].map((title) => (
          <th scope="col">{title}</th>
        ))}
      </tr>
    </thead>
  );
}

function TableRow({ detail, view }: { detail: CollaborationDetail; view: View }) {
  const { collaboration, form } = detail;
  return (
    <tr>
      <th scope="row">
        <CollaborationLink detail={detail} view={view} />
      </th>
      <td>
        <Text text={form.name} language={view.language} />
      </td>
      <td>
        <MembersLine detail={detail} view={view} />
      </td>
      <td>
        {collaboration.founded === undefined ? (
          WORDS[view.language].missing
        ) : (
          <WrittenDate date={collaboration.founded} language={view.language} />
        )}
      </td>
    </tr>
  );
}
