import * as v from "valibot";
import { isIsoDate, isPartialDate } from "../../domain/dates.ts";
import { encodeMessage, quote } from "./text.ts";

/** Advice on the format, with the intended date if its parts can be recognized. */
function advise(written: unknown, more = ""): string {
  const meant = readDay(String(written));
  return meant === undefined ? `Skriv år-månad-dag, till exempel 2023-01-31.${more}` : `Skriv ${meant}.`;
}

const MONTHS = ["jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];

/** Parses a date in another order, with other separators or with the name of the month; undefined if it is ambiguous. */
function readDay(written: string): string | undefined {
  const text = written.toLowerCase().replace(/^[^\da-zåäö]+|[^\da-zåäö]+$/g, "");
  const parts = text.split(/[^\da-zåäö]+/);
  const ordered = /^\d{4}$/.test(parts[0] ?? "") ? parts : parts.toReversed();
  const [year = "", month = "", day = ""] = ordered;
  const named = MONTHS.findIndex((name) => month.startsWith(name)) + 1;
  // 1/4 and 4/1 are ambiguous, so numbers are only trusted with the year first.
  if (parts.length !== 3 || (named === 0 && ordered !== parts)) return undefined;
  const meant = [year, String(named === 0 ? month : named).padStart(2, "0"), day.padStart(2, "0")].join("-");
  return isIsoDate(meant) ? meant : undefined;
}

/** The format of a year, a month or a day in the JSON Schema; the check also verifies that the day exists. */
export const PARTIAL_DATE_PATTERN = "^\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?$";

/** A year, a month or a day, as precise as the source. */
export const partialDate = v.pipe(
  v.string(),
  v.check(isPartialDate, ({ input }) =>
    encodeMessage(
      `${quote(input)} är inget datum som finns.`,
      advise(input, " Är bara månaden eller året känt: 2023-01 eller 2023."),
    ),
  ),
  // For the JSON Schema, because other YAML parsers read a bare year as a number.
  v.metadata({ type: ["string", "integer"], pattern: PARTIAL_DATE_PATTERN }),
);

/** A whole day. */
export const day = v.pipe(
  v.string(),
  v.check(isIsoDate, ({ input }) => encodeMessage(`${quote(input)} är ingen hel dag som finns.`, advise(input))),
  v.metadata({ format: "date" }),
);
