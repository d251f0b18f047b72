import { languageQuery } from "../addresses.ts";
import { CLASSES } from "./classes.ts";
import { Fact } from "./collaboration-facts.tsx";
import type { View } from "./view.ts";
import { WORDS } from "./words.ts";

/** Where the includer's own web server reaches us, as the recipes for each server set it up. */
const PREFIX = "/samverkan";

/** How another site shows the same facts: the line to paste and the addresses, ready to copy. */
export function HowToInclude({ id, view }: { id: string; view: View }) {
  const words = WORDS[view.language];
  const { addresses } = view;
  const fragment = addresses.toItem("collaborationFragment", id, languageQuery(view.language));
  const json = addresses.toItem("collaborationApi", id);
  const path = PREFIX + fragment.slice(addresses.origin.length);
  return (
    <section class="samverkan samverkan-page-include">
      <h2>{words.includeTitle}</h2>
      <p>{words.includeIntroduction}</p>
      <dl class={CLASSES.facts}>
        <Fact name={words.includeFragment}>
          <a href={fragment}>{fragment}</a>
        </Fact>
        <Fact name={words.asJson}>
          <a href={json}>{json}</a>
        </Fact>
        <Fact name={words.includeSsi}>
          <code>{`<!--#include virtual="${path}" -->`}</code>
        </Fact>
      </dl>
      <p>
        <a href={addresses.to("embeddingDocs", languageQuery(view.language))}>{words.includeMore}</a>
      </p>
    </section>
  );
}
