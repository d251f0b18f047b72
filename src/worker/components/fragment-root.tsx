import type { Language } from "../../domain/text.ts";
import type { PublisherInfo } from "../../release/read-model.ts";
import { MESSAGES } from "../i18n/messages.ts";
import type { Child } from "../jsx/jsx-runtime.ts";
import { CLASSES } from "./classes.ts";
import { FormattedDate } from "./dates.tsx";
import type { ViewContext } from "./view-context.ts";

/** The one root element of a fragment. The host page's language is unknown, so it always has a `lang` attribute. */
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

interface NoteProps {
  readonly publisherInfo: PublisherInfo;
  /** The day of the last change of the shown facts, if it differs from that of all facts. */
  readonly updated?: string | undefined;
}

/** The publisher at the end of a view, unless the surrounding page has it. */
export function PublisherNote({ view, ...props }: NoteProps & { readonly view: ViewContext }) {
  return view.publisherNote === "none" ? <></> : <PublisherLines {...props} language={view.language} />;
}

/** The publisher, and the day of the last change. */
export function PublisherLines({
  publisherInfo,
  language,
  updated = publisherInfo.updated,
}: NoteProps & { readonly language: Language }) {
  const messages = MESSAGES[language];
  const { contact } = publisherInfo.site;
  return (
    <p class={CLASSES.publisherInfo}>
      {messages.publishedBy} <a href={`mailto:${contact}`}>{contact}</a>
      <br />
      {messages.updated} <FormattedDate date={updated} language={language} />
    </p>
  );
}
