import type { Collaboration, Membership } from "../../domain/collaboration.ts";
import type { Facts } from "../../domain/facts.ts";
import type { Organization } from "../../domain/organization.ts";
import type { LocalizedProse, Prose } from "../../domain/prose.ts";
import type { Site } from "../../domain/site.ts";
import { isImage, type LogoFile } from "../parse/logo.ts";
import type { AuthoredCollaboration } from "../schemas/collaboration.ts";
import type { AuthoredOrganization } from "../schemas/organization.ts";
import type { AuthoredSite } from "../schemas/site.ts";
import type { ValidFile, ValidFiles } from "../validate/validate-files.ts";

/** Compiles the valid files of a folder, and the publisher's logo beside them, to facts. */
export function compileFacts(files: ValidFiles, logos: readonly LogoFile[]): Facts {
  const [site] = files.site;
  if (site === undefined) throw new Error("unreachable: without a site there are diagnostics, and nothing is compiled");
  return {
    site: compileSite(site.fields, files.introduction, logos),
    legalForms: files.legalForms.flatMap(({ fields }) => fields),
    organizations: files.organizations.map(compileOrganization),
    collaborations: files.collaborations.map((file) => compileCollaboration(file, files.english.get(file.id))),
  };
}

function compileSite(
  { logo: authored, ...fields }: AuthoredSite,
  introduction: LocalizedProse,
  logos: readonly LogoFile[],
): Site {
  const image = logos.find(({ name }) => name === authored?.file)?.image;
  const site = { ...fields, introduction };
  if (authored === undefined || image === undefined || !isImage(image)) return site;
  return { ...site, logo: { ...image, ...(authored.alt && { alt: authored.alt }) } };
}

function compileOrganization({ id, fields }: ValidFile<AuthoredOrganization>): Organization {
  return { alternateNames: [], unconfirmed: [], ...fields, id };
}

function compileCollaboration(
  { id, fields, prose }: ValidFile<AuthoredCollaboration>,
  english: Prose | undefined,
): Collaboration {
  return {
    alternateNames: [],
    projects: [],
    events: [],
    ...fields,
    id,
    prose: english === undefined || english.length === 0 ? { sv: prose } : { sv: prose, en: english },
    members: fields.members.map((member): Membership => ({ role: "member", status: "confirmed", ...member })),
  };
}
