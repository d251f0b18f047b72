import type { MembershipStatus } from "../../../domain/collaboration.ts";
import type { LegalForm } from "../../../domain/legal-form.ts";
import type { OrganizationKind } from "../../../domain/organization.ts";

/**
 * The classes of W3C ORG and CPOV that resources belong to, by the short names that the context gives them, two of our own
 * for what is no org:Membership, because nobody knows whether there is one, and Hydra's of lists.
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
 * What a collaboration is: a body of its own (kommunalförbund), a unit of its host (gemensam nämnd), or what several
 * bodies have agreed on (avtal, partnerskap).
 */
export function collaborationClasses({ legalPerson }: LegalForm): readonly ClassName[] {
  switch (legalPerson) {
    case "own":
      return PUBLIC_BODY;
    case "host":
      return ["OrganizationalUnit"];
    case "none":
      return ["OrganizationalCollaboration"];
  }
}

/** What an organization is; a company is no public organisation, whoever owns it. */
export function organizationClasses(kind: OrganizationKind): readonly ClassName[] {
  return kind === "company" ? ["FormalOrganization"] : PUBLIC_BODY;
}

/** What a membership is: a fact of W3C ORG only where no source contradicts it. */
export function membershipClasses(status: MembershipStatus): readonly ClassName[] {
  switch (status) {
    case "confirmed":
      return ["Membership"];
    case "disputed":
      return ["DisputedMembership"];
    case "unknown":
      return ["UncertainMembership"];
  }
}
