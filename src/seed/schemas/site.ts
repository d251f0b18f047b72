import * as v from "valibot";
import { LOGO_FILES } from "../parse/logo.ts";
import { day } from "./dates.ts";
import { reference } from "./identifiers.ts";
import { described, encodeMessage, line, localizedText, nonEmptyList, oneOf, optional, quote } from "./text.ts";
import { emailAddress, httpsUrl } from "./urls.ts";

const markdown = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(1, encodeMessage("Texten är tom.", "Skriv texten.")),
  v.metadata({ contentMediaType: "text/markdown" }),
);

// An identifier is compared letter by letter, so the http of Creative Commons is right here and nowhere else.
const licenceUrl = v.pipe(
  v.string(),
  v.check(
    (address) => /^https?:\/\//.test(address) && URL.canParse(address),
    ({ input }) => encodeMessage(`${quote(input)} är ingen webbadress.`, "Skriv licensens adress."),
  ),
  v.metadata({ pattern: "^https?://" }),
);

const ownPage = v.strictObject({
  collaboration: described(reference("collaborations"), "Id för ett samarbete, en fil i collaborations."),
  url: described(httpsUrl, "Adressen till avsändarens egen sida om samarbetet."),
});

const logo = v.strictObject({
  file: described(oneOf(LOGO_FILES), "Bildens fil, i samma mapp som site.yaml: högst 60 kB, visas 40 pixlar hög."),
  alt: optional(
    localizedText,
    "Vad logotypen säger, om den innehåller namnet. Utan fältet står organisationens namn bredvid bilden.",
  ),
});

/** The file `data/site.yaml`. */
export const site = described(
  v.strictObject({
    publisher: described(
      reference("organizations"),
      "Id för organisationen som publicerar: namnet på en fil i organizations.",
    ),
    title: described(localizedText, "Sidans rubrik."),
    introduction: described(
      v.strictObject({
        sv: described(markdown, "Inledningen på svenska."),
        en: optional(markdown, "Inledningen på engelska."),
      }),
      "Sidans inledning: stycken, listor, länkar och betoning.",
    ),
    contact: described(emailAddress, "Avsändarens e-postadress. En funktion, aldrig en person."),
    licence: described(
      v.strictObject({
        name: described(line, "Licensens namn."),
        url: described(licenceUrl, "Licensens adress, precis som licensen anger den."),
      }),
      "Villkoren för den som vill använda uppgifterna.",
    ),
    logo: optional(logo, "Avsändarens logotyp överst på sidorna. Den följer med när tjänsten driftsätts nästa gång."),
    ownPages: optional(
      nonEmptyList(ownPage),
      "Avsändarens egna sidor om samarbeten. I de fragment som andra sidor hämtar leder samarbetets namn dit, och annars till tjänstens sida om samarbetet.",
    ),
    issued: optional(day, "Dagen då uppgifterna först publicerades som öppna data, för dataportal.se."),
    updated: described(day, "Dagen då någon senast ändrade de här texterna."),
  }),
  "Avsändaren, sidans rubrik och inledning.",
);

/** The validated file `site.yaml`. */
export type AuthoredSite = v.InferOutput<typeof site>;
