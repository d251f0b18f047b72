import * as v from "valibot";
import { isIsoDate, isPartialDate } from "../../domain/dates.ts";
import { encodeMessage } from "./message.ts";
import { quote } from "./text.ts";

/** What to write instead: the day that was meant, where its parts can be told apart. */
function advise(written: unknown, more = ""): string {
  const meant = readDay(String(written));
  return meant === undefined ? `Skriv år-månad-dag, till exempel 2023-01-31.${more}` : `Skriv ${meant}.`;
}

const MONTHS = ["jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];

/** The day that a text in another order, with other signs or with the month's name means; undefined where it may be another. */
function readDay(written: string): string | undefined {
  const text = written.toLowerCase().replace(/^[^\da-zåäö]+|[^\da-zåäö]+$/g, "");
  const parts = text.split(/[^\da-zåäö]+/);
  const ordered = /^\d{4}$/.test(parts[0] ?? "") ? parts : parts.toReversed();
  const [year = "", month = "", day = ""] = ordered;
  const named = MONTHS.findIndex((name) => month.startsWith(name)) + 1;
  // 1/4 and 4/1 are two days, so numbers are only trusted where the year comes first.
  if (parts.length !== 3 || (named === 0 && ordered !== parts)) return undefined;
  const meant = [year, String(named === 0 ? month : named).padStart(2, "0"), day.padStart(2, "0")].join("-");
  return isIsoDate(meant) ? meant : undefined;
}

/** The shape of a year, a month or a day, for programs that read the JSON Schema; which days there are says the check. */
export const PARTIAL_DATE_PATTERN = "^\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?$";

/** A year, a month or a day: as much as the source says. */
export const partialDate = v.pipe(
  v.string(),
  v.check(isPartialDate, ({ input }) =>
    encodeMessage(
      `${quote(input)} är inget datum som finns.`,
      advise(input, " Är bara månaden eller året känt: 2023-01 eller 2023."),
    ),
  ),
  // Other programs that read YAML see a number in a bare year, and the JSON Schema is for them.
  v.metadata({ type: ["string", "integer"], pattern: PARTIAL_DATE_PATTERN }),
);

/** A whole day. */
export const day = v.pipe(
  v.string(),
  v.check(isIsoDate, ({ input }) => encodeMessage(`${quote(input)} är ingen hel dag som finns.`, advise(input))),
  v.metadata({ format: "date" }),
);
