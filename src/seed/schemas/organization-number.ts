import * as v from "valibot";
import { encodeMessage, quote } from "./text.ts";

/**
 * `NNNNNN-NNNN` with the check digit that Skatteverket gives legal persons (the Luhn algorithm). By hand: the package
 * `organisationsnummer` (1.2.0) also accepts personal numbers, which must never be published, and gives no reason.
 */
export const organizationNumber = v.pipe(
  v.string(),
  v.rawCheck(({ dataset, addIssue }) => {
    const message = dataset.typed ? explainOrganizationNumber(dataset.value) : undefined;
    if (message !== undefined) addIssue({ message });
  }),
  v.metadata({ pattern: "^\\d{6}-\\d{4}$" }),
);

/** A date, or one with the day raised by 60 as in a co-ordination number: no legal person has one there. */
const PERSONAL_NUMBER = /^(?:19|20)?\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]|6[1-9]|[78]\d|9[01])[-+]?\d{4}$/;

function explainOrganizationNumber(written: string): string | undefined {
  if (PERSONAL_NUMBER.test(written)) {
    return encodeMessage(
      "Det här ser ut som ett personnummer, inte ett organisationsnummer.",
      "Ta bort det. Personnummer får aldrig stå i uppgifterna.",
    );
  }
  if (!/^\d{6}-\d{4}$/.test(written)) {
    const digits = written.replace(/\D/g, "").replace(/^16(?=\d{10}$)/, "");
    const example = digits.length === 10 ? `${digits.slice(0, 6)}-${digits.slice(6)}` : "212000-0084";
    return encodeMessage(
      `${quote(written)} är inget organisationsnummer.`,
      `Skriv sex siffror, bindestreck, fyra: "${example}".`,
    );
  }
  if (hasRightCheckDigit(written.replace("-", ""))) return undefined;
  return encodeMessage(
    `Organisationsnumret ${quote(written)} kan inte stämma: den sista siffran är en kontrollsiffra.`,
    "Läs numret i källan igen. Troligen är en siffra fel eller två har bytt plats.",
  );
}

function hasRightCheckDigit(digits: string): boolean {
  const sum = Array.from(digits, Number).reduce((total, digit, index) => {
    const weighed = index % 2 === 0 ? digit * 2 : digit;
    return total + (weighed > 9 ? weighed - 9 : weighed);
  }, 0);
  return sum % 10 === 0;
}
