import * as v from "valibot";
import { MEMBERSHIP_STATUSES, ROLES } from "../../domain/collaboration.ts";
import { LEGAL_PERSONS } from "../../domain/legal-form.ts";
import { ORGANIZATION_KINDS, VERIFIABLE_FIELDS } from "../../domain/organization.ts";
import { STATUSES } from "../../domain/status.ts";
import { bilingual } from "./bilingual.ts";

const address = v.pipe(v.string(), v.url());

const id = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
  v.description(bilingual("Ett id som aldrig ändras.", "An id that never changes.")),
);

const localizedText = v.pipe(
  v.strictObject({ sv: v.string(), en: v.optional(v.string()) }),
  v.description(
    bilingual(
      "En text på svenska och, där någon har skrivit den, på engelska.",
      "A text in Swedish and, where someone has written it, in English.",
    ),
  ),
);

const partialDate = v.pipe(
  v.string(),
  v.regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/),
  v.description(
    bilingual(
      "Ett år, en månad eller en dag, så noga som källan är (ISO 8601). Dagar räknas i svensk tid.",
      "A year, a month or a day, as precise as the source is (ISO 8601). Days are counted in Swedish time.",
    ),
  ),
);

const day = v.pipe(
  v.string(),
  v.isoDate(),
  v.description(bilingual("En dag (RFC 3339) i svensk tid.", "A day (RFC 3339) in Swedish time.")),
);

const organizationNumber = v.pipe(
  v.string(),
  v.regex(/^\d{6}-\d{4}$/),
  v.description(bilingual("Organisationsnummer, som text.", "Organisation number, as text.")),
);

const types = v.pipe(
  v.array(v.string()),
  v.description(
    bilingual(
      "Klasser i W3C ORG och CPOV, med namnen i JSON-LD-kontexten.",
      "Classes of W3C ORG and CPOV, by their names in the JSON-LD context.",
    ),
  ),
);

/** A field that stays in v1 for those who read it, and what to read in its place. */
function deprecated<Schema extends v.GenericSchema>(schema: Schema, sv: string, en: string) {
  return v.pipe(
    schema,
    v.description(bilingual(`Utgår i nästa version: läs ${sv}.`, `Goes in the next version: read ${en}.`)),
    v.metadata({ deprecated: true }),
  );
}

const identifier = v.strictObject({
  types,
  scheme: v.picklist(["organisationsnummer", "kommunkod"]),
  notation: v.string(),
});

const faces = v.pipe(
  v.strictObject({ self: address, page: address, fragment: address }),
  v.description(
    bilingual(
      "Samma sak som JSON, som sida och som fragment att infoga.",
      "The same thing as JSON, as a page and as a fragment to include.",
    ),
  ),
);

const source = v.pipe(
  v.strictObject({ id, title: v.string(), url: v.nullable(address), date: v.nullable(partialDate) }),
  v.description(bilingual("Var uppgiften har lästs.", "Where the fact was read.")),
);

const organizationReference = v.strictObject({
  id,
  types,
  name: localizedText,
  kind: v.picklist(ORGANIZATION_KINDS),
  links: faces,
});

const collaborationReference = v.strictObject({ id, types, name: localizedText, links: faces });

const membershipFacts = {
  role: v.pipe(
    v.picklist(ROLES),
    v.description(
      bilingual(
        "host: värd för en gemensam nämnd. member: medlem.",
        "host: the host of a joint board. member: a member.",
      ),
    ),
  ),
  status: v.pipe(
    v.picklist(MEMBERSHIP_STATUSES),
    v.description(
      bilingual(
        "confirmed: säker. disputed: källorna skiljer sig åt. unknown: känd bara från en gammal källa.",
        "confirmed: certain. disputed: the sources differ. unknown: known only from an old source.",
      ),
    ),
  ),
  phase: v.pipe(
    v.picklist(STATUSES),
    v.description(
      bilingual(
        "Var medlemskapet står i dag: planned, active eller ended. Säger inget om hur säkert det är: se status.",
        "Where the membership stands today: planned, active or ended. Says nothing of how certain it is: see status.",
      ),
    ),
  ),
  current: v.pipe(
    v.boolean(),
    v.description(
      bilingual(
        "Om medlemskapet, så vitt källorna säger, gäller i dag: phase är active. Se status.",
        "Whether the membership, as far as the sources say, holds today: phase is active. See status.",
      ),
    ),
  ),
  since: v.pipe(v.nullable(partialDate), v.description(bilingual("Första dagen.", "The first day."))),
  until: v.pipe(v.nullable(partialDate), v.description(bilingual("Sista dagen.", "The last day."))),
  source: v.pipe(
    v.nullable(source),
    v.description(
      bilingual(
        "Var medlemskapet har lästs; null för en värd som bara står i host.",
        "Where the membership was read; null for a host that only host names.",
      ),
    ),
  ),
  verified: v.pipe(
    v.nullable(day),
    v.description(
      bilingual(
        "Dagen då någon senast bekräftade det med samarbetet självt.",
        "The day somebody last confirmed it with the body itself.",
      ),
    ),
  ),
  note: v.pipe(v.nullable(localizedText), v.description(bilingual("Anmärkning.", "A remark."))),
};

const membership = v.strictObject({
  id: v.pipe(
    v.string(),
    v.regex(/^[a-z0-9-]+\.[a-z0-9-]+$/),
    v.description(
      bilingual(
        "Samarbetets id, en punkt och organisationens id, som i tabellen.",
        "The id of the collaboration, a dot and the id of the organization, as in the table.",
      ),
    ),
  ),
  types: v.pipe(
    types,
    v.description(
      bilingual(
        "Membership bara för ett säkert medlemskap, annars DisputedMembership eller UncertainMembership.",
        "Membership only for a certain membership, else DisputedMembership or UncertainMembership.",
      ),
    ),
  ),
  collaboration: collaborationReference,
  organization: organizationReference,
  ...membershipFacts,
  links: v.pipe(
    v.strictObject({ self: address }),
    v.description(
      bilingual(
        "Medlemskapets adress, en del av samarbetets.",
        "The address of the membership, a part of the collaboration’s.",
      ),
    ),
  ),
});

const memberCount = v.pipe(
  v.strictObject({
    count: v.pipe(v.number(), v.integer()),
    approximate: v.boolean(),
    what: localizedText,
    source: v.nullable(source),
  }),
  v.description(
    bilingual(
      "Hur många medlemmarna är när listan inte är hel.",
      "How many the members are when the list is not complete.",
    ),
  ),
);

const collaboration = v.strictObject({
  ...collaborationReference.entries,
  shortName: v.nullable(v.string()),
  alternateNames: v.array(v.string()),
  legalForm: v.strictObject({
    id,
    name: localizedText,
    statute: v.nullable(localizedText),
    legalPerson: v.picklist(LEGAL_PERSONS),
  }),
  status: v.pipe(
    v.picklist(STATUSES),
    v.description(bilingual("Status i dag, i svensk tid.", "The status today, in Swedish time.")),
  ),
  summary: localizedText,
  description: localizedText,
  areas: v.array(v.strictObject({ id, name: localizedText })),
  host: v.nullable(organizationReference),
  organizationNumber: v.nullable(organizationNumber),
  identifiers: v.array(identifier),
  founded: v.nullable(partialDate),
  foundedNote: v.nullable(localizedText),
  ended: v.nullable(partialDate),
  website: v.nullable(address),
  members: v.array(membership),
  membersComplete: v.pipe(
    v.boolean(),
    v.description(bilingual("Om alla medlemmar finns i listan.", "Whether all members are in the list.")),
  ),
  memberCount: v.nullable(memberCount),
  projects: v.array(
    v.strictObject({
      name: localizedText,
      summary: localizedText,
      website: v.nullable(address),
      since: v.nullable(partialDate),
      until: v.nullable(partialDate),
    }),
  ),
  events: v.array(v.strictObject({ date: partialDate, text: localizedText, source: v.nullable(source) })),
  sources: v.array(source),
  reviewed: day,
});

const organizationFacts = v.strictObject({
  ...organizationReference.entries,
  shortName: v.nullable(v.string()),
  alternateNames: v.array(v.string()),
  municipalityCode: v.nullable(
    v.pipe(
      v.string(),
      v.regex(/^\d{4}$/),
      v.description(bilingual("Kommunkod, som text.", "Municipality code, as text.")),
    ),
  ),
  organizationNumber: v.nullable(organizationNumber),
  identifiers: v.array(identifier),
  website: v.nullable(address),
  note: v.nullable(localizedText),
  unconfirmed: v.pipe(
    v.array(v.picklist(VERIFIABLE_FIELDS)),
    v.description(
      bilingual(
        "De uppgifter som ingen förstahandskälla har bekräftat.",
        "The facts that no primary source has confirmed.",
      ),
    ),
  ),
  sources: v.array(source),
});

const organization = v.strictObject({
  ...organizationFacts.entries,
  memberships: v.array(
    v.strictObject({
      ...membership.entries,
      legalForm: deprecated(
        v.strictObject({ id, name: localizedText }),
        "legalForm för samarbetet",
        "the collaboration’s legalForm",
      ),
      isHost: deprecated(v.boolean(), "role", "role"),
      membership: deprecated(v.nullable(v.strictObject(membershipFacts)), "fälten bredvid", "the fields beside it"),
    }),
  ),
});

const pages = v.strictObject({
  self: address,
  first: address,
  prev: v.optional(address),
  next: v.optional(address),
  last: address,
});

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const ignoredTerms = v.pipe(
  v.array(v.string()),
  v.description(
    bilingual(
      "De ord i q som inte användes, eftersom de kommer efter de sexton första.",
      "The words of q that were not used, because they come after the first sixteen.",
    ),
  ),
);

const collaborationList = v.strictObject({
  items: v.array(collaboration),
  page: count,
  limit: count,
  total: count,
  ignoredTerms: v.optional(ignoredTerms),
  links: pages,
});

const organizationList = v.strictObject({
  items: v.array(organizationFacts),
  page: count,
  limit: count,
  total: count,
  ignoredTerms: v.optional(ignoredTerms),
  links: pages,
});

const problem = v.pipe(
  v.strictObject({
    type: address,
    title: v.string(),
    status: v.pipe(v.number(), v.integer()),
    detail: v.string(),
    instance: v.string(),
    parameters: v.optional(v.array(v.strictObject({ name: v.string(), takes: v.string() }))),
  }),
  v.description(
    bilingual(
      "Ett fel (RFC 9457). Adressen i type leder till en sida som förklarar det.",
      "A problem (RFC 9457). The address in type leads to a page that explains it.",
    ),
  ),
);

const apiInfo = v.strictObject({
  apiName: v.string(),
  apiVersion: v.string(),
  apiReleased: v.pipe(v.string(), v.isoDate()),
  apiDocumentation: address,
  apiStatus: v.picklist(["active", "deprecated"]),
  links: v.strictObject({ self: address, openapi: address, collaborations: address, organizations: address }),
});

/** A document of another standard, which says itself what is in it. */
const document = v.record(v.string(), v.unknown());

/** The shape of every answer in JSON, by the name that the API's description gives it. */
export const SCHEMAS = {
  Id: id,
  Types: types,
  Address: address,
  LocalizedText: localizedText,
  PartialDate: partialDate,
  Day: day,
  Source: source,
  Faces: faces,
  Identifier: identifier,
  OrganizationReference: organizationReference,
  CollaborationReference: collaborationReference,
  Membership: membership,
  MemberCount: memberCount,
  Collaboration: collaboration,
  OrganizationFacts: organizationFacts,
  Organization: organization,
  Pages: pages,
  CollaborationList: collaborationList,
  OrganizationList: organizationList,
  Problem: problem,
  ApiInfo: apiInfo,
  Document: document,
};

export type SchemaName = keyof typeof SCHEMAS;
