/** What the app itself says to visitors, in the language of the fragment. */

const MONTHS = {
  sv: "januari februari mars april maj juni juli augusti september oktober november december".split(" "),
  en: "January February March April May June July August September October November December".split(" "),
};

/** @type {Readonly<Record<"sv" | "en", Readonly<Record<string, string>>>>} */
const LINK_TEXTS = {
  sv: {
    collaborations: "Läs om samarbetet",
    organizations: "Läs om vad organisationen deltar i",
    whole: "Läs om kommunernas samverkan",
  },
  en: {
    collaborations: "Read about the collaboration",
    organizations: "Read about what the organisation takes part in",
    whole: "Read about how municipalities work together",
  },
};

/**
 * @param {string} day As `2026-11-25`.
 * @param {"sv" | "en"} lang
 * @returns {string}
 */
export function factsAreFrom(day, lang) {
  const [year = "", month = "", date = ""] = day.split("-");
  const written = `${Number(date)} ${MONTHS[lang][Number(month) - 1]} ${year}`;
  return lang === "en" ? `The facts are from ${written}.` : `Uppgifterna är från den ${written}.`;
}

/**
 * The words of the link that stands where a view has never been fetched.
 *
 * @param {string} view
 * @param {"sv" | "en"} lang
 * @returns {string}
 */
export function linkText(view, lang) {
  const [kind = "", id] = view.split("/");
  return String(LINK_TEXTS[lang][id === undefined ? "whole" : kind]);
}
