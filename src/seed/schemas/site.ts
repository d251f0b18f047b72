import * as v from "valibot";
import { LOGO_FILES } from "../parse/logo.ts";
import { day } from "./dates.ts";
import { reference } from "./identifiers.ts";
import { encodeMessage } from "./message.ts";
import { line, localizedText, nonEmptyList, oneOf, quote } from "./text.ts";
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
  collaboration: v.pipe(reference("collaborations"), v.description("Id för ett samarbete, en fil i collaborations.")),
  url: v.pipe(httpsUrl, v.description("Adressen till avsändarens egen sida om samarbetet.")),
});

const logo = v.strictObject({
  file: v.pipe(
    oneOf(LOGO_FILES),
    v.description("Bildens fil, i samma mapp som site.yaml: högst 60 kB, visas 40 pixlar hög."),
  ),
  alt: v.exactOptional(
    v.pipe(
      localizedText,
      v.description(
        "Vad logotypen säger, om den innehåller namnet. Utan fältet står organisationens namn bredvid bilden.",
      ),
    ),
  ),
});

/** The file `data/site.yaml`. */
export const site = v.pipe(
  v.strictObject({
    publisher: v.pipe(
      reference("organizations"),
      v.description("Id för organisationen som publicerar: namnet på en fil i organizations."),
    ),
    title: v.pipe(localizedText, v.description("Sidans rubrik.")),
    introduction: v.pipe(
      v.strictObject({
        sv: v.pipe(markdown, v.description("Inledningen på svenska.")),
        en: v.exactOptional(v.pipe(markdown, v.description("Inledningen på engelska."))),
      }),
      v.description("Sidans inledning: stycken, listor, länkar och betoning."),
    ),
    contact: v.pipe(emailAddress, v.description("Avsändarens e-postadress. En funktion, aldrig en person.")),
    licence: v.pipe(
      v.strictObject({
        name: v.pipe(line, v.description("Licensens namn.")),
        url: v.pipe(licenceUrl, v.description("Licensens adress, precis som licensen anger den.")),
      }),
      v.description("Villkoren för den som vill använda uppgifterna."),
    ),
    logo: v.exactOptional(
      v.pipe(
        logo,
        v.description("Avsändarens logotyp överst på sidorna. Den följer med när tjänsten driftsätts nästa gång."),
      ),
    ),
    ownPages: v.exactOptional(
      v.pipe(
        nonEmptyList(ownPage),
        v.description(
          "Avsändarens egna sidor om samarbeten. I de fragment som andra sidor hämtar leder samarbetets namn dit, och annars till tjänstens sida om samarbetet.",
        ),
      ),
    ),
    issued: v.exactOptional(
      v.pipe(day, v.description("Dagen då uppgifterna först publicerades som öppna data, för dataportal.se.")),
    ),
    updated: v.pipe(day, v.description("Dagen då någon senast ändrade de här texterna.")),
  }),
  v.description("Avsändaren, sidans rubrik och inledning."),
);

/** The validated file `site.yaml`. */
export type AuthoredSite = v.InferOutput<typeof site>;
