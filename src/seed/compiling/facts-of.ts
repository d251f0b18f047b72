import type { Collaboration, Membership } from "../../domain/collaboration.ts";
import type { Facts } from "../../domain/facts.ts";
import type { Organization } from "../../domain/organization.ts";
import type { Prose } from "../../domain/prose.ts";
import type { LocalizedText } from "../../domain/text.ts";
import type { AuthoredCollaboration } from "../authored/collaboration.ts";
import type { AuthoredCollaborationInEnglish } from "../authored/collaboration-en.ts";
import { idFrom } from "../authored/id-from.ts";
import type { AuthoredLegalForms } from "../authored/legal-forms.ts";
import type { AuthoredOrganization } from "../authored/organization.ts";
import type { AuthoredSite } from "../authored/site.ts";

/** What a file says, under the id that its name gives. */
export interface Entry<Fields> {
  readonly id: string;
  readonly fields: Fields;
}

/** A file with prose after its fields. */
export interface ProseEntry<Fields> extends Entry<Fields> {
  readonly prose: Prose;
}

/** Everything that the files say, when nothing is wrong with any of them. */
export interface AuthoredFacts {
  readonly site: AuthoredSite;
  readonly introduction: { readonly sv: Prose; readonly en?: Prose };
  readonly legalForms: AuthoredLegalForms;
  readonly organizations: readonly Entry<AuthoredOrganization>[];
  readonly collaborations: readonly ProseEntry<AuthoredCollaboration>[];
  readonly english: readonly ProseEntry<AuthoredCollaborationInEnglish>[];
}

/** The facts as the domain knows them. */
export function factsOf(authored: AuthoredFacts): Facts {
  const english = new Map(authored.english.map((entry) => [entry.id, entry]));
  return {
    site: { ...authored.site, introduction: authored.introduction },
    legalForms: authored.legalForms,
    organizations: authored.organizations.map(organizationOf),
    collaborations: authored.collaborations.map((entry) => collaborationOf(entry, english.get(entry.id))),
  };
}

function organizationOf({ id, fields }: Entry<AuthoredOrganization>): Organization {
  return { alternateNames: [], unconfirmed: [], ...fields, id };
}

function collaborationOf(
  { id, fields, prose }: ProseEntry<AuthoredCollaboration>,
  english: ProseEntry<AuthoredCollaborationInEnglish> | undefined,
): Collaboration {
  return {
    alternateNames: [],
    projects: [],
    events: [],
    ...fields,
    id,
    name: localized(fields.name, english?.fields.name),
    summary: localized(fields.summary, english?.fields.summary),
    areas: fields.areas.map((area, index) => ({
      id: idFrom(area),
      name: localized(area, english?.fields.areas?.[index]),
    })),
    prose: english === undefined || english.prose.length === 0 ? { sv: prose } : { sv: prose, en: english.prose },
    members: fields.members.map((member): Membership => ({ role: "member", status: "confirmed", ...member })),
  };
}

function localized(sv: string, en: string | undefined): LocalizedText {
  return en === undefined ? { sv } : { sv, en };
}
