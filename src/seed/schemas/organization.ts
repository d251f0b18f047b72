import * as v from "valibot";
import { ORGANIZATION_KINDS, VERIFIABLE_FIELDS } from "../../domain/organization.ts";
import { formerIds } from "./identifiers.ts";
import { organizationNumber } from "./organization-number.ts";
import { sources } from "./sources.ts";
import { described, encodeMessage, line, localizedText, oneOf, optional, quote } from "./text.ts";
import { httpsUrl } from "./urls.ts";

/** Four digits; the first two are the county, and a leading zero counts. */
const municipalityCode = v.pipe(
  v.string(),
  v.regex(/^(0[1-9]|1\d|2[0-5])\d{2}$/, ({ input }) =>
    /^\d{4}$/.test(String(input))
      ? encodeMessage(
          `Ingen kommun har koden ${quote(input)}.`,
          "De första två siffrorna är länets. Läs koden i källan igen.",
        )
      : encodeMessage(
          `${quote(input)} är ingen kommunkod.`,
          'Skriv fyra siffror inom citattecken, till exempel "0138".',
        ),
  ),
);

/** A file of `data/organizations/`. */
export const organization = described(
  v.strictObject({
    name: described(localizedText, "Organisationens hela namn, så som den själv skriver det."),
    shortName: optional(line, "Vad organisationen kallas i löpande text: namnet utan ”kommun” eller ”AB”."),
    alternateNames: optional(v.array(line), "Andra och tidigare namn, så att sökningen hittar dem."),
    formerIds,
    kind: described(
      oneOf(ORGANIZATION_KINDS),
      "Vad det är: municipality (kommun), region, agency (statlig myndighet), company (bolag) eller association (förening).",
    ),
    municipalityCode: optional(municipalityCode, "Kommunkoden, fyra siffror inom citattecken. Bara för kommuner."),
    organizationNumber: optional(organizationNumber, "Organisationsnumret, inom citattecken."),
    website: optional(httpsUrl, "Organisationens webbplats."),
    note: optional(localizedText, "Något som läsaren behöver veta om uppgifterna."),
    unconfirmed: optional(
      v.array(oneOf(VERIFIABLE_FIELDS)),
      "De uppgifter som ännu inte är bekräftade av organisationen själv.",
    ),
    sources,
  }),
  "En kommun, en region, en statlig myndighet, ett bolag eller en förening.",
);

/** A validated file of an organization. */
export type AuthoredOrganization = v.InferOutput<typeof organization>;
