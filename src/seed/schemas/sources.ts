import * as v from "valibot";
import { isPartialDate } from "../../domain/dates.ts";
import { id } from "./identifiers.ts";
import { encodeMessage } from "./message.ts";
import { line, quote } from "./text.ts";
import { httpsUrl } from "./urls.ts";

const source = v.strictObject({
  title: v.pipe(line, v.description("Källans titel, som den står i källan.")),
  url: v.exactOptional(v.pipe(httpsUrl, v.description("Källans adress på webben."))),
  date: v.pipe(
    v.string(),
    v.check(isPartialDateOrUnknown, ({ input }) =>
      encodeMessage(
        `${quote(input)} är inget datum som finns.`,
        "Skriv till exempel 2023-01-31, 2023-01 eller 2023. Saknar källan datum: unknown.",
      ),
    ),
    v.transform((date) => (date === "unknown" ? null : date)),
    v.metadata({ type: ["string", "integer"] }),
    v.description("När källan publicerades. Skriv unknown om källan saknar datum."),
  ),
});

/** Where the facts were read: a short key of the editor's own for each source. */
export const sources = v.pipe(
  v.record(id, source),
  v.transform((byKey) => Object.entries(byKey).map(([key, fields]) => ({ id: key, ...fields }))),
  v.description("Var uppgifterna kommer ifrån. Varje källa har ett eget kort namn."),
);

function isPartialDateOrUnknown(written: string): boolean {
  return written === "unknown" || isPartialDate(written);
}
