import type { Organization } from "../../../domain/organization.ts";
import type { CollaborationDetail, OrganizationDetail } from "../../../release/read-model.ts";
import type { Urls } from "../../urls.ts";
import { collaborationRefToJson, identifiers, membershipToJson, organizationRefToJson, sourceToJson } from "./refs.ts";

/** An organization as the API gives it, with what it takes part in. A fact that is not known is null. */
export function organizationToJson({ organization, collaborations }: OrganizationDetail, urls: Urls) {
  return {
    ...organizationSummaryToJson(organization, urls),
    memberships: collaborations.map((detail) => participation(detail, organization.id, urls)),
  };
}

/** An organization by itself, as lists give it. */
export function organizationSummaryToJson(organization: Organization, urls: Urls) {
  return {
    ...organizationRefToJson(organization, urls),
    shortName: organization.shortName ?? null,
    alternateNames: organization.alternateNames,
    municipalityCode: organization.municipalityCode ?? null,
    organizationNumber: organization.organizationNumber ?? null,
    identifiers: identifiers(organization),
    website: organization.website ?? null,
    note: organization.note ?? null,
    unconfirmed: organization.unconfirmed,
    sources: organization.sources.map(sourceToJson),
  };
}

function participation(detail: CollaborationDetail, organization: string, urls: Urls) {
  const own = detail.members.find((member) => member.organization.id === organization);
  return {
    types: ["Membership"],
    collaboration: collaborationRefToJson(detail, urls),
    legalForm: { id: detail.form.id, name: detail.form.name },
    isHost: detail.host?.id === organization,
    membership: own === undefined ? null : membershipToJson(own),
  };
}
