import * as v from "valibot";
import { message } from "./remark.ts";
import { quoted } from "./words.ts";

/** Whether the text is a whole https address, as it is written and without a password. */
export function isHttpsAddress(text: string): boolean {
  if (!/^https:\/\/[^\s/]+\.[^\s]+$/.test(text) || !URL.canParse(text)) return false;
  const { username, password } = new URL(text);
  return username === "" && password === "";
}

/** Whether the text is the address of a mailbox, by the shape that people use. */
export function isMailbox(text: string): boolean {
  return /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>.]+$/.test(text);
}

/** The address of a page on the web. */
export const httpsAddress = v.pipe(
  v.string(),
  v.check(isHttpsAddress, ({ input }) =>
    message(
      `${quoted(input)} är ingen fullständig webbadress med https.`,
      "Kopiera hela adressen från webbläsaren. Den ska börja med https://",
    ),
  ),
);

/** The address of a function at the municipality, never of a person. */
export const mailbox = v.pipe(
  v.string(),
  v.check(isMailbox, ({ input }) =>
    message(`${quoted(input)} är ingen e-postadress.`, "Skriv till exempel kommunikation@tyreso.se"),
  ),
);
