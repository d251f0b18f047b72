import * as v from "valibot";
import { STATUSES } from "../../../domain/status.ts";
import { membership } from "./membership.ts";
import { collaborationReference, legalPerson, organizationReference, self, statute } from "./references.ts";
import * as values from "./values.ts";
import { day, described, localizedText, partialDate, source, website } from "./values.ts";

export const memberCount = described(
  v.strictObject({
    count: described(v.pipe(v.number(), v.integer()), "Antalet.", "The number."),
    approximate: described(v.boolean(), "Om antalet är ungefärligt.", "Whether the number is approximate."),
    what: localizedText,
    source: described(v.nullable(source), "Källan till antalet.", "The source of the number."),
  }),
  "Antalet medlemmar, när listan inte är fullständig.",
  "The number of members, when the list is not complete.",
);

const project = described(
  v.strictObject({
    name: localizedText,
    summary: localizedText,
    website,
    since: described(v.nullable(partialDate), "När det började.", "When it began."),
    until: described(v.nullable(partialDate), "När det slutar.", "When it ends."),
  }),
  "Något som medlemmarna gör tillsammans just nu.",
  "Something that the members are doing together right now.",
);

const event = described(
  v.strictObject({
    date: partialDate,
    text: localizedText,
    source: described(v.nullable(source), "Källan.", "The source."),
  }),
  "Något som ändrades.",
  "Something that changed.",
);

export const collaboration = described(
  v.strictObject({
    ...collaborationReference.entries,
    shortName: values.shortName,
    alternateNames: values.alternateNames,
    legalForm: described(
      v.strictObject({ id: values.id, name: localizedText, statute, legalPerson, links: self }),
      "Samarbetsformen. Allt om den finns på dess egen adress.",
      "The legal form. Everything about it is at its own address.",
    ),
    status: described(v.picklist(STATUSES), "Status i dag, i svensk tid.", "The status today, in Swedish time."),
    summary: localizedText,
    description: described(
      localizedText,
      "Texten utan formatering. Listor har en rad per post, och länkar har sin adress inom parentes.",
      "The text without markup. Lists have one line per item, and links have their address in brackets.",
    ),
    areas: described(
      v.array(
        described(v.strictObject({ id: values.id, name: localizedText, links: self }), "Ett område.", "An area."),
      ),
      "Områden som samarbetet arbetar med.",
      "The areas that the collaboration works in.",
    ),
    host: described(
      v.nullable(organizationReference),
      "Organisationen som en gemensam nämnd hör till.",
      "The organization that a joint board belongs to.",
    ),
    organizationNumber: values.organizationNumber,
    identifiers: described(
      v.array(values.identifier),
      "Samma nummer, som adms:Identifier.",
      "The same number, as adms:Identifier.",
    ),
    founded: described(v.nullable(partialDate), "När det bildades.", "When it was founded."),
    foundedNote: described(v.nullable(localizedText), "Om när det bildades.", "A note on when it was founded."),
    ended: described(v.nullable(partialDate), "När det upphörde.", "When it ended."),
    website,
    members: described(
      v.array(membership),
      "Vilka som deltar, har deltagit eller ska delta, så vitt vi vet. Se status och phase.",
      "Who takes part, has taken part or will take part, as far as we know. See status and phase.",
    ),
    membersComplete: described(
      v.boolean(),
      "Om alla medlemmar finns i listan.",
      "Whether all members are in the list.",
    ),
    memberCount: described(
      v.nullable(memberCount),
      "Antalet medlemmar, när listan inte är fullständig.",
      "The number of members, when the list is not complete.",
    ),
    projects: described(v.array(project), "Det som pågår.", "Current projects."),
    events: described(v.array(event), "Det som har hänt.", "What has happened."),
    sources: values.sources,
    reviewed: described(
      day,
      "Dagen då någon senast jämförde uppgifterna med källorna.",
      "The day someone last compared the data with the sources.",
    ),
    modified: described(
      day,
      "Dagen då någon uppgift senast ändrades, eller dagen för granskningen om ingen ändring är känd.",
      "The day anything last changed, or the day of the review if no change is known.",
    ),
  }),
  "Allt som är känt om ett samarbete. En uppgift som inte är känd är null.",
  "Everything that is known about a collaboration. A value that is not known is null.",
);
