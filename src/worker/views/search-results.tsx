import type { CollaborationList } from "../../release/release.ts";
import { languageQuery } from "../addresses.ts";
import type { Child } from "../markup/jsx-runtime.ts";
import { CollaborationEntry } from "./collaboration-facts.tsx";
import { Heading } from "./heading.tsx";
import { Root } from "./root.tsx";
import { Text } from "./texts.tsx";
import type { View } from "./view.ts";
import { WORDS } from "./words.ts";

/** What a search or a filter found; the form that asked for it comes first, as children. */
export function SearchResults({ list, view, children }: { list: CollaborationList; view: View; children?: Child }) {
  const words = WORDS[view.language];
  const { collaborations, sender } = list;
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
          <Heading level={view.heading + 1}>{words.found(collaborations.length)}</Heading>
          {collaborations.map((detail) => (
            <CollaborationEntry detail={detail} level={view.heading + 2} view={view} />
          ))}
        </section>
      )}
      <p>
        <a href={view.addresses.to("home", languageQuery(view.language))}>{words.toAll}</a>
      </p>
    </Root>
  );
}
