import * as v from "valibot";
import { isIsoDate, isPartialDate } from "../../domain/dates.ts";
import { encodeMessage } from "./message.ts";
import { quote } from "./text.ts";

const advice = "Skriv år-månad-dag, till exempel 2023-01-31";

/** The shape of a year, a month or a day, for programs that read the JSON Schema; which days there are says the check. */
export const PARTIAL_DATE_PATTERN = "^\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?$";

/** A year, a month or a day: as much as the source says. */
export const partialDate = v.pipe(
  v.string(),
  v.check(isPartialDate, ({ input }) =>
    encodeMessage(
      `${quote(input)} är inget datum som finns.`,
      `${advice}. Är bara månaden eller året känt: 2023-01 eller 2023.`,
    ),
  ),
  // Other programs that read YAML see a number in a bare year, and the JSON Schema is for them.
  v.metadata({ type: ["string", "integer"], pattern: PARTIAL_DATE_PATTERN }),
);

/** A whole day. */
export const day = v.pipe(
  v.string(),
  v.check(isIsoDate, ({ input }) => encodeMessage(`${quote(input)} är ingen hel dag som finns.`, `${advice}.`)),
  v.metadata({ format: "date" }),
);
