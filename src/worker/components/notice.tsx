import type { Language } from "../../domain/text.ts";
import { MESSAGES } from "../i18n/messages.ts";
import type { Child } from "../jsx/jsx-runtime.ts";
import { languageQuery } from "../urls.ts";
import { CLASSES } from "./classes.ts";
import type { ViewContext } from "./view-context.ts";

/** A link to the home page. */
export function HomeLink({ language, urls }: Pick<ViewContext, "language" | "urls">) {
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
