import * as v from "valibot";
import { VERIFIABLE_FIELDS } from "../../../domain/organization.ts";
import { MEMBERSHIP_FACTS, membership } from "./membership.ts";
import { organizationReference } from "./references.ts";
import * as values from "./values.ts";
import { day, deprecated, described, localizedText } from "./values.ts";

export const organizationFacts = described(
  v.strictObject({
    ...organizationReference.entries,
    shortName: values.shortName,
    alternateNames: values.alternateNames,
    municipalityCode: described(
      v.nullable(v.pipe(v.string(), v.regex(/^\d{4}$/))),
      "Kommunkod, som text.",
      "Municipality code, as text.",
    ),
    organizationNumber: values.organizationNumber,
    identifiers: described(
      v.array(values.identifier),
      "Samma nummer, som adms:Identifier.",
      "The same numbers, as adms:Identifier.",
    ),
    website: values.website,
    note: described(v.nullable(localizedText), "Anmärkning.", "A note."),
    unconfirmed: described(
      v.array(v.picklist(VERIFIABLE_FIELDS)),
      "De uppgifter som ingen förstahandskälla har bekräftat.",
      "The fields that no primary source has confirmed.",
    ),
    sources: values.sources,
  }),
  "En organisation utan sina samarbeten, som i listan.",
  "An organization without its collaborations, as in the list.",
);

const membershipOfOrganization = described(
  v.strictObject({
    ...membership.entries,
    legalForm: deprecated(
      v.strictObject({ id: values.id, name: localizedText }),
      "legalForm för samarbetet",
      "the collaboration’s legalForm",
    ),
    isHost: deprecated(v.boolean(), "role", "role"),
    membership: deprecated(v.nullable(v.strictObject(MEMBERSHIP_FACTS)), "fälten bredvid", "the fields beside it"),
  }),
  "Ett medlemskap, med de fält som fanns från början i v1.",
  "A membership, with the fields that v1 had from the start.",
);

export const organization = described(
  v.strictObject({
    ...organizationFacts.entries,
    memberships: described(
      v.array(membershipOfOrganization),
      "Vad organisationen deltar i, har deltagit i eller ska delta i. Se status och phase.",
      "What the organization takes part in, has taken part in or will take part in. See status and phase.",
    ),
    modified: described(
      day,
      "Dagen då en uppgift om organisationen, eller om vad den deltar i, senast ändrades, eller dagen för granskningen om ingen ändring är känd.",
      "The day anything about the organization, or about what it takes part in, last changed, or the day of the review if no change is known.",
    ),
  }),
  "En organisation och vad den deltar i. En uppgift som inte är känd är null.",
  "An organization and what it takes part in. A value that is not known is null.",
);
