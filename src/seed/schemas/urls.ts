import * as v from "valibot";
import { encodeMessage } from "./message.ts";
import { quote } from "./text.ts";

/** Whether the text is a whole https address, as it is written and without a password. */
export function isHttpsUrl(text: string): boolean {
  if (!/^https:\/\/[^\s/]+\.[^\s]+$/.test(text) || !URL.canParse(text)) return false;
  const { username, password } = new URL(text);
  return username === "" && password === "";
}

/** Whether the text is the address of a mailbox, by the shape that people use. */
export function isEmailAddress(text: string): boolean {
  return /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>.]+$/.test(text);
}

/** The address of a page on the web. */
export const httpsUrl = v.pipe(
  v.string(),
  v.check(isHttpsUrl, ({ input }) =>
    encodeMessage(
      `${quote(input)} är ingen fullständig webbadress med https.`,
      "Kopiera hela adressen från webbläsaren. Den ska börja med https://",
    ),
  ),
);

/** The address of a function at the municipality, never of a person. */
export const emailAddress = v.pipe(
  v.string(),
  v.check(isEmailAddress, ({ input }) =>
    encodeMessage(`${quote(input)} är ingen e-postadress.`, "Skriv till exempel kommunikation@tyreso.se"),
  ),
);
