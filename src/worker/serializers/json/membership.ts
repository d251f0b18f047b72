import type { Participation } from "../../../release/participations.ts";
import type { CollaborationDetail } from "../../../release/read-model.ts";
import type { Urls } from "../../urls.ts";
import { membershipClasses } from "../rdf/classes.ts";
import { collaborationRefToJson, organizationRefToJson, sourceToJson } from "./refs.ts";

/** A membership as the API gives it, in the same shape wherever it stands. A fact that is not known is null. */
export function membershipToJson(detail: CollaborationDetail, participation: Participation, urls: Urls) {
  const collaboration = collaborationRefToJson(detail, urls);
  const organization = organizationRefToJson(participation.organization, urls);
  return {
    id: membershipId(detail, participation),
    types: membershipClasses(participation.status),
    collaboration,
    organization,
    ...membershipFacts(participation),
    // A part of the collaboration's document, so that the documents of both name the same thing (RFC 3986, section 3.5).
    links: { self: `${collaboration.links.self}#${organization.id}` },
  };
}

/** What a membership says of itself, without who takes part in what. */
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
export function membershipId({ collaboration }: CollaborationDetail, { organization }: Participation): string {
  return `${collaboration.id}.${organization.id}`;
}
