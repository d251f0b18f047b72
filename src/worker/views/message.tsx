import type { Language } from "../../domain/text.ts";
import { languageQuery } from "../addresses.ts";
import type { Child } from "../markup/jsx-runtime.ts";
import { CLASSES } from "./classes.ts";
import type { View } from "./view.ts";
import { WORDS } from "./words.ts";

/** The way to the page of everything. */
export function ToAll({ language, addresses }: Pick<View, "language" | "addresses">) {
  return <a href={addresses.to("home", languageQuery(language))}>{WORDS[language].toAll}</a>;
}

/** The one paragraph that a fragment consists of when there is nothing to show. */
export function Message({ language, children }: { language: Language; children?: Child }) {
  return (
    <p class={CLASSES.message} lang={language}>
      {children}
    </p>
  );
}
