import { type Language, type LocalizedText, localize } from "../../domain/text.ts";

/** Something that people call by a shorter name than its whole: `Tyresö` for Tyresö kommun, `SMOHF`. */
interface Named {
  readonly name: LocalizedText;
  readonly shortName?: string;
}

/** What people call it in running text and where room is short. */
export function displayName({ shortName, name }: Named, language: Language): string {
  return shortName ?? localize(name, language).value;
}
