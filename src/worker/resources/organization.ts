import type { Organization, OrganizationReference } from "../../domain/organization.ts";
import type { CollaborationDetail, OrganizationDetail } from "../../release/release.ts";
import type { Addresses } from "../addresses.ts";
import { organizationClasses } from "../linked-data/classes.ts";
import { collaborationReference, membershipFacts, sourceResource } from "./collaboration.ts";
import { identifiers } from "./identifiers.ts";

/** An organization as the API gives it, with what it takes part in. A fact that is not known is null. */
export function organizationResource({ organization, collaborations }: OrganizationDetail, addresses: Addresses) {
  return {
    ...organizationFacts(organization, addresses),
    memberships: collaborations.map((detail) => participation(detail, organization.id, addresses)),
  };
}

/** An organization by itself, as lists give it. */
export function organizationFacts(organization: Organization, addresses: Addresses) {
  return {
    ...organizationReference(organization, addresses),
    shortName: organization.shortName ?? null,
    alternateNames: organization.alternateNames,
    municipalityCode: organization.municipalityCode ?? null,
    organizationNumber: organization.organizationNumber ?? null,
    identifiers: identifiers(organization),
    website: organization.website ?? null,
    note: organization.note ?? null,
    unconfirmed: organization.unconfirmed,
    sources: organization.sources.map(sourceResource),
  };
}

/** The least that names an organization and leads to it. */
export function organizationReference({ id, name, kind }: OrganizationReference, addresses: Addresses) {
  return {
    id,
    types: organizationClasses(kind),
    name,
    kind,
    links: {
      self: addresses.toItem("organizationApi", id),
      page: addresses.toItem("organizationPage", id),
      fragment: addresses.toItem("organizationFragment", id),
    },
  };
}

function participation(detail: CollaborationDetail, organization: string, addresses: Addresses) {
  const own = detail.members.find((member) => member.organization.id === organization);
  return {
    types: ["Membership"],
    collaboration: collaborationReference(detail, addresses),
    legalForm: { id: detail.form.id, name: detail.form.name },
    isHost: detail.host?.id === organization,
    membership: own === undefined ? null : membershipFacts(own),
  };
}
