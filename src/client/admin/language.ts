import type { Language } from "../../domain/text.ts";

/** The localStorage key of Sveltia CMS's settings. */
const PREFERENCES = "sveltia-cms.prefs";

/**
 * The language of labels and hints: the one that is chosen in the form's settings, else the first of the browser's languages
 * that we have. Sveltia CMS chooses the language of its own texts in the same way.
 */
export function formLanguage(): Language {
  const preferred = [chosenLanguage(), ...navigator.languages].map((each) => each?.slice(0, "sv".length));
  return preferred.find((each) => each === "sv" || each === "en") ?? "sv";
}

function chosenLanguage(): string | undefined {
  const text = localStorage.getItem(PREFERENCES);
  const preferences: unknown = text === null ? undefined : JSON.parse(text);
  const locale =
    typeof preferences === "object" && preferences !== null && "locale" in preferences ? preferences.locale : "";
  return typeof locale === "string" ? locale : undefined;
}
