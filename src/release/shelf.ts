import type { Collaboration } from "../domain/collaboration.ts";
import { entryOf } from "../domain/entry.ts";
import { type Facts, lastUpdate } from "../domain/facts.ts";
import type { OrganizationRegister } from "../domain/filter.ts";
import { lazily } from "../domain/lazily.ts";
import type { LegalForm } from "../domain/legal-form.ts";
import { type Organization, type OrganizationReference, referenceTo } from "../domain/organization.ts";
import type { Day } from "../domain/partial-date.ts";
import { inBothLanguages, type Register, registerOf } from "../domain/register.ts";
import { collaborationSearchText, organizationSearchText } from "../domain/search.ts";
import { type IndexedOrganizations, type Search, searchIn } from "../domain/searching.ts";
import type { Site } from "../domain/site.ts";
import { placesByName } from "../domain/sorting.ts";
import { wordIndex } from "../domain/word-index.ts";

/**
 * Where the documents of a release stand, and what lists find them by. All of it may be in memory or have to be fetched;
 * what has to be and cannot is thrown as `PartsMissing`.
 */
export interface Shelf {
  readonly site: Site;
  readonly publisher: Organization;
  /** The latest day on which an editor changed or reviewed anything. */
  readonly updated: Day;
  /** In the order of the page's sections. */
  readonly legalForms: readonly LegalForm[];
  /**
   * What is made of the collaborations of these ids, in their order; an id that the release does not have is left out. No
   * more of the documents is kept in memory than what is made of them. What makes it may have to be fetched too.
   */
  readonly collaborations: <Result>(
    ids: readonly string[],
    use: () => Promise<(collaboration: Collaboration) => Result>,
  ) => Promise<readonly Result[]>;
  /** The organizations of these ids, in their order; an id that the release does not have is left out. */
  readonly organizations: (ids: readonly string[]) => Promise<readonly Organization[]>;
  readonly references: () => Promise<References>;
  readonly register: () => Promise<Register>;
  readonly search: () => Promise<Search>;
}

/** Every organization, as other documents name it. */
export interface References extends OrganizationRegister {
  readonly byId: Pick<ReadonlyMap<string, OrganizationReference>, "get">;
}

/** Facts that are all in memory; undefined where their publisher is none of their organizations. */
export function wholeShelf(facts: Facts): Shelf | undefined {
  const { site, legalForms } = facts;
  const organizations = new Map(facts.organizations.map((each) => [each.id, each]));
  const collaborations = new Map(facts.collaborations.map((each) => [each.id, each]));
  const forms = new Map(legalForms.map((form) => [form.id, form]));
  const publisher = organizations.get(site.publisher);
  if (publisher === undefined) return undefined;
  const references = lazily(() => referencesOf(facts.organizations.map(referenceTo)));
  const register = lazily(() =>
    registerOf(
      facts.collaborations.map(entryOf),
      facts.collaborations.flatMap(({ areas }) => areas),
    ),
  );
  const search = lazily(() => {
    const texts = facts.collaborations.map((each) => collaborationSearchText(each, forms.get(each.legalForm)));
    const words = { entries: texts.length, words: wordIndex(texts) };
    return searchIn(register(), [words], indexedOrganizations(facts.organizations));
  });
  return {
    site,
    publisher,
    updated: lastUpdate(facts),
    legalForms,
    collaborations: async (ids, use) => ids.flatMap((id) => collaborations.get(id) ?? []).map(await use()),
    organizations: async (ids) => ids.flatMap((id) => organizations.get(id) ?? []),
    references: async () => references(),
    register: async () => register(),
    search: async () => search(),
  };
}

/** The references, by id and by name. */
export function referencesOf(organizations: readonly OrganizationReference[]): References {
  return {
    organizations,
    byId: new Map(organizations.map((each) => [each.id, each])),
    byName: inBothLanguages((language) => placesByName(organizations, language)),
  };
}

/** What organizations are searched by; the order must be that of the references. */
export function indexedOrganizations(organizations: readonly Organization[]): IndexedOrganizations {
  return { ids: organizations.map(({ id }) => id), words: wordIndex(organizations.map(organizationSearchText)) };
}
