import { MAX_TERMS, parseSearchTerms } from "../../domain/search/search-terms.ts";
import { MESSAGES } from "../i18n/messages.ts";
import type { ViewContext } from "./view-context.ts";

/** A notice that some words of a search were ignored; nothing if none were. */
export function IgnoredWordsNotice({ q, view }: { readonly q: string | undefined; readonly view: ViewContext }) {
  if (q === undefined || parseSearchTerms(q).ignored.length === 0) return <></>;
  return <p>{MESSAGES[view.language].ignoredWords(MAX_TERMS)}</p>;
}
