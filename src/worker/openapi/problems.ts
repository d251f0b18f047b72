import type { Bilingual } from "../../domain/text.ts";
import type { HttpError } from "../http/errors.ts";
import { isProblem, PROBLEMS } from "../http/problems.ts";

/** Every problem type, in the order of the documentation. */
export const PROBLEM_KINDS = Object.keys(PROBLEMS).filter(isProblem);

/** The texts of a problem type in the documentation: its title, its meaning and the remedy. */
export function problemMessages(kind: HttpError["kind"]) {
  const { title, meaning, advice } = MESSAGES[kind];
  const { title: englishTitle, detail } = PROBLEMS[kind];
  return { title: { sv: title, en: englishTitle }, meaning, advice: { sv: advice, en: detail } };
}

interface Messages {
  readonly title: string;
  readonly meaning: Bilingual;
  readonly advice: string;
}

/** The texts beside those of problem details, which are the English title and remedy. */
const MESSAGES: Readonly<Record<HttpError["kind"], Messages>> = {
  "bad-request": {
    title: "En parameter har ett otillåtet värde",
    meaning: {
      sv: "Minst en parameter i adressen går inte att förstå. Fältet parameters listar alla felaktiga parametrar och vilka värden som är tillåtna.",
      en: "At least one parameter of the address cannot be understood. The field parameters lists all invalid parameters and their allowed values.",
    },
    advice: "Rätta parametrarna eller ta bort dem. Samma parameter får inte ha två värden.",
  },
  "not-found": {
    title: "Resursen finns inte",
    meaning: {
      sv: "Det finns inget på adressen. Den kan vara felskriven, eller så har uppgiften tagits bort.",
      en: "There is nothing at the address. It may be misspelt, or the resource may have been removed.",
    },
    advice: "Sök i listorna över samarbeten och organisationer. Där finns adressen till varje resurs.",
  },
  "method-not-allowed": {
    title: "Tjänsten går bara att läsa",
    meaning: {
      sv: "Anropet försökte ändra något. Det är bara våra redaktörer som ändrar uppgifterna, aldrig via API:et.",
      en: "The request tried to change something. Only our editors change the data, never through the API.",
    },
    advice: "Använd GET, HEAD eller OPTIONS.",
  },
  "not-acceptable": {
    title: "Formatet finns inte",
    meaning: {
      sv: "Huvudet Accept utesluter alla format som adressen har. Det gäller bara /datasets/dcat. Alla andra adresser har ett enda format, och Accept har ingen betydelse där.",
      en: "The Accept header rules out every format of the address. This applies only to /datasets/dcat. Every other address has a single format and ignores Accept.",
    },
    advice: "Ta bort Accept, eller be om ett av formaten i fältet detail.",
  },
  "precondition-failed": {
    title: "Dokumentet är inte det som If-Match anger",
    meaning: {
      sv: "Anropet gäller bara om dokumentet har en viss ETag, och det har en annan. En svag ETag (W/) räknas inte.",
      en: "The request is valid only if the document has a certain ETag, and it has a different one. A weak ETag (W/) does not count.",
    },
    advice: "Ta bort If-Match, eller hämta dokumentet på nytt och skicka dess ETag.",
  },
  "unsupported-media-type": {
    title: "Tjänsten tar inte emot innehåll",
    meaning: {
      sv: "Anropet har ett innehåll av en typ som tjänsten inte läser. Allt som går att fråga efter anges i adressen.",
      en: "The request has content of a type that the service does not read. Everything that can be asked for is given in the address.",
    },
    advice: "Skicka anropet utan innehåll. Huvudet Content-Type får vara kvar.",
  },
  unavailable: {
    title: "Inga uppgifter kan visas just nu",
    meaning: {
      sv: "Uppgifterna går inte att läsa just nu, varken ur lagret eller ur tjänstens egen kopia.",
      en: "The data cannot be read right now, neither from the store nor from the service’s own copy.",
    },
    advice: "Försök igen efter det antal sekunder som står i Retry-After.",
  },
  fault: {
    title: "Något gick fel hos oss",
    meaning: {
      sv: "Felet är vårt och har skrivits i loggen, tillsammans med traceparent om anropet hade en.",
      en: "The error is ours and has been logged, together with traceparent if the request had one.",
    },
    advice: "Försök igen om en stund. Om felet är kvar, skriv till kontaktadressen.",
  },
};
