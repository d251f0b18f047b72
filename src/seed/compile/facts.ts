import type { Collaboration, Membership } from "../../domain/collaboration.ts";
import type { Facts } from "../../domain/facts.ts";
import type { Organization } from "../../domain/organization.ts";
import type { LocalizedText } from "../../domain/text.ts";
import type { AuthoredCollaboration } from "../schemas/collaboration.ts";
import type { AuthoredCollaborationInEnglish } from "../schemas/collaboration-en.ts";
import type { AuthoredOrganization } from "../schemas/organization.ts";
import { slugify } from "../schemas/slugify.ts";
import type { ValidFile, ValidFiles } from "../validate/validate-files.ts";

/** Compiles the valid files of a folder to facts. */
export function compileFacts(files: ValidFiles): Facts {
  const [site] = files.site;
  if (site === undefined) throw new Error("unreachable: without a site there are diagnostics, and nothing is compiled");
  const english = new Map(files.english.map((file) => [file.id, file]));
  return {
    site: { ...site.fields, introduction: files.introduction },
    legalForms: files.legalForms.flatMap(({ fields }) => fields),
    organizations: files.organizations.map(compileOrganization),
    collaborations: files.collaborations.map((file) => compileCollaboration(file, english.get(file.id))),
  };
}

function compileOrganization({ id, fields }: ValidFile<AuthoredOrganization>): Organization {
  return { alternateNames: [], unconfirmed: [], ...fields, id };
}

function compileCollaboration(
  { id, fields, prose }: ValidFile<AuthoredCollaboration>,
  english: ValidFile<AuthoredCollaborationInEnglish> | undefined,
): Collaboration {
  return {
    alternateNames: [],
    projects: [],
    events: [],
    ...fields,
    id,
    name: toLocalizedText(fields.name, english?.fields.name),
    summary: toLocalizedText(fields.summary, english?.fields.summary),
    areas: fields.areas.map((area, index) => ({
      id: slugify(area),
      name: toLocalizedText(area, english?.fields.areas?.[index]),
    })),
    prose: english === undefined || english.prose.length === 0 ? { sv: prose } : { sv: prose, en: english.prose },
    members: fields.members.map((member): Membership => ({ role: "member", status: "confirmed", ...member })),
  };
}

function toLocalizedText(sv: string, en: string | undefined): LocalizedText {
  return en === undefined ? { sv } : { sv, en };
}
