import type { PartialDate } from "../../domain/dates.ts";
import type { Language } from "../../domain/text.ts";

const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  sv: "januari februari mars april maj juni juli augusti september oktober november december".split(" "),
  en: "January February March April May June July August September October November December".split(" "),
};

/** A date in words, as precise as it is: `31 januari 2023`, `april 2010`, `1993`. */
export function formatDate(date: PartialDate, language: Language): string {
  const [year, month, day] = date.split("-");
  const parts = [day === undefined ? "" : String(Number(day)), MONTHS[language][Number(month) - 1], year];
  return parts.filter(Boolean).join(" ");
}

/** A date in words, in a `<time>` element. */
export function FormattedDate({ date, language }: { date: PartialDate; language: Language }) {
  return <time datetime={date}>{formatDate(date, language)}</time>;
}

/** A date inside a Swedish sentence, where a whole day takes an article: `sedan den 1 april 2010`, `sedan april 2010`. */
export function DateInSentence({ date, language }: { date: PartialDate; language: Language }) {
  return (
    <>
      {language === "sv" && date.length === "YYYY-MM-DD".length && "den "}
      <FormattedDate date={date} language={language} />
    </>
  );
}
