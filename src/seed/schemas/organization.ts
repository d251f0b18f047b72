import * as v from "valibot";
import { ORGANIZATION_KINDS, VERIFIABLE_FIELDS } from "../../domain/organization.ts";
import { formerIds } from "./identifiers.ts";
import { municipalityCode, organizationNumber } from "./numbers.ts";
import { sources } from "./sources.ts";
import { line, localizedText, oneOf } from "./text.ts";
import { httpsUrl } from "./urls.ts";

/** A file of `data/organizations/`. */
export const organization = v.pipe(
  v.strictObject({
    name: v.pipe(localizedText, v.description("Organisationens hela namn, så som den själv skriver det.")),
    shortName: v.exactOptional(
      v.pipe(line, v.description("Vad organisationen kallas i löpande text: namnet utan ”kommun” eller ”AB”.")),
    ),
    alternateNames: v.exactOptional(
      v.pipe(v.array(line), v.description("Andra och tidigare namn, så att sökningen hittar dem.")),
    ),
    formerIds,
    kind: v.pipe(
      oneOf(ORGANIZATION_KINDS),
      v.description(
        "Vad det är: municipality (kommun), region, agency (statlig myndighet), company (bolag) eller association (förening).",
      ),
    ),
    municipalityCode: v.exactOptional(
      v.pipe(municipalityCode, v.description("Kommunkoden, fyra siffror inom citattecken. Bara för kommuner.")),
    ),
    organizationNumber: v.exactOptional(
      v.pipe(organizationNumber, v.description("Organisationsnumret, inom citattecken.")),
    ),
    website: v.exactOptional(v.pipe(httpsUrl, v.description("Organisationens webbplats."))),
    note: v.exactOptional(v.pipe(localizedText, v.description("Något som läsaren behöver veta om uppgifterna."))),
    unconfirmed: v.exactOptional(
      v.pipe(
        v.array(oneOf(VERIFIABLE_FIELDS)),
        v.description("De uppgifter som ännu inte är bekräftade av organisationen själv."),
      ),
    ),
    sources,
  }),
  v.description("En kommun, en region, en statlig myndighet, ett bolag eller en förening."),
);

/** A validated file of an organization. */
export type AuthoredOrganization = v.InferOutput<typeof organization>;
