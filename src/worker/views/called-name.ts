import { inLanguage, type Language, type LocalizedText } from "../../domain/text.ts";

/** Something that people call by a shorter name than its whole: `Tyresö` for Tyresö kommun, `SMOHF`. */
interface Named {
  readonly name: LocalizedText;
  readonly shortName?: string;
}

/** What people call it in running text and where room is short. */
export function calledName({ shortName, name }: Named, language: Language): string {
  return shortName ?? inLanguage(name, language).value;
}
