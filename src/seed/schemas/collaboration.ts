import * as v from "valibot";
import { MEMBERSHIP_STATUSES, ROLES } from "../../domain/collaboration.ts";
import { day, partialDate } from "./dates.ts";
import { formerIds, id, reference } from "./identifiers.ts";
import { organizationNumber } from "./organization-number.ts";
import { sources } from "./sources.ts";
import { booleanText, count, described, line, localizedText, nonEmptyList, oneOf, optional } from "./text.ts";
import { httpsUrl } from "./urls.ts";

const sourceKey = described(reference("sources"), "Id för en av källorna under sources i samma fil.");

const member = v.strictObject({
  organization: described(reference("organizations"), "Medlemmens id: namnet på en fil i organizations."),
  role: optional(oneOf(ROLES), "member (medlem, om inget annat står) eller host (värd)."),
  status: optional(
    oneOf(MEMBERSHIP_STATUSES),
    "confirmed (bekräftat, om inget annat står), disputed (uppgifterna skiljer sig åt mellan källorna) eller unknown (osäkert: källan är för gammal).",
  ),
  since: optional(partialDate, "När organisationen blev medlem."),
  until: optional(partialDate, "Medlemskapets sista dag, månad eller år."),
  source: sourceKey,
  verified: optional(day, "Dagen då medlemskapet senast bekräftades av samarbetet självt."),
  note: optional(localizedText, "Något som läsaren behöver veta om medlemskapet."),
});

const area = v.strictObject({
  id: described(id, "Områdets id. Det står i webbadresser, så byt det inte när namnet ändras."),
  name: described(localizedText, "Områdets namn med liten bokstav: räddningstjänst."),
});

const memberCount = v.strictObject({
  count: described(count, "Antalet medlemmar."),
  approximate: described(booleanText, "true om antalet är ungefärligt."),
  what: described(localizedText, "Vad antalet gäller. Texten visas efter talet: kommuner i nio län."),
  source: sourceKey,
});

const project = v.strictObject({
  name: described(localizedText, "Projektets namn."),
  summary: described(localizedText, "Vad projektet går ut på, i en mening."),
  website: optional(httpsUrl, "Projektets webbplats."),
  since: optional(partialDate, "När projektet började."),
  until: optional(partialDate, "När projektet slutar."),
});

const event = v.strictObject({
  date: described(partialDate, "När det hände."),
  text: described(localizedText, "Vad som hände, i en mening."),
  source: sourceKey,
});

/** The front matter of a file `data/collaborations/<id>.md`. */
export const collaboration = described(
  v.strictObject({
    name: described(localizedText, "Samarbetets hela namn."),
    shortName: optional(line, "Vad samarbetet kallas i löpande text."),
    alternateNames: optional(v.array(line), "Andra och tidigare namn, så att sökningen hittar dem."),
    legalForm: described(reference("legal-forms"), "Samarbetets form: ett id ur legal-forms.yaml."),
    host: optional(
      reference("organizations"),
      "Värdkommunens id. Krävs för en gemensam nämnd och får inte finnas annars.",
    ),
    organizationNumber: optional(
      organizationNumber,
      "Organisationsnumret, inom citattecken. Bara för former som är egna juridiska personer.",
    ),
    founded: optional(partialDate, "När samarbetet bildades."),
    foundedNote: optional(localizedText, "Förklaring till när samarbetet bildades."),
    ended: optional(partialDate, "Samarbetets sista dag, månad eller år."),
    website: optional(httpsUrl, "Samarbetets webbplats."),
    formerIds,
    areas: described(nonEmptyList(area), "Verksamhetsområdena, en post för varje område."),
    summary: described(localizedText, "Vad samarbetet gör, i en mening."),
    members: described(nonEmptyList(member), "Medlemmarna, en post för varje organisation."),
    membersComplete: described(booleanText, "true om alla medlemmar står i listan, false om bara några är kända."),
    memberCount: optional(memberCount, "Antalet medlemmar, när listan inte är fullständig."),
    projects: optional(v.array(project), "Det som medlemmarna gör tillsammans just nu."),
    events: optional(v.array(event), "Det som har hänt: en ny medlem, ett nytt namn."),
    sources,
    reviewed: described(day, "Dagen då någon senast jämförde uppgifterna med källorna."),
  }),
  "Ett samarbete: ett kommunalförbund, en gemensam nämnd, ett avtal eller ett partnerskap.",
);

/** A validated file of a collaboration. */
export type AuthoredCollaboration = v.InferOutput<typeof collaboration>;
