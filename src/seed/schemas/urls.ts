import * as v from "valibot";
import { encodeMessage } from "./message.ts";
import { quote } from "./text.ts";

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
  if (/^https?:\/\/.*https?:\/\//.test(text) && !/^https:\/\/web\.archive\.org\//.test(text)) {
    return encodeMessage("Här står två webbadresser i en.", "Behåll den ena. Den ska börja med https://");
  }
  if (/^https?:\/\/\S*(?:safelinks\.protection|urldefense|\/url\?)/.test(text)) {
    return encodeMessage(
      "Adressen går genom ett mejlprogram eller en sökmotor.",
      "Öppna länken och kopiera adressen från webbläsarens adressfält.",
    );
  }
  if (/^https:\/\/[^/]*(?:\.sharepoint\.com|onedrive\.live\.com|teams\.microsoft\.com)(?:\/|$)/.test(text)) {
    return encodeMessage(
      "Adressen leder till en plats där bara den som loggar in ser något.",
      "Ange en sida som alla kan öppna, eller ta bort adressen.",
    );
  }
  if (
    /^https:\/\/[^/]*[,_]|^https:\/\/[^/]*\.\.|^https:\/\/www\.[^./]+(?:\/|$)|^https:\/\/(?:localhost|[\d.]+)(?:[:/]|$)/.test(
      text,
    )
  ) {
    return encodeMessage(
      `${quote(text)} är ingen adress till en webbplats.`,
      "Kopiera hela adressen från webbläsaren.",
    );
  }
  if (!isHttpsUrl(text)) {
    return encodeMessage(
      `${quote(text)} är ingen fullständig webbadress med https.`,
      "Kopiera hela adressen från webbläsaren. Den ska börja med https://",
    );
  }
  return undefined;
}

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
