import type { MembershipStatus } from "../../../domain/collaboration.ts";
import type { LegalForm } from "../../../domain/legal-form.ts";
import { isPublicBody, type OrganizationKind } from "../../../domain/organization.ts";

/**
 * The classes of W3C ORG and CPOV by their names in the JSON-LD context, two of our own for memberships that are not certain
 * and so no org:Membership, and Hydra's for lists.
 */
export type ClassName =
  | "PublicOrganisation"
  | "FormalOrganization"
  | "OrganizationalUnit"
  | "OrganizationalCollaboration"
  | "Membership"
  | "DisputedMembership"
  | "UncertainMembership"
  | "Identifier"
  | "Collection";

const PUBLIC_BODY: readonly ClassName[] = ["PublicOrganisation", "FormalOrganization"];

/**
 * The classes of a collaboration: a body of its own (kommunalförbund), a unit of its host (gemensam nämnd), or an agreement
 * between bodies (avtal, partnerskap).
 */
export function collaborationClasses({ legalPerson }: LegalForm): readonly ClassName[] {
  return COLLABORATION_CLASSES[legalPerson];
}

const COLLABORATION_CLASSES: Readonly<Record<LegalForm["legalPerson"], readonly ClassName[]>> = {
  own: PUBLIC_BODY,
  host: ["OrganizationalUnit"],
  none: ["OrganizationalCollaboration"],
};

/**
 * The classes of an organization; a company or an association is no public organisation, even if public bodies own it.
 */
export function organizationClasses(kind: OrganizationKind): readonly ClassName[] {
  return isPublicBody(kind) ? PUBLIC_BODY : ["FormalOrganization"];
}

/** The class of a membership: org:Membership only if no source contradicts it. */
export function membershipClasses(status: MembershipStatus): readonly ClassName[] {
  return [MEMBERSHIP_CLASSES[status]];
}

const MEMBERSHIP_CLASSES: Readonly<Record<MembershipStatus, ClassName>> = {
  confirmed: "Membership",
  disputed: "DisputedMembership",
  unknown: "UncertainMembership",
};
