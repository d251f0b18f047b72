import * as v from "valibot";
import type { Rule } from "../parse/rules.ts";
import { encodeMessage, quote } from "./text.ts";

/** Whether the text is an absolute https URL without credentials. */
export function isHttpsUrl(text: string): boolean {
  if (!/^https:\/\/[^\s/]+\.[^\s]+$/.test(text) || !URL.canParse(text)) return false;
  const { username, password } = new URL(text);
  return username === "" && password === "";
}

/** Whether the text is an e-mail address in the usual format. */
export function isEmailAddress(text: string): boolean {
  return /^[\p{L}\d.!#$%&'*+/=?^_`{|}~-]+@(?:[\p{L}\d-]+\.)+\p{L}{2,}$/u.test(text) && !/^\.|\.@|\.\./.test(text);
}

/** A message about a malformed URL; undefined if it is valid. */
function explainUrl(text: string): string | undefined {
  const punctuation = /[.,;:!?'"”’»>]+$/.exec(text)?.[0] ?? (/^[^(]*\)$/.test(text) ? ")" : undefined);
  if (/^https?:\/\//.test(text) && punctuation !== undefined) {
    return encodeMessage(
      `Adressen slutar med ”${punctuation}”, som inte hör till den.`,
      `Ta bort ”${punctuation}” i slutet.`,
    );
  }
  const mistake = URL_MISTAKES.find(({ pattern }) => pattern.test(text));
  if (mistake !== undefined) return encodeMessage(mistake.what, mistake.advice);
  if (NO_WEBSITE.test(text)) {
    return encodeMessage(
      `${quote(text)} är ingen adress till en webbplats.`,
      "Kopiera hela adressen från webbläsaren.",
    );
  }
  if (isHttpsUrl(text)) return undefined;
  return encodeMessage(
    `${quote(text)} är ingen fullständig webbadress med https.`,
    "Kopiera hela adressen från webbläsaren. Den ska börja med https://",
  );
}

const URL_MISTAKES: readonly Rule[] = [
  {
    pattern: /^(?!https:\/\/web\.archive\.org\/)https?:\/\/.*https?:\/\//,
    what: "Här står två webbadresser i en.",
    advice: "Behåll den ena. Den ska börja med https://",
  },
  {
    pattern: /^https?:\/\/\S*(?:safelinks\.protection|urldefense|\/url\?)/,
    what: "Adressen går genom ett mejlprogram eller en sökmotor.",
    advice: "Öppna länken och kopiera adressen från webbläsarens adressfält.",
  },
  {
    pattern: /^https:\/\/[^/]*(?:\.sharepoint\.com|onedrive\.live\.com|teams\.microsoft\.com)(?:\/|$)/,
    what: "Adressen leder till en plats där bara den som loggar in ser något.",
    advice: "Ange en sida som alla kan öppna, eller ta bort adressen.",
  },
];

const NO_WEBSITE =
  /^https:\/\/[^/]*[,_]|^https:\/\/[^/]*\.\.|^https:\/\/www\.[^./]+(?:\/|$)|^https:\/\/(?:localhost|[\d.]+)(?:[:/]|$)/;

/** The address of a page on the web. */
export const httpsUrl = v.pipe(
  v.string(),
  v.rawCheck(({ dataset, addIssue }) => {
    const message = dataset.typed ? explainUrl(dataset.value) : undefined;
    if (message !== undefined) addIssue({ message });
  }),
  v.metadata({ pattern: "^https://[^\\s/]+\\.[^\\s]+$" }),
);

/** The address of a function at the publisher, never of a person. */
export const emailAddress = v.pipe(
  v.string(),
  v.check(isEmailAddress, ({ input }) => {
    const bare = typeof input === "string" ? input.replace(/^mailto:|^.*<|>.*$|[.,;]+$/g, "") : "";
    const wanted = isEmailAddress(bare) ? bare : "kommunikation@exempel.se";
    const example = wanted === bare ? `Skriv bara adressen: ${bare}` : `Skriv till exempel ${wanted}`;
    return encodeMessage(`${quote(input)} är ingen e-postadress.`, example);
  }),
  v.metadata({ format: "email", pattern: "^[^\\s@<>,;:]+@[^\\s@<>,;:]+\\.[^\\s@<>,;:.]{2,}$" }),
);
