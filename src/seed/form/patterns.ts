import type { Bilingual, Language } from "../../domain/text.ts";
import type { FieldSchema } from "../schemas/field-schema.ts";

interface PatternMessage {
  /** A text that matches this pattern and no other one of the schemas. */
  readonly example: string;
  readonly message: Bilingual;
}

const MESSAGES: readonly PatternMessage[] = [
  {
    example: "unknown",
    message: {
      sv: "Skriv till exempel 2023-01-31, 2023-01, 2023 eller unknown.",
      en: "Write for example 2023-01-31, 2023-01, 2023 or unknown.",
    },
  },
  {
    example: "2023-01-31",
    message: {
      sv: "Skriv till exempel 2023-01-31, 2023-01 eller 2023.",
      en: "Write for example 2023-01-31, 2023-01 or 2023.",
    },
  },
  {
    example: "212000-0084",
    message: {
      sv: "Skriv sex siffror, bindestreck och fyra siffror: 212000-0084.",
      en: "Write six digits, a hyphen and four digits: 212000-0084.",
    },
  },
  {
    example: "0138",
    message: { sv: "Skriv fyra siffror, till exempel 0138.", en: "Write four digits, for example 0138." },
  },
  {
    example: "raddning-sv",
    message: { sv: "Använd bara a–z, 0–9 och bindestreck.", en: "Use only a–z, 0–9 and hyphens." },
  },
  {
    example: "https://www.exempel.se",
    message: {
      sv: "Kopiera hela adressen från webbläsaren. Den ska börja med https://",
      en: "Copy the whole address from the browser. It has to begin with https://",
    },
  },
  {
    example: "http://creativecommons.org/",
    message: { sv: "Skriv licensens adress.", en: "Write the address of the licence." },
  },
  {
    example: "kommunikation@exempel.se",
    message: {
      sv: "Skriv bara adressen, till exempel kommunikation@exempel.se",
      en: "Write only the address, for example kommunikation@exempel.se",
    },
  },
];

const COUNT_MESSAGE: Bilingual = {
  sv: "Skriv ett helt tal med siffror, till exempel 55.",
  en: "Write a whole number, for example 55.",
};

/** The pattern of a field for Sveltia CMS, with the message for a mismatch; undefined if there is none. */
export function patternOf({ pattern, type }: FieldSchema, language: Language): [string, string] | undefined {
  if (type === "integer") return ["^[1-9]\\d{0,5}$", COUNT_MESSAGE[language]];
  if (pattern === undefined) return undefined;
  const found = MESSAGES.find(({ example }) => new RegExp(pattern).test(example));
  if (found === undefined) throw new Error(`the editor's form has no message for the pattern ${pattern}`);
  return [pattern, found.message[language]];
}
