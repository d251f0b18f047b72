import type { Language } from "../../domain/text.ts";
import type { PublisherInfo } from "../../release/read-model.ts";
import { MESSAGES } from "../i18n/messages.ts";
import type { Child } from "../jsx/jsx-runtime.ts";
import { CLASSES } from "./classes.ts";
import { FormattedDate } from "./dates.tsx";
import type { RenderContext } from "./render-context.ts";

/** The one root element of a fragment. The host page's language is unknown, so it always has a `lang` attribute. */
export function FragmentRoot({ context, children }: { context: RenderContext; children?: Child }) {
  return (
    <div class={CLASSES.root} lang={context.language}>
      {context.factsFrom !== undefined && (
        <p class={CLASSES.notice}>
          {MESSAGES[context.language].factsFrom} <FormattedDate date={context.factsFrom} language={context.language} />.
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
export function PublisherNote({ context, ...props }: NoteProps & { readonly context: RenderContext }) {
  return context.publisherNote === "none" ? <></> : <PublisherLines {...props} language={context.language} />;
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
