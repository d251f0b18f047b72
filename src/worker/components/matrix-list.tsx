import { localize } from "../../domain/text.ts";
import type { ParticipationGroup, ParticipationMatrix, ParticipationRow } from "../../release/participation-matrix.ts";
import { MESSAGES } from "../i18n/messages.ts";
import type { Child } from "../jsx/jsx-runtime.ts";
import { languageQuery } from "../urls.ts";
import { CLASSES } from "./classes.ts";
import { displayName } from "./display-name.ts";
import { FragmentRoot, PublisherNote } from "./fragment-root.tsx";
import { TopHeading } from "./heading.tsx";
import { collaborationUrl } from "./links.tsx";
import { PartialListsNote } from "./partial-lists.tsx";
import type { ViewContext } from "./view-context.ts";

interface Props {
  readonly participation: ParticipationMatrix;
  readonly view: ViewContext;
}

/** The matrix as a list, which fits any width, also without our stylesheet. */
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

/** Every organization with its collaborations. */
export function MatrixList({ participation, view }: Props) {
  const names = participation.collaborations.map(({ collaboration: { name } }) => localize(name, view.language).value);
  return (
    <ul class={CLASSES.list}>
      {participation.rows.map(({ organization, statuses }) => (
        <Participant statuses={statuses} names={names} view={view}>
          <a href={view.urls.item("organizationPage", organization.id, languageQuery(view.language))}>
            {displayName(organization, view.language)}
          </a>
        </Participant>
      ))}
      {participation.groups.map((group) => (
        <Participant statuses={group.statuses} names={names} view={view}>
          <GroupLink group={group} view={view} />
        </Participant>
      ))}
    </ul>
  );
}

/** The number of organizations in a group, as a link to their collaboration. */
export function GroupLink({ group, view }: { group: ParticipationGroup; view: ViewContext }) {
  return <a href={collaborationUrl(group.collaboration.id, view)}>{groupName(group, view)}</a>;
}

/** `301 andra i Inera`. */
export function groupName(
  { count, collaboration: { shortName, name } }: ParticipationGroup,
  { language }: ViewContext,
) {
  return MESSAGES[language].othersIn(count, shortName ?? localize(name, language).value);
}

interface ParticipantProps extends Pick<ParticipationRow, "statuses"> {
  /** The names of the collaborations, in the order of the statuses. */
  readonly names: readonly string[];
  readonly view: ViewContext;
  readonly children?: Child;
}

function Participant({ statuses, names, view, children }: ParticipantProps) {
  const messages = MESSAGES[view.language];
  const parts = statuses.flatMap((status, index) => {
    if (status === undefined) return [];
    const remark = status === "member" ? "" : ` (${messages.participationStatus[status].toLowerCase()})`;
    return [`${names[index]}${remark}`];
  });
  return (
    <li>
      {children}
      <ul>
        {parts.map((part) => (
          <li>{part}</li>
        ))}
      </ul>
    </li>
  );
}
