import type { Source } from "./source.ts";
import type { LocalizedText } from "./text.ts";

/** Large releases store the index of a kind in this list, so new ones come last. */
export const ORGANIZATION_KINDS = ["municipality", "region", "agency", "company", "association"] as const;
export type OrganizationKind = (typeof ORGANIZATION_KINDS)[number];

/** The facts of an organization that can be marked as not yet confirmed by a primary source. */
export const VERIFIABLE_FIELDS = ["organizationNumber", "municipalityCode", "website"] as const;
type VerifiableField = (typeof VERIFIABLE_FIELDS)[number];

/** Whether the organization belongs to the state, a region or a municipality by law; companies and associations do not. */
export function isPublicBody(kind: OrganizationKind): boolean {
  return kind !== "company" && kind !== "association";
}

/** A municipality, region, agency, company or association that takes part in a collaboration or is named beside one. */
export interface Organization {
  readonly id: string;
  /** Earlier ids; their addresses redirect here. */
  readonly formerIds?: readonly string[];
  readonly name: LocalizedText;
  /** The name in running text: `Tyresö` for Tyresö kommun. */
  readonly shortName?: string;
  /** Other and former names, for search. */
  readonly alternateNames: readonly string[];
  readonly kind: OrganizationKind;
  /** Four digits as a string: the first two are the county, and a leading zero counts. */
  readonly municipalityCode?: string;
  /** `NNNNNN-NNNN`, as a string. */
  readonly organizationNumber?: string;
  readonly website?: string;
  readonly note?: LocalizedText;
  readonly unconfirmed: readonly VerifiableField[];
  readonly sources: readonly Source[];
}

/** The fields of an organization that other documents show where they name it. */
export type OrganizationRef = Pick<Organization, "id" | "name" | "shortName" | "kind">;

/** The reference to an organization. */
export function toOrganizationRef({ id, name, shortName, kind }: Organization): OrganizationRef {
  return { id, name, kind, ...(shortName !== undefined && { shortName }) };
}

/** A field that is known for certain, for formats that cannot mark doubt; undefined where it is unknown or unconfirmed. */
export function confirmed(
  organization: Pick<Organization, "unconfirmed" | VerifiableField>,
  field: VerifiableField,
): string | undefined {
  return organization.unconfirmed.includes(field) ? undefined : organization[field];
}
