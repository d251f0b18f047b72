import type { CollaborationList } from "../../release/read-model.ts";
import { MESSAGES } from "../i18n/messages.ts";
import type { Child } from "../jsx/jsx-runtime.ts";
import { CollaborationCard } from "./collaboration-card.tsx";
import { FragmentRoot } from "./fragment-root.tsx";
import { Heading, TopHeading } from "./heading.tsx";
import { HomeLink, IgnoredWordsNotice } from "./notice.tsx";
import { Pagination } from "./pagination.tsx";
import type { RenderContext } from "./render-context.ts";

interface Props {
  readonly list: CollaborationList;
  /** A sentence for every unknown filter value. */
  readonly unknown: readonly string[];
  /** The title of the search. */
  readonly title: string;
  /** The URL of a page of the list. */
  readonly url: (page: number) => string;
  readonly context: RenderContext;
  /** The search query. */
  readonly q: string | undefined;
  readonly children?: Child;
}

/** The results of a search or a filter, below the form in `children`. */
export function SearchResults({ list, title, unknown, url, context, q, children }: Props) {
  const messages = MESSAGES[context.language];
  const { collaborations, total, offset, limit } = list;
  const page = offset / limit + 1;
  const links: [string, string][] = [];
  if (offset > 0) links.push([messages.previous, url(page - 1)]);
  if (offset + collaborations.length < total) links.push([messages.next, url(page + 1)]);
  return (
    <FragmentRoot context={context}>
      <TopHeading context={context}>{title}</TopHeading>
      {children}
      <IgnoredWordsNotice q={q} language={context.language} />
      {collaborations.length === 0 ? (
        <p>{[...unknown, messages.foundNone].join(" ")}</p>
      ) : (
        <section>
          <Heading level={context.heading + 1}>{messages.found(total)}</Heading>
          {collaborations.map((detail) => (
            <CollaborationCard detail={detail} level={context.heading + 2} context={context} />
          ))}
          <Pagination list={list} links={links} context={context} />
        </section>
      )}
      <p>
        <HomeLink {...context} />
      </p>
    </FragmentRoot>
  );
}
