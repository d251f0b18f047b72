/** A text in both languages. */
export interface Bilingual {
  readonly sv: string;
  readonly en: string;
}

/**
 * A description in both languages in one text: Swedish, an empty line, English. The page about the API splits it again.
 */
export function bilingual(sv: string, en: string): string {
  return `${sv}\n\n${en}`;
}
