import { apiInfo, document, listOf, pages, problem } from "./schemas/answers.ts";
import { collaboration, memberCount } from "./schemas/collaboration.ts";
import { membership } from "./schemas/membership.ts";
import { organization, organizationFacts } from "./schemas/organization.ts";
import { area, collaborationReference, legalForm, organizationReference, resourceLinks } from "./schemas/references.ts";
import { address, day, id, identifier, localizedText, partialDate, source, types } from "./schemas/values.ts";

/** The schema of every JSON response, by its name in the description. */
export const SCHEMAS = {
  Id: id,
  Types: types,
  Address: address,
  LocalizedText: localizedText,
  PartialDate: partialDate,
  Day: day,
  Source: source,
  Faces: resourceLinks,
  Identifier: identifier,
  OrganizationReference: organizationReference,
  CollaborationReference: collaborationReference,
  Membership: membership,
  MemberCount: memberCount,
  Collaboration: collaboration,
  OrganizationFacts: organizationFacts,
  Organization: organization,
  LegalForm: legalForm,
  Area: area,
  Pages: pages,
  CollaborationList: listOf(collaboration, "En sida av samarbetena.", "A page of the collaborations."),
  OrganizationList: listOf(organizationFacts, "En sida av organisationerna.", "A page of the organizations."),
  MembershipList: listOf(membership, "En sida av medlemskapen.", "A page of the memberships."),
  LegalFormList: listOf(legalForm, "En sida av samarbetsformerna.", "A page of the legal forms."),
  AreaList: listOf(area, "En sida av områdena.", "A page of the areas."),
  Problem: problem,
  ApiInfo: apiInfo,
  Document: document,
};

/** The name of a schema in the description. */
export type SchemaName = keyof typeof SCHEMAS;
