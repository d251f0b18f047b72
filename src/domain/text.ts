/**
 * The languages of the service; Swedish is the original, English is optional. To add one, add it here: the compiler then lists
 * every text and type that lacks it.
 */
export const LANGUAGES = ["sv", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

/** A text in both languages. */
export type Bilingual = Readonly<Record<Language, string>>;

/** A text in Swedish and optionally in English. */
export interface LocalizedText {
  readonly sv: string;
  readonly en?: string;
}

/** A value with its actual language, which may not be the requested one. */
export interface Localized<Value> {
  readonly value: Value;
  readonly language: Language;
}

/** The value in a language, or the Swedish original if there is no translation. */
export function localize<Value>(
  text: { readonly sv: Value; readonly en?: Value },
  language: Language,
): Localized<Value> {
  if (language === "en" && text.en !== undefined) return { value: text.en, language: "en" };
  return { value: text.sv, language: "sv" };
}
