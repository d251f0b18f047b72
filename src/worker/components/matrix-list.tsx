import { localize } from "../../domain/text.ts";
import type { ParticipationMatrix, ParticipationRow } from "../../release/participation-matrix.ts";
import { MESSAGES } from "../i18n/messages.ts";
import { languageQuery } from "../urls.ts";
import { CLASSES } from "./classes.ts";
import { displayName } from "./display-name.ts";
import { FragmentRoot, PublisherNote } from "./fragment-root.tsx";
import { TopHeading } from "./heading.tsx";
import { PartialListsNote } from "./matrix.tsx";
import type { ViewContext } from "./view-context.ts";

interface Props {
  readonly participation: ParticipationMatrix;
  readonly view: ViewContext;
}

/** What each organization takes part in, as a list: it fits any width, also without our stylesheet. */
export function MatrixListView({ participation, view }: Props) {
  return (
    <FragmentRoot view={view}>
      <TopHeading view={view}>{MESSAGES[view.language].matrixTitle}</TopHeading>
      <MatrixList participation={participation} view={view} />
      <PartialListsNote participation={participation} view={view} />
      <PublisherNote publisherInfo={participation.publisherInfo} view={view} />
    </FragmentRoot>
  );
}

/** Every organization with what it takes part in. */
export function MatrixList({ participation, view }: Props) {
  const names = participation.collaborations.map(({ collaboration: { name } }) => localize(name, view.language).value);
  return (
    <ul class={CLASSES.list}>
      {participation.rows.map((participant) => (
        <Participant participant={participant} names={names} view={view} />
      ))}
    </ul>
  );
}

interface ParticipantProps {
  readonly participant: ParticipationRow;
  /** The names of the collaborations, in the order of the statuses. */
  readonly names: readonly string[];
  readonly view: ViewContext;
}

function Participant({ participant: { organization, statuses }, names, view }: ParticipantProps) {
  const messages = MESSAGES[view.language];
  const parts = statuses.flatMap((status, index) => {
    if (status === undefined) return [];
    const remark = status === "member" ? "" : ` (${messages.participationStatus[status].toLowerCase()})`;
    return [`${names[index]}${remark}`];
  });
  return (
    <li>
      <a href={view.urls.item("organizationPage", organization.id, languageQuery(view.language))}>
        {displayName(organization, view.language)}
      </a>
      <ul>
        {parts.map((part) => (
          <li>{part}</li>
        ))}
      </ul>
    </li>
  );
}
