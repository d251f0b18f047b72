import { MESSAGES } from "../i18n/messages.ts";
import { languageQuery } from "../urls.ts";
import { CLASSES } from "./classes.ts";
import { Fact } from "./collaboration-card.tsx";
import type { ViewContext } from "./view-context.ts";

/** Where the includer's own web server reaches us, as the recipes for each server set it up. */
const PREFIX = "/samverkan";

/** How another site shows the same facts: the line to paste and the addresses, ready to copy. */
export function HowToInclude({ id, view }: { id: string; view: ViewContext }) {
  const messages = MESSAGES[view.language];
  const { urls } = view;
  const fragment = urls.fragment(`collaborations/${id}`, languageQuery(view.language));
  const json = urls.item("collaborationApi", id);
  const path = PREFIX + fragment.slice(urls.origin.length);
  return (
    <section class="samverkan samverkan-page-include">
      <h2>{messages.includeTitle}</h2>
      <p>{messages.includeIntroduction}</p>
      <dl class={CLASSES.facts}>
        <Fact name={messages.includeFragment}>
          <a href={fragment}>{fragment}</a>
        </Fact>
        <Fact name={messages.asJson}>
          <a href={json}>{json}</a>
        </Fact>
        <Fact name={messages.includeSsi}>
          <code>{`<!--#include virtual="${path}" -->`}</code>
        </Fact>
      </dl>
      <p>
        <a href={urls.url("embeddingDocs", languageQuery(view.language))}>{messages.includeMore}</a>
      </p>
    </section>
  );
}
