import type { Bilingual } from "../../domain/text.ts";
import type { HttpError } from "../http/errors.ts";
import { PROBLEMS } from "../http/problems.ts";

/** The title, the meaning and the remedy of a problem type. */
export interface ProblemMessages {
  readonly title: Bilingual;
  readonly meaning: Bilingual;
  readonly advice: Bilingual;
}

/** The texts of every problem type in the documentation; the English titles are those of problem details. */
export const PROBLEM_MESSAGES: Readonly<Record<HttpError["kind"], ProblemMessages>> = {
  "bad-request": {
    title: { sv: "En parameter har ett otillåtet värde", en: PROBLEMS["bad-request"].title },
    meaning: {
      sv: "Minst en parameter i adressen går inte att förstå. Fältet parameters listar alla felaktiga parametrar och vilka värden som är tillåtna.",
      en: "At least one parameter of the address cannot be understood. The field parameters lists all invalid parameters and their allowed values.",
    },
    advice: {
      sv: "Rätta parametrarna eller ta bort dem. Samma parameter får inte ha två värden.",
      en: PROBLEMS["bad-request"].detail,
    },
  },
  "not-found": {
    title: { sv: "Resursen finns inte", en: PROBLEMS["not-found"].title },
    meaning: {
      sv: "Det finns inget på adressen. Den kan vara felskriven, eller så har uppgiften tagits bort.",
      en: "There is nothing at the address. It may be misspelt, or the resource may have been removed.",
    },
    advice: {
      sv: "Sök i listorna över samarbeten och organisationer. Där finns adressen till varje resurs.",
      en: PROBLEMS["not-found"].detail,
    },
  },
  "method-not-allowed": {
    title: { sv: "Tjänsten går bara att läsa", en: PROBLEMS["method-not-allowed"].title },
    meaning: {
      sv: "Anropet försökte ändra något. Det är bara våra redaktörer som ändrar uppgifterna, aldrig via API:et.",
      en: "The request tried to change something. Only our editors change the data, never through the API.",
    },
    advice: { sv: "Använd GET, HEAD eller OPTIONS.", en: PROBLEMS["method-not-allowed"].detail },
  },
  "not-acceptable": {
    title: { sv: "Formatet finns inte", en: PROBLEMS["not-acceptable"].title },
    meaning: {
      sv: "Huvudet Accept utesluter alla format som adressen har. Det gäller bara /datasets/dcat. Alla andra adresser har ett enda format, och Accept har ingen betydelse där.",
      en: "The Accept header rules out every format of the address. This applies only to /datasets/dcat. Every other address has a single format and ignores Accept.",
    },
    advice: {
      sv: "Ta bort Accept, eller be om ett av formaten i fältet detail.",
      en: PROBLEMS["not-acceptable"].detail,
    },
  },
  "precondition-failed": {
    title: { sv: "Dokumentet är inte det som If-Match anger", en: PROBLEMS["precondition-failed"].title },
    meaning: {
      sv: "Anropet gäller bara om dokumentet har en viss ETag, och det har en annan. En svag ETag (W/) räknas inte.",
      en: "The request is valid only if the document has a certain ETag, and it has a different one. A weak ETag (W/) does not count.",
    },
    advice: {
      sv: "Ta bort If-Match, eller hämta dokumentet på nytt och skicka dess ETag.",
      en: PROBLEMS["precondition-failed"].detail,
    },
  },
  "unsupported-media-type": {
    title: { sv: "Tjänsten tar inte emot innehåll", en: PROBLEMS["unsupported-media-type"].title },
    meaning: {
      sv: "Anropet har ett innehåll av en typ som tjänsten inte läser. Allt som går att fråga efter anges i adressen.",
      en: "The request has content of a type that the service does not read. Everything that can be asked for is given in the address.",
    },
    advice: {
      sv: "Skicka anropet utan innehåll. Huvudet Content-Type får vara kvar.",
      en: PROBLEMS["unsupported-media-type"].detail,
    },
  },
  unavailable: {
    title: { sv: "Inga uppgifter kan visas just nu", en: PROBLEMS.unavailable.title },
    meaning: {
      sv: "Uppgifterna går inte att läsa just nu, varken ur lagret eller ur tjänstens egen kopia.",
      en: "The data cannot be read right now, neither from the store nor from the service’s own copy.",
    },
    advice: { sv: "Försök igen efter det antal sekunder som står i Retry-After.", en: PROBLEMS.unavailable.detail },
  },
  fault: {
    title: { sv: "Något gick fel hos oss", en: PROBLEMS.fault.title },
    meaning: {
      sv: "Felet är vårt och har skrivits i loggen, tillsammans med traceparent om anropet hade en.",
      en: "The error is ours and has been logged, together with traceparent if the request had one.",
    },
    advice: {
      sv: "Försök igen om en stund. Om felet är kvar, skriv till kontaktadressen.",
      en: PROBLEMS.fault.detail,
    },
  },
};
