import * as v from "valibot";
import { isIsoDate, isPartialDate } from "../../domain/dates.ts";
import { encodeMessage } from "./message.ts";
import { quote } from "./text.ts";

const advice = "Skriv år-månad-dag, till exempel 2023-01-31";

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
  v.metadata({ type: ["string", "integer"] }),
);

/** A whole day. */
export const day = v.pipe(
  v.string(),
  v.check(isIsoDate, ({ input }) => encodeMessage(`${quote(input)} är ingen hel dag som finns.`, `${advice}.`)),
);
