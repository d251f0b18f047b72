import { type Language, type LocalizedText, localize } from "../../domain/text.ts";

/** Something with a name and possibly a short name: `Tyresö` for Tyresö kommun, `SMOHF`. */
export interface Named {
  readonly name: LocalizedText;
  readonly shortName?: string;
}

/** The name in running text and in narrow columns. */
export function displayName({ shortName, name }: Named, language: Language): string {
  return shortName ?? localize(name, language).value;
}
