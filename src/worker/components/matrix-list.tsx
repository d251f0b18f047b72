import { localize } from "../../domain/text.ts";
import type { ParticipationMatrix, ParticipationRow } from "../../release/participation-matrix.ts";
import { MESSAGES } from "../i18n/messages.ts";
import type { Child } from "../jsx/jsx-runtime.ts";
import { CLASSES } from "./classes.ts";
import { displayName } from "./display-name.ts";
import { FragmentRoot, PublisherNote } from "./fragment-root.tsx";
import { TopHeading } from "./heading.tsx";
import { collaborationUrl, organizationUrl } from "./links.tsx";
import type { RenderContext } from "./render-context.ts";
import { Text } from "./text.tsx";

/** A matrix in a view. */
export interface MatrixProps {
  readonly participation: ParticipationMatrix;
  readonly context: RenderContext;
}

/** The matrix as a list, which fits any width, also without our stylesheet. */
export function MatrixListView({ participation, context }: MatrixProps) {
  return (
    <MatrixFrame participation={participation} context={context}>
      <MatrixList participation={participation} context={context} />
    </MatrixFrame>
  );
}

/** The heading above a matrix and the notes below it. */
export function MatrixFrame({ participation, context, children }: MatrixProps & { readonly children?: Child }) {
  return (
    <FragmentRoot context={context}>
      <TopHeading context={context}>{MESSAGES[context.language].matrixTitle}</TopHeading>
      {children}
      <PartialListsNote participation={participation} context={context} />
      <PublisherNote publisherInfo={participation.publisherInfo} context={context} />
    </FragmentRoot>
  );
}

/** Every organization with its collaborations. */
export function MatrixList({ participation, context }: MatrixProps) {
  const { language } = context;
  const messages = MESSAGES[language];
  const names = participation.collaborations.map(({ collaboration: { name } }) => localize(name, language).value);
  return (
    <ul class={CLASSES.list}>
      {namedRows(participation, context).map(({ name, href, statuses }) => (
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
export function namedRows({ rows, groups }: ParticipationMatrix, context: RenderContext): readonly NamedRow[] {
  const { language } = context;
  return [
    ...rows.map(({ organization, statuses }) => {
      return { name: displayName(organization, language), href: organizationUrl(organization.id, context), statuses };
    }),
    ...groups.map(({ collaboration, count, statuses }) => {
      const name = MESSAGES[language].othersIn(count, displayName(collaboration, language));
      return { name, href: collaborationUrl(collaboration.id, context), statuses };
    }),
  ];
}

/** A note on incomplete lists of members, because a short column of a partnership of 55 would mislead. */
function PartialListsNote({ participation, context }: MatrixProps) {
  const [before, after] = MESSAGES[context.language].notListed;
  const partial = participation.collaborations.filter(({ collaboration }) => !collaboration.membersComplete);
  if (partial.length === 0) return <></>;
  return (
    <p>
      {partial.map(({ collaboration }) => (
        <>
          {`${before} `}
          <Text text={collaboration.name} language={context.language} />
          {` ${after} `}
        </>
      ))}
    </p>
  );
}
