import { localize } from "../../domain/text.ts";
import type { ParticipationMatrix, ParticipationRow } from "../../release/participation-matrix.ts";
import { MESSAGES } from "../i18n/messages.ts";
import type { Child } from "../jsx/jsx-runtime.ts";
import { CLASSES } from "./classes.ts";
import { displayName } from "./display-name.ts";
import { FragmentRoot, PublisherNote } from "./fragment-root.tsx";
import { TopHeading } from "./heading.tsx";
import { collaborationUrl, organizationUrl } from "./links.tsx";
import { Text } from "./text.tsx";
import type { ViewContext } from "./view-context.ts";

/** A matrix in a view. */
export interface MatrixProps {
  readonly participation: ParticipationMatrix;
  readonly view: ViewContext;
}

/** The matrix as a list, which fits any width, also without our stylesheet. */
export function MatrixListView({ participation, view }: MatrixProps) {
  return (
    <MatrixFrame participation={participation} view={view}>
      <MatrixList participation={participation} view={view} />
    </MatrixFrame>
  );
}

/** The heading above a matrix and the notes below it. */
export function MatrixFrame({ participation, view, children }: MatrixProps & { readonly children?: Child }) {
  return (
    <FragmentRoot view={view}>
      <TopHeading view={view}>{MESSAGES[view.language].matrixTitle}</TopHeading>
      {children}
      <PartialListsNote participation={participation} view={view} />
      <PublisherNote publisherInfo={participation.publisherInfo} view={view} />
    </FragmentRoot>
  );
}

/** Every organization with its collaborations. */
export function MatrixList({ participation, view }: MatrixProps) {
  const messages = MESSAGES[view.language];
  const names = participation.collaborations.map(({ collaboration: { name } }) => localize(name, view.language).value);
  return (
    <ul class={CLASSES.list}>
      {namedRows(participation, view).map(({ name, href, statuses }) => (
        <li>
          <a href={href}>{name}</a>
          <ul>
            {statuses.map((status, index) => {
              if (status === undefined) return undefined;
              const remark = status === "member" ? "" : ` (${messages.participationStatus[status].toLowerCase()})`;
              return (
                <li>
                  {names[index]}
                  {remark}
                </li>
              );
            })}
          </ul>
        </li>
      ))}
    </ul>
  );
}

/** A row of the matrix as it is shown: an organization, or a group such as `301 andra i Inera`. */
interface NamedRow extends Pick<ParticipationRow, "statuses"> {
  readonly name: string;
  readonly href: string;
}

/** The rows of the organizations, then those of the groups. */
export function namedRows({ rows, groups }: ParticipationMatrix, view: ViewContext): readonly NamedRow[] {
  const { language } = view;
  return [
    ...rows.map(({ organization, statuses }) => {
      return { name: displayName(organization, language), href: organizationUrl(organization.id, view), statuses };
    }),
    ...groups.map(({ collaboration, count, statuses }) => {
      const name = MESSAGES[language].othersIn(count, displayName(collaboration, language));
      return { name, href: collaborationUrl(collaboration.id, view), statuses };
    }),
  ];
}

/** A note on incomplete lists of members, because a short column of a partnership of 55 would mislead. */
function PartialListsNote({ participation, view }: MatrixProps) {
  const [before, after] = MESSAGES[view.language].notListed;
  const partial = participation.collaborations.filter(({ collaboration }) => !collaboration.membersComplete);
  if (partial.length === 0) return <></>;
  return (
    <p>
      {partial.map(({ collaboration }) => (
        <>
          {`${before} `}
          <Text text={collaboration.name} language={view.language} />
          {` ${after} `}
        </>
      ))}
    </p>
  );
}
