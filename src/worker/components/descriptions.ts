import { plainText } from "../../domain/prose.ts";
import { type Language, localize } from "../../domain/text.ts";
import { filterCertain } from "../../release/participations.ts";
import type {
  CollaborationDetail,
  CollaborationList,
  OrganizationDetail,
  PublisherInfo,
} from "../../release/read-model.ts";
import { MESSAGES } from "../i18n/messages.ts";
import { displayName } from "./display-name.ts";

/** The description of the home page: the first paragraph of its introduction. */
export function homeDescription({ site }: PublisherInfo, language: Language): string {
  const introduction = site.introduction[language] ?? site.introduction.sv;
  return plainText(introduction.slice(0, 1));
}

/** The description of search results: their number and first names. */
export function searchDescription({ collaborations, total }: CollaborationList, language: Language): string {
  const { found, foundNone } = MESSAGES[language];
  return collaborations.length === 0 ? foundNone : `${found(total)}: ${namesOf(collaborations, language)}.`;
}

/** The description of an organization's page: its certain and active memberships. */
export function organizationDescription(
  { organization, collaborations }: OrganizationDetail,
  language: Language,
): string {
  const messages = MESSAGES[language];
  const certain = filterCertain(collaborations, organization.id);
  const lead = messages.takesPartIn.member(displayName(organization, language));
  if (certain.length > 0) return `${lead}: ${namesOf(certain, language)}.`;
  return `${localize(organization.name, language).value}: ${messages.kind[organization.kind].toLowerCase()}.`;
}

function namesOf(collaborations: readonly Pick<CollaborationDetail, "collaboration">[], language: Language): string {
  return collaborations.map(({ collaboration: { name } }) => localize(name, language).value).join(", ");
}
