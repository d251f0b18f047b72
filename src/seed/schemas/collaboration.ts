import * as v from "valibot";
import { MEMBERSHIP_STATUSES, ROLES } from "../../domain/collaboration.ts";
import { day, partialDate } from "./dates.ts";
import { formerIds, id, reference } from "./identifiers.ts";
import { count, organizationNumber } from "./numbers.ts";
import { sources } from "./sources.ts";
import { booleanText, line, localizedText, nonEmptyList, oneOf } from "./text.ts";
import { httpsUrl } from "./urls.ts";

const sourceKey = v.pipe(reference("sources"), v.description("Id för en av källorna under sources i samma fil."));

const member = v.strictObject({
  organization: v.pipe(reference("organizations"), v.description("Medlemmens id: namnet på en fil i organizations.")),
  role: v.exactOptional(v.pipe(oneOf(ROLES), v.description("member (medlem, om inget annat står) eller host (värd)."))),
  status: v.exactOptional(
    v.pipe(
      oneOf(MEMBERSHIP_STATUSES),
      v.description(
        "confirmed (bekräftat, om inget annat står), disputed (uppgifterna skiljer sig åt mellan källorna) eller unknown (osäkert: källan är för gammal).",
      ),
    ),
  ),
  since: v.exactOptional(v.pipe(partialDate, v.description("När organisationen blev medlem."))),
  until: v.exactOptional(v.pipe(partialDate, v.description("Medlemskapets sista dag, månad eller år."))),
  source: sourceKey,
  verified: v.exactOptional(
    v.pipe(day, v.description("Dagen då medlemskapet senast bekräftades av samarbetet självt.")),
  ),
  note: v.exactOptional(v.pipe(localizedText, v.description("Något som läsaren behöver veta om medlemskapet."))),
});

const area = v.strictObject({
  id: v.pipe(id, v.description("Områdets id. Det står i webbadresser, så byt det inte när namnet ändras.")),
  name: v.pipe(localizedText, v.description("Områdets namn med liten bokstav: räddningstjänst.")),
});

const memberCount = v.strictObject({
  count: v.pipe(count, v.description("Antalet medlemmar.")),
  approximate: v.pipe(booleanText, v.description("true om antalet är ungefärligt.")),
  what: v.pipe(localizedText, v.description("Vad antalet gäller. Texten visas efter talet: kommuner i nio län.")),
  source: sourceKey,
});

const project = v.strictObject({
  name: v.pipe(localizedText, v.description("Projektets namn.")),
  summary: v.pipe(localizedText, v.description("Vad projektet går ut på, i en mening.")),
  website: v.exactOptional(v.pipe(httpsUrl, v.description("Projektets webbplats."))),
  since: v.exactOptional(v.pipe(partialDate, v.description("När projektet började."))),
  until: v.exactOptional(v.pipe(partialDate, v.description("När projektet slutar."))),
});

const event = v.strictObject({
  date: v.pipe(partialDate, v.description("När det hände.")),
  text: v.pipe(localizedText, v.description("Vad som hände, i en mening.")),
  source: sourceKey,
});

/** The front matter of a file `data/collaborations/<id>.md`. */
export const collaboration = v.pipe(
  v.strictObject({
    name: v.pipe(localizedText, v.description("Samarbetets hela namn.")),
    shortName: v.exactOptional(v.pipe(line, v.description("Vad samarbetet kallas i löpande text."))),
    alternateNames: v.exactOptional(
      v.pipe(v.array(line), v.description("Andra och tidigare namn, så att sökningen hittar dem.")),
    ),
    legalForm: v.pipe(reference("legal-forms"), v.description("Samarbetets form: ett id ur legal-forms.yaml.")),
    host: v.exactOptional(
      v.pipe(
        reference("organizations"),
        v.description("Värdkommunens id. Krävs för en gemensam nämnd och får inte finnas annars."),
      ),
    ),
    organizationNumber: v.exactOptional(
      v.pipe(
        organizationNumber,
        v.description("Organisationsnumret, inom citattecken. Bara för former som är egna juridiska personer."),
      ),
    ),
    founded: v.exactOptional(v.pipe(partialDate, v.description("När samarbetet bildades."))),
    foundedNote: v.exactOptional(v.pipe(localizedText, v.description("Förklaring till när samarbetet bildades."))),
    ended: v.exactOptional(v.pipe(partialDate, v.description("Samarbetets sista dag, månad eller år."))),
    website: v.exactOptional(v.pipe(httpsUrl, v.description("Samarbetets webbplats."))),
    formerIds,
    areas: v.pipe(nonEmptyList(area), v.description("Verksamhetsområdena, en post för varje område.")),
    summary: v.pipe(localizedText, v.description("Vad samarbetet gör, i en mening.")),
    members: v.pipe(nonEmptyList(member), v.description("Medlemmarna, en post för varje organisation.")),
    membersComplete: v.pipe(
      booleanText,
      v.description("true om alla medlemmar står i listan, false om bara några är kända."),
    ),
    memberCount: v.exactOptional(
      v.pipe(memberCount, v.description("Antalet medlemmar, när listan inte är fullständig.")),
    ),
    projects: v.exactOptional(v.pipe(v.array(project), v.description("Det som medlemmarna gör tillsammans just nu."))),
    events: v.exactOptional(v.pipe(v.array(event), v.description("Det som har hänt: en ny medlem, ett nytt namn."))),
    sources,
    reviewed: v.pipe(day, v.description("Dagen då någon senast jämförde uppgifterna med källorna.")),
  }),
  v.description("Ett samarbete: ett kommunalförbund, en gemensam nämnd, ett avtal eller ett partnerskap."),
);

/** A validated file of a collaboration. */
export type AuthoredCollaboration = v.InferOutput<typeof collaboration>;
