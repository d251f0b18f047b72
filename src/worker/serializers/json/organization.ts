import type { Organization } from "../../../domain/organization.ts";
import { listParticipations } from "../../../release/participations.ts";
import type { CollaborationDetail, OrganizationDetail } from "../../../release/read-model.ts";
import type { Urls } from "../../urls.ts";
import { membershipFacts, membershipToJson } from "./membership.ts";
import { identifiers, organizationRefToJson, sourceToJson } from "./refs.ts";

/** An organization as the API gives it, with what it takes part in. A fact that is not known is null. */
export function organizationToJson({ organization, collaborations, modified }: OrganizationDetail, urls: Urls) {
  return {
    ...organizationSummaryToJson(organization, urls),
    memberships: collaborations.flatMap((detail) => membershipsOf(detail, organization.id, urls)),
    modified,
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

/** The fields after the membership itself are those of the first answers of v1, deprecated since members are alike. */
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
