/**
 * A description in both languages in one text: Swedish, an empty line, English. The page about the API splits it again.
 */
export function bilingual(sv: string, en: string): string {
  return `${sv}\n\n${en}`;
}
