import { MAX_TERMS, parseSearchTerms } from "../../domain/search/search.ts";
import type { Language } from "../../domain/text.ts";
import { MESSAGES } from "../i18n/messages.ts";
import type { Child } from "../jsx/jsx-runtime.ts";
import { languageQuery } from "../urls.ts";
import { CLASSES } from "./classes.ts";
import type { RenderContext } from "./render-context.ts";

/** A link to the home page. */
export function HomeLink({ language, urls }: Pick<RenderContext, "language" | "urls">) {
  return <a href={urls.url("home", languageQuery(language))}>{MESSAGES[language].toAll}</a>;
}

/** The single paragraph of a fragment with nothing to show. */
export function Notice({ language, children }: { language: Language; children?: Child }) {
  return (
    <p class={CLASSES.message} lang={language}>
      {children}
    </p>
  );
}

/** A notice that some words of a search were ignored; nothing if none were. */
export function IgnoredWordsNotice({ q, language }: { q: string | undefined; language: Language }) {
  if (q === undefined || parseSearchTerms(q).ignored.length === 0) return <></>;
  return <p>{MESSAGES[language].ignoredWords(MAX_TERMS)}</p>;
}
