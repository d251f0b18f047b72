import * as v from "valibot";
import { bilingual } from "../../i18n/bilingual.ts";

/** A schema with a description in both languages. */
export function described<Schema extends v.GenericSchema>(schema: Schema, sv: string, en: string) {
  return v.pipe(schema, v.description(bilingual({ sv, en })));
}

/** A deprecated field of v1, with the field to use instead. */
export function deprecated<Schema extends v.GenericSchema>(schema: Schema, sv: string, en: string) {
  const withAdvice = described(
    schema,
    `Tas bort i nästa version: använd ${sv}.`,
    `Deprecated, and removed in the next version: use ${en}.`,
  );
  return v.pipe(withAdvice, v.metadata({ deprecated: true }));
}

export const address = described(v.pipe(v.string(), v.url()), "En adress.", "An address.");

export const id = described(
  v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)),
  "Ett id som aldrig ändras.",
  "An id that never changes.",
);

export const localizedText = described(
  v.strictObject({
    sv: described(v.string(), "På svenska.", "In Swedish."),
    en: described(v.optional(v.string()), "På engelska.", "In English."),
  }),
  "En text på svenska och, där någon har skrivit den, på engelska.",
  "A text in Swedish and, where someone has written it, in English.",
);

export const partialDate = described(
  v.pipe(v.string(), v.regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/)),
  "Ett år, en månad eller en dag, så noga som källan är (ISO 8601). Dagar räknas i svensk tid.",
  "A year, a month or a day, as precise as the source (ISO 8601). Days are counted in Swedish time.",
);

/** The national profile asks for an example with each date. */
export const isoDate = v.pipe(v.string(), v.isoDate(), v.metadata({ example: "2026-11-23" }));

export const day = described(isoDate, "En dag (RFC 3339) i svensk tid.", "A day (RFC 3339) in Swedish time.");

export const organizationNumber = described(
  v.nullable(v.pipe(v.string(), v.regex(/^\d{6}-\d{4}$/))),
  "Organisationsnummer, som text.",
  "Organisation number, as text.",
);

export const types = described(
  v.array(v.string()),
  "Klasser i W3C ORG och CPOV, med namnen i JSON-LD-kontexten.",
  "Classes of W3C ORG and CPOV, with their names in the JSON-LD context.",
);

export const identifier = described(
  v.strictObject({
    types,
    scheme: described(
      v.picklist(["organisationsnummer", "kommunkod"]),
      "Vilket register numret hör till.",
      "The register that the number belongs to.",
    ),
    notation: described(v.string(), "Numret, som text.", "The number, as text."),
  }),
  "Ett nummer i ett register.",
  "A number in a register.",
);

export const source = described(
  v.strictObject({
    id,
    title: described(v.string(), "Källans titel, på svenska.", "The title of the source, in Swedish."),
    url: described(v.nullable(address), "Källans adress.", "The address of the source."),
    date: described(v.nullable(partialDate), "När källan publicerades.", "When the source was published."),
  }),
  "Källan till uppgiften.",
  "The source of the information.",
);

export const sources = described(v.array(source), "Källorna till uppgifterna.", "The sources of the information.");

export const shortName = described(v.nullable(v.string()), "Namnet i löpande text.", "The name in running text.");

export const alternateNames = described(
  v.array(v.string()),
  "Andra och tidigare namn, på svenska.",
  "Other and former names, in Swedish.",
);

export const website = described(v.nullable(address), "Webbplatsen.", "The website.");
