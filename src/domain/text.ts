/** The languages of the service; Swedish is the original, English is there where someone has written it. */
export const LANGUAGES = ["sv", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

/** A text in Swedish and, where someone has written it, in English. */
export interface LocalizedText {
  readonly sv: string;
  readonly en?: string;
}

/** A value in the language it is really in, which may not be the one that was asked for. */
export interface InLanguage<Value> {
  readonly value: Value;
  readonly language: Language;
}

/** Picks the asked-for language, or the Swedish original where there is no translation. */
export function inLanguage<Value>(
  text: { readonly sv: Value; readonly en?: Value },
  language: Language,
): InLanguage<Value> {
  if (language === "en" && text.en !== undefined) return { value: text.en, language: "en" };
  return { value: text.sv, language: "sv" };
}
