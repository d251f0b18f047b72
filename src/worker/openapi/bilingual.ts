/** A text in both languages. */
export interface Bilingual {
  readonly sv: string;
  readonly en: string;
}

/**
 * One description in both languages, as the document carries it: Swedish, an empty line, English. The page about the API
 * takes it apart again.
 */
export function bilingual(sv: string, en: string): string {
  return `${sv}\n\n${en}`;
}
