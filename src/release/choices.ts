import type { Area } from "../domain/collaboration.ts";
import type { LegalForm } from "../domain/legal-form.ts";
import type { OrganizationReference } from "../domain/organization.ts";
import type { Register } from "../domain/register.ts";
import { sortedBy } from "../domain/sorting.ts";
import { inLanguage, type Language } from "../domain/text.ts";
import type { References } from "./shelf.ts";

/** What a reader can filter collaborations by; nothing in it gives an empty list by itself. */
export interface Choices {
  /** In the order of the page's sections. */
  readonly forms: readonly LegalForm[];
  readonly members: readonly OrganizationReference[];
  readonly areas: readonly Area[];
}

/** The choices that the register gives; names are in the order of the Swedish alphabet, whichever their language. */
export function choicesIn(
  legalForms: readonly LegalForm[],
  register: Register,
  { organizations }: References,
  language: Language,
): Choices {
  return {
    forms: legalForms.filter(({ id }) => register.inForm(id).length > 0),
    members: sortedBy(
      organizations.filter(({ id }) => register.ofParticipant(id).length > 0),
      ({ shortName, name }) => shortName ?? inLanguage(name, language).value,
    ),
    areas: sortedBy(register.areas, ({ name }) => inLanguage(name, language).value),
  };
}
