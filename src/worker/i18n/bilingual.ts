import type { Bilingual } from "../../domain/text.ts";

/**
 * A description in both languages in one text: Swedish, an empty line, English. The page about the API splits it again.
 */
export function bilingual({ sv, en }: Bilingual): string {
  return `${sv}\n\n${en}`;
}
