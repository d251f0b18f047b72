import type { OrganizationRef } from "../../../domain/organization.ts";
import type { Source } from "../../../domain/source.ts";
import type { CollaborationDetail } from "../../../release/read-model.ts";
import type { Urls } from "../../urls.ts";
import { collaborationClasses, organizationClasses } from "../rdf/classes.ts";

/** A reference to a collaboration: its name and its addresses. */
export function collaborationRefToJson({ collaboration, form }: CollaborationDetail, urls: Urls) {
  const { id, name } = collaboration;
  return {
    id,
    types: collaborationClasses(form),
    name,
    links: {
      self: urls.item("collaborationApi", id),
      page: urls.item("collaborationPage", id),
      fragment: urls.fragment(`collaborations/${id}`),
    },
  };
}

/** A reference to an organization: its name and its addresses. */
export function organizationRefToJson({ id, name, kind }: OrganizationRef, urls: Urls) {
  return {
    id,
    types: organizationClasses(kind),
    name,
    kind,
    links: {
      self: urls.item("organizationApi", id),
      page: urls.item("organizationPage", id),
      fragment: urls.fragment(`organizations/${id}`),
    },
  };
}

/** A source in the API; the date may be null. */
export function sourceToJson({ id, title, url, date }: Source) {
  return { id, title, url: url ?? null, date };
}

/** The numbers of an organization in public registers, as adms:Identifier: always text, because of leading zeros. */
export function identifiers(of: { readonly organizationNumber?: string; readonly municipalityCode?: string }) {
  const numbers = { organisationsnummer: of.organizationNumber, kommunkod: of.municipalityCode };
  return Object.entries(numbers).flatMap(([scheme, notation]) =>
    notation === undefined ? [] : [{ types: ["Identifier"], scheme, notation }],
  );
}
