import type { Area } from "../domain/collaboration.ts";
import type { CollaborationIndex } from "../domain/collaboration-index.ts";
import type { LegalForm } from "../domain/legal-form.ts";
import type { OrganizationRef } from "../domain/organization.ts";
import { sortByText } from "../domain/sort.ts";
import { type Language, localize } from "../domain/text.ts";
import type { OrganizationRefs } from "./repository.ts";

/** The values that collaborations can be filtered by; each alone finds at least one. */
export interface FilterOptions {
  /** In display order. */
  readonly forms: readonly LegalForm[];
  readonly members: readonly OrganizationRef[];
  readonly areas: readonly Area[];
}

/** The options that the index gives; names are in Swedish alphabetical order in either language. */
export function getFilterOptions(
  legalForms: readonly LegalForm[],
  index: CollaborationIndex,
  { organizations }: OrganizationRefs,
  language: Language,
): FilterOptions {
  return {
    forms: legalForms.filter(({ id }) => index.legalForms.includes(id)),
    members: sortByText(
      organizations.filter(({ id }) => index.indicesByParticipant(id).length > 0),
      ({ shortName, name }) => shortName ?? localize(name, language).value,
    ),
    areas: sortByText(index.areas, ({ name }) => localize(name, language).value),
  };
}
