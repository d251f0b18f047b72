import type { Language } from "../../domain/text.ts";
import type { PublisherInfo } from "../../release/read-model.ts";
import { MESSAGES } from "../i18n/messages.ts";
import type { Child } from "../jsx/jsx-runtime.ts";
import { CLASSES } from "./classes.ts";
import { FormattedDate } from "./dates.tsx";
import type { ViewContext } from "./view-context.ts";

/** The one root element of a fragment. The host page's language is unknown, so it always says its own. */
export function FragmentRoot({ view, children }: { view: ViewContext; children?: Child }) {
  return (
    <div class={CLASSES.root} lang={view.language}>
      {view.factsFrom !== undefined && (
        <p class={CLASSES.notice}>
          {MESSAGES[view.language].factsFrom} <FormattedDate date={view.factsFrom} language={view.language} />.
        </p>
      )}
      {children}
    </div>
  );
}

/** Ends a view with who stands behind it, unless the page around it does. */
export function PublisherNote({ publisherInfo, view }: { publisherInfo: PublisherInfo; view: ViewContext }) {
  return view.publisherNote === "show" ? (
    <PublisherLines publisherInfo={publisherInfo} language={view.language} />
  ) : (
    <></>
  );
}

/** Who stands behind the facts and when they were last held against their sources. */
export function PublisherLines({ publisherInfo, language }: { publisherInfo: PublisherInfo; language: Language }) {
  const messages = MESSAGES[language];
  const { contact } = publisherInfo.site;
  return (
    <p class={CLASSES.publisherInfo}>
      {messages.publishedBy} <a href={`mailto:${contact}`}>{contact}</a>
      <br />
      {messages.updated} <FormattedDate date={publisherInfo.updated} language={language} />
    </p>
  );
}
