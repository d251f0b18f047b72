import type { Organization } from "../../../domain/organization.ts";
import { listParticipations } from "../../../release/participations.ts";
import type { CollaborationDetail, OrganizationDetail } from "../../../release/read-model.ts";
import type { Urls } from "../../urls.ts";
import { membershipFacts, membershipToJson } from "./membership.ts";
import { identifiers, organizationRefToJson, sourceToJson } from "./refs.ts";

/** An organization in the API, with its memberships. Unknown facts are null. */
export function organizationToJson({ organization, collaborations, modified }: OrganizationDetail, urls: Urls) {
  return {
    ...organizationSummaryToJson(organization, urls),
    memberships: collaborations.flatMap((detail) => membershipsOf(detail, organization.id, urls)),
    modified,
  };
}

/** An organization in lists, without its memberships. */
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

/** The fields after the membership are deprecated ones of the first version of v1. */
function membershipsOf(detail: CollaborationDetail, organization: string, urls: Urls) {
  return listParticipations(detail)
    .filter((participation) => participation.organization.id === organization)
    .map((participation) => ({
      ...membershipToJson(detail, participation, urls),
      legalForm: { id: detail.form.id, name: detail.form.name },
      isHost: participation.role === "host",
      membership: participation.source === undefined ? null : membershipFacts(participation),
    }));
}
