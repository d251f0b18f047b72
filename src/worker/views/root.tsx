import type { Language } from "../../domain/text.ts";
import type { Sender } from "../../release/release.ts";
import type { Child } from "../markup/jsx-runtime.ts";
import { CLASSES } from "./classes.ts";
import { WrittenDate } from "./dates.tsx";
import type { View } from "./view.ts";
import { WORDS } from "./words.ts";

/** The one root element of a fragment. The host page's language is unknown, so it always says its own. */
export function Root({ view, children }: { view: View; children?: Child }) {
  return (
    <div class={CLASSES.root} lang={view.language}>
      {view.factsFrom !== undefined && (
        <p class={CLASSES.notice}>
          {WORDS[view.language].factsFrom} <WrittenDate date={view.factsFrom} language={view.language} />.
        </p>
      )}
      {children}
    </div>
  );
}

/** Ends a view with who stands behind it, unless the page around it does. */
export function SenderNote({ sender, view }: { sender: Sender; view: View }) {
  return view.sender === "in-view" ? <SenderLines sender={sender} language={view.language} /> : <></>;
}

/** Who stands behind the facts and when they were last held against their sources. */
export function SenderLines({ sender, language }: { sender: Sender; language: Language }) {
  const words = WORDS[language];
  const { contact } = sender.site;
  return (
    <p class={CLASSES.sender}>
      {words.publishedBy} <a href={`mailto:${contact}`}>{contact}</a>
      <br />
      {words.updated} <WrittenDate date={sender.updated} language={language} />
    </p>
  );
}
