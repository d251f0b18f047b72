import type { Participation } from "../../../release/participations.ts";
import type { CollaborationDetail } from "../../../release/read-model.ts";
import type { Urls } from "../../urls.ts";
import { membershipClasses } from "../rdf/classes.ts";
import { collaborationRefToJson, organizationRefToJson, sourceToJson } from "./refs.ts";

/** A membership in the API, in the same shape everywhere. Unknown facts are null. */
export function membershipToJson(detail: CollaborationDetail, participation: Participation, urls: Urls) {
  const collaboration = collaborationRefToJson(detail, urls);
  const organization = organizationRefToJson(participation.organization, urls);
  return {
    id: membershipId(detail, participation),
    types: membershipClasses(participation.status),
    collaboration,
    organization,
    ...membershipFacts(participation),
    // A fragment of the collaboration's URL, so that both documents identify the same membership (RFC 3986, section 3.5).
    links: { self: `${collaboration.links.self}#${organization.id}` },
  };
}

/** The fields of a membership without its organization and collaboration. */
export function membershipFacts({ role, status, phase, membership, source }: Participation) {
  return {
    role,
    status,
    phase,
    current: phase === "active",
    since: membership.since ?? null,
    until: membership.until ?? null,
    source: source === undefined ? null : sourceToJson(source),
    verified: membership.verified ?? null,
    note: membership.note ?? null,
  };
}

/** The id of a membership, the same in JSON and in the table: an organization is in a collaboration's list once. */
export function membershipId(
  { collaboration }: Pick<CollaborationDetail, "collaboration">,
  { organization }: Pick<Participation, "organization">,
): string {
  return `${collaboration.id}.${organization.id}`;
}
