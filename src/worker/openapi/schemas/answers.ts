import * as v from "valibot";
import { address, described, isoDate } from "./values.ts";

export const pages = described(
  v.strictObject({
    self: address,
    first: address,
    prev: v.optional(address),
    next: v.optional(address),
    last: address,
  }),
  "Adresser till andra sidor av listan.",
  "The addresses of the other pages of the list.",
);

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** A page of a list in its envelope. */
export function listOf<Item extends v.GenericSchema>(item: Item, sv: string, en: string) {
  return described(
    v.strictObject({
      types: described(
        v.array(v.picklist(["Collection"])),
        "Listans klass i länkade data.",
        "The class of the list in linked data.",
      ),
      items: described(v.array(item), "Resurserna på den här sidan.", "The resources on this page."),
      page: described(count, "Sidan, från 1.", "The page, from 1."),
      limit: described(count, "Hur många som ryms på en sida.", "How many items a page holds."),
      total: described(count, "Hur många det finns på alla sidor.", "How many there are on all pages."),
      ignoredTerms: described(
        v.optional(v.array(v.string())),
        "De ord i q som inte användes, eftersom de kommer efter de sexton första.",
        "The words in q that were not used, because they come after the first sixteen.",
      ),
      links: pages,
    }),
    sv,
    en,
  );
}

export const problem = described(
  v.strictObject({
    type: address,
    title: described(v.string(), "Vad för slags fel det är, på engelska.", "What kind of problem it is, in English."),
    status: described(v.pipe(v.number(), v.integer()), "Svarets statuskod.", "The status code of the response."),
    detail: described(v.string(), "Vad du kan göra, på engelska.", "What you can do, in English."),
    instance: described(v.string(), "Sökvägen som gav felet.", "The path that caused the problem."),
    parameters: described(
      v.optional(
        v.array(
          v.strictObject({
            name: described(v.string(), "Parametern.", "The parameter."),
            takes: described(v.string(), "Tillåtna värden, på engelska.", "Its allowed values, in English."),
          }),
        ),
      ),
      "Varje parameter med ett otillåtet värde.",
      "Every parameter with an invalid value.",
    ),
  }),
  "Ett fel (RFC 9457). Adressen i type leder till en sida som förklarar det.",
  "A problem (RFC 9457). The address in type leads to a page that explains it.",
);

const LINKS = [
  "self",
  "openapi",
  "collaborations",
  "organizations",
  "memberships",
  "legalForms",
  "areas",
  "collaborationsTable",
  "organizationsTable",
  "membershipsTable",
  "context",
  "dataset",
  "feed",
  "documentation",
] as const;

export const apiInfo = described(
  v.strictObject({
    apiName: described(v.string(), "API:ets namn.", "The name of the API."),
    apiVersion: described(v.string(), "Versionen (Semantic Versioning).", "The version (Semantic Versioning)."),
    apiReleased: described(isoDate, "Dagen då den versionen kom.", "The day on which that version was released."),
    apiDocumentation: address,
    apiStatus: described(
      v.picklist(["active", "deprecated"]),
      "API:ets status: active (används) eller deprecated (ska tas bort).",
      "The status of the API: active or deprecated.",
    ),
    links: described(
      v.strictObject(v.entriesFromList(LINKS, address)),
      "Länkar till allt i API:et.",
      "Links to everything in the API.",
    ),
  }),
  "Om API:et, med länkar till allt i det.",
  "About the API, with links to everything in it.",
);

/** A document in the format of another standard. */
export const document = described(
  v.record(v.string(), v.unknown()),
  "Ett dokument enligt en annan standard.",
  "A document that follows another standard.",
);
