import * as v from "valibot";
import { CONFIRMABLE_FACTS, ORGANIZATION_KINDS } from "../../domain/organization.ts";
import { httpsAddress } from "./addresses.ts";
import { municipalityCode, organizationNumber } from "./numbers.ts";
import { sources } from "./sources.ts";
import { oneOf, text, words } from "./words.ts";

/** A file of `data/organizations/`. */
export const organization = v.pipe(
  v.strictObject({
    name: v.pipe(text, v.description("Organisationens hela namn, till exempel Haninge kommun.")),
    shortName: v.exactOptional(v.pipe(words, v.description("Vad organisationen kallas i löpande text: Haninge."))),
    alternateNames: v.exactOptional(
      v.pipe(v.array(words), v.description("Andra och tidigare namn, så att sökningen hittar dem.")),
    ),
    kind: v.pipe(
      oneOf(ORGANIZATION_KINDS),
      v.description("Vad det är: municipality (kommun), region, agency (myndighet) eller company (bolag)."),
    ),
    municipalityCode: v.exactOptional(
      v.pipe(municipalityCode, v.description("Kommunkoden, fyra siffror inom citattecken. Bara för kommuner.")),
    ),
    organizationNumber: v.exactOptional(
      v.pipe(organizationNumber, v.description("Organisationsnumret, inom citattecken.")),
    ),
    website: v.exactOptional(v.pipe(httpsAddress, v.description("Organisationens webbplats."))),
    note: v.exactOptional(v.pipe(text, v.description("Något som läsaren behöver veta om uppgifterna."))),
    unconfirmed: v.exactOptional(
      v.pipe(
        v.array(oneOf(CONFIRMABLE_FACTS)),
        v.description("De uppgifter som ännu inte är bekräftade av organisationen själv."),
      ),
    ),
    sources,
  }),
  v.description("En kommun, region, myndighet eller ett bolag."),
);

export type AuthoredOrganization = v.InferOutput<typeof organization>;
