import * as v from "valibot";
import { httpsAddress } from "./addresses.ts";
import { partialDate } from "./dates.ts";
import { id } from "./identifiers.ts";
import { words } from "./words.ts";

const unknownDate = v.literal("unknown");

const source = v.strictObject({
  title: v.pipe(words, v.description("Källans titel, som den står i källan.")),
  url: v.exactOptional(v.pipe(httpsAddress, v.description("Källans adress på webben."))),
  date: v.pipe(
    v.union([unknownDate, partialDate]),
    v.transform((date) => (date === "unknown" ? null : date)),
    v.description("När källan publicerades. Skriv unknown om källan saknar datum."),
  ),
});

/** Where the facts were read: a short key of the editor's own for each source. */
export const sources = v.pipe(
  v.record(id, source),
  v.transform((byKey) => Object.entries(byKey).map(([key, fields]) => ({ id: key, ...fields }))),
  v.description("Var uppgifterna kommer ifrån. Varje källa har ett eget kort namn."),
);
