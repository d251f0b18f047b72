import * as v from "valibot";
import { isPartialDate } from "../../domain/dates.ts";
import { PARTIAL_DATE_PATTERN } from "./dates.ts";
import { id } from "./identifiers.ts";
import { described, encodeMessage, line, nonEmptyList, optional, quote } from "./text.ts";
import { httpsUrl } from "./urls.ts";

const source = v.strictObject({
  id: described(id, "Källans id, ett kort namn som du väljer själv. Andra fält pekar på det."),
  title: described(line, "Källans titel, som den står i källan."),
  url: optional(httpsUrl, "Källans adress på webben."),
  date: v.pipe(
    v.string(),
    v.check(isPartialDateOrUnknown, ({ input }) =>
      encodeMessage(
        `${quote(input)} är inget datum som finns.`,
        "Skriv till exempel 2023-01-31, 2023-01 eller 2023. Saknar källan datum: unknown.",
      ),
    ),
    v.transform((date) => (date === "unknown" ? null : date)),
    v.metadata({ type: ["string", "integer"], pattern: `${PARTIAL_DATE_PATTERN}|^unknown$` }),
    v.description("När källan publicerades. Skriv unknown om källan saknar datum."),
  ),
});

/** The sources of the facts: a list in which each source has a short id that the editor chooses. */
export const sources = described(nonEmptyList(source), "Var uppgifterna kommer ifrån, en post för varje källa.");

function isPartialDateOrUnknown(written: string): boolean {
  return written === "unknown" || isPartialDate(written);
}
