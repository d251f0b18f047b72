import type { Catalog } from "../domain/catalog.ts";
import type { Area } from "../domain/collaboration.ts";
import type { LegalForm } from "../domain/legal-form.ts";
import type { Organization } from "../domain/organization.ts";
import { sortedBy } from "../domain/sorting.ts";
import { inLanguage, type Language } from "../domain/text.ts";

/** What a reader can filter collaborations by; nothing in it gives an empty list by itself. */
export interface Choices {
  /** In the order of the page's sections. */
  readonly forms: readonly LegalForm[];
  readonly members: readonly Organization[];
  readonly areas: readonly Area[];
}

/** The choices that the catalog gives; names are in the order of the Swedish alphabet, whichever their language. */
export function choicesIn(catalog: Catalog, language: Language): Choices {
  const areas = new Map(catalog.collaborations.flatMap((each) => each.areas).map((area) => [area.id, area]));
  return {
    forms: catalog.legalForms.filter(({ id }) => catalog.collaborationsInForm(id).length > 0),
    members: sortedBy(
      catalog.organizations.filter(({ id }) => catalog.collaborationsOf(id).length > 0),
      ({ shortName, name }) => shortName ?? inLanguage(name, language).value,
    ),
    areas: sortedBy([...areas.values()], ({ name }) => inLanguage(name, language).value),
  };
}
