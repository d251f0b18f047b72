import type { CollaborationList } from "../../release/release.ts";
import type { Child } from "../markup/jsx-runtime.ts";
import { CollaborationEntry } from "./collaboration-facts.tsx";
import { Heading } from "./heading.tsx";
import { ToAll } from "./message.tsx";
import { Rest } from "./rest.tsx";
import { Root } from "./root.tsx";
import { Text } from "./texts.tsx";
import type { View } from "./view.ts";
import { WORDS } from "./words.ts";

interface Props {
  readonly list: CollaborationList;
  /** The address of a page of the list. */
  readonly address: (page: number) => string;
  readonly view: View;
  readonly children?: Child;
}

/** What a search or a filter found; the form that asked for it comes first, as children. */
export function SearchResults({ list, address, view, children }: Props) {
  const words = WORDS[view.language];
  const { collaborations, total, offset, limit, sender } = list;
  const page = offset / limit + 1;
  const ways: [string, string][] = [];
  if (offset > 0) ways.push([words.previous, address(page - 1)]);
  if (offset + collaborations.length < total) ways.push([words.next, address(page + 1)]);
  return (
    <Root view={view}>
      <Heading level={view.heading}>
        <Text text={sender.site.title} language={view.language} />
      </Heading>
      {children}
      {collaborations.length === 0 ? (
        <p>{words.foundNone}</p>
      ) : (
        <section>
          <Heading level={view.heading + 1}>{words.found(total)}</Heading>
          {collaborations.map((detail) => (
            <CollaborationEntry detail={detail} level={view.heading + 2} view={view} />
          ))}
          <Rest list={list} ways={ways} view={view} />
        </section>
      )}
      <p>
        <ToAll {...view} />
      </p>
    </Root>
  );
}
