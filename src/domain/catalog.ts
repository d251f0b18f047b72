import type { Collaboration } from "./collaboration.ts";
import { lazily } from "./lazily.ts";
import type { LegalForm } from "./legal-form.ts";
import type { Organization } from "./organization.ts";
import type { Day } from "./partial-date.ts";
import { collaborationSearchText, organizationSearchText, type SearchText } from "./search.ts";
import type { Site } from "./site.ts";
import { sortedBy } from "./sorting.ts";
import { inLanguage, type Language } from "./text.ts";

/** Everything that is published, as plain values: what the seed compiles and a snapshot holds. */
export interface Facts {
  readonly site: Site;
  /** In the order of the page's sections. */
  readonly legalForms: readonly LegalForm[];
  readonly organizations: readonly Organization[];
  readonly collaborations: readonly Collaboration[];
}

/** A reference to something that is not there: which document makes it, in which field, to which id. */
export interface BrokenReference {
  readonly from: { readonly kind: "site" | "collaboration"; readonly id: string };
  /** The path of the field in the document: `["members", 2, "organization"]`. */
  readonly field: readonly (string | number)[];
  readonly to: { readonly kind: "organization" | "legal-form" | "source"; readonly id: string };
}

/** Facts in which every reference resolves, with the lookups that views and the API need. */
export interface Catalog extends Facts {
  readonly publisher: Organization;
  /** The latest day on which an editor changed or reviewed anything. */
  readonly updated: Day;
  readonly legalForm: (id: string) => LegalForm | undefined;
  readonly organization: (id: string) => Organization | undefined;
  readonly collaboration: (id: string) => Collaboration | undefined;
  /** The collaborations that the organization is a member or the host of, in Swedish order of their names. */
  readonly collaborationsOf: (organization: string) => readonly Collaboration[];
  /** The collaborations of one legal form, in Swedish order of their names. */
  readonly collaborationsInForm: (legalForm: string) => readonly Collaboration[];
  /** Every collaboration in Swedish order of its name in a language; the same array each time. */
  readonly collaborationsByName: (language: Language) => readonly Collaboration[];
  /** Every organization in Swedish order of its name in a language; the same array each time. */
  readonly organizationsByName: (language: Language) => readonly Organization[];
  /** What search looks in, by the id of a collaboration; made when the first search comes. */
  readonly collaborationTexts: () => ReadonlyMap<string, SearchText>;
  /** What search looks in, by the id of an organization; made when the first search comes. */
  readonly organizationTexts: () => ReadonlyMap<string, SearchText>;
}

/** Every reference in the facts that leads nowhere; an empty list means that a catalog can be made. */
export function brokenReferences(facts: Facts): readonly BrokenReference[] {
  const organizations = new Set(facts.organizations.map(({ id }) => id));
  const legalForms = new Set(facts.legalForms.map(({ id }) => id));
  const broken: BrokenReference[] = [];
  if (!organizations.has(facts.site.publisher)) {
    const to = { kind: "organization", id: facts.site.publisher } as const;
    broken.push({ from: { kind: "site", id: "site" }, field: ["publisher"], to });
  }
  for (const collaboration of facts.collaborations) {
    const sources = new Set(collaboration.sources.map(({ id }) => id));
    const known = { organization: organizations, "legal-form": legalForms, source: sources };
    for (const { field, to } of referencesOf(collaboration)) {
      if (known[to.kind].has(to.id)) continue;
      broken.push({ from: { kind: "collaboration", id: collaboration.id }, field, to });
    }
  }
  return broken;
}

/** The catalog of the facts. Throws where a reference leads nowhere: the seed must have refused such data. */
export function catalogFrom(facts: Facts): Catalog {
  const [broken] = brokenReferences(facts);
  if (broken !== undefined) {
    throw new Error(`${broken.from.kind} ${broken.from.id} refers to an unknown ${broken.to.kind}: ${broken.to.id}`);
  }
  const organizations = new Map(facts.organizations.map((organization) => [organization.id, organization]));
  const legalForms = new Map(facts.legalForms.map((form) => [form.id, form]));
  const collaborations = new Map(facts.collaborations.map((collaboration) => [collaboration.id, collaboration]));
  const ordered = inNameOrder(facts.collaborations, "sv");
  const byMember = groupedBy(ordered, participantsOf);
  const byForm = groupedBy(ordered, ({ legalForm }) => [legalForm]);
  const organizationTexts = lazily(() => textsOf(facts.organizations, organizationSearchText));
  const publisher = organizations.get(facts.site.publisher);
  if (publisher === undefined) throw new Error("unreachable: the publisher is one of the references checked above");
  return {
    ...facts,
    publisher,
    updated: latest([facts.site.updated, ...facts.collaborations.map(({ reviewed }) => reviewed)]),
    legalForm: (id) => legalForms.get(id),
    organization: (id) => organizations.get(id),
    collaboration: (id) => collaborations.get(id),
    collaborationsOf: (organization) => byMember.get(organization) ?? [],
    collaborationsInForm: (legalForm) => byForm.get(legalForm) ?? [],
    collaborationsByName: byLanguage((language) => inNameOrder(facts.collaborations, language)),
    organizationsByName: byLanguage((language) => inNameOrder(facts.organizations, language)),
    collaborationTexts: lazily(() => collaborationTextsOf(facts, legalForms, organizationTexts())),
    organizationTexts,
  };
}

function byLanguage<Value>(make: (language: Language) => Value): (language: Language) => Value {
  const made = { sv: lazily(() => make("sv")), en: lazily(() => make("en")) };
  return (language) => made[language]();
}

function inNameOrder<Item extends Named>(items: readonly Item[], language: Language): readonly Item[] {
  return sortedBy(items, ({ name }) => inLanguage(name, language).value);
}

type Named = Pick<Organization, "id" | "name">;

function collaborationTextsOf(
  { collaborations }: Facts,
  legalForms: ReadonlyMap<string, LegalForm>,
  organizationTexts: ReadonlyMap<string, SearchText>,
): ReadonlyMap<string, SearchText> {
  return textsOf(collaborations, (collaboration) => {
    const participants = [...new Set(participantsOf(collaboration))].flatMap((id) => organizationTexts.get(id) ?? []);
    return collaborationSearchText(collaboration, legalForms.get(collaboration.legalForm), participants);
  });
}

function textsOf<Item extends Named>(items: readonly Item[], textOf: (item: Item) => SearchText) {
  return new Map(items.map((item) => [item.id, textOf(item)]));
}

type Reference = Pick<BrokenReference, "field" | "to">;

function referencesOf(collaboration: Collaboration): readonly Reference[] {
  const { legalForm, host, members, memberCount, events } = collaboration;
  return [
    { field: ["legalForm"], to: { kind: "legal-form", id: legalForm } },
    ...(host === undefined ? [] : [{ field: ["host"], to: { kind: "organization", id: host } } as const]),
    ...members.flatMap(({ organization, source }, index): Reference[] => [
      { field: ["members", index, "organization"], to: { kind: "organization", id: organization } },
      { field: ["members", index, "source"], to: { kind: "source", id: source } },
    ]),
    ...(memberCount === undefined
      ? []
      : [{ field: ["memberCount", "source"], to: { kind: "source", id: memberCount.source } } as const]),
    ...events.map(
      ({ source }, index): Reference => ({ field: ["events", index, "source"], to: { kind: "source", id: source } }),
    ),
  ];
}

function participantsOf({ members, host }: Collaboration): readonly string[] {
  const organizations = members.map(({ organization }) => organization);
  return host === undefined ? organizations : [...organizations, host];
}

function groupedBy<Item>(items: readonly Item[], keysOf: (item: Item) => readonly string[]) {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    for (const key of new Set(keysOf(item))) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [item]);
      else group.push(item);
    }
  }
  return groups;
}

function latest(days: readonly Day[]): Day {
  return days.reduce((a, b) => (b.localeCompare(a) > 0 ? b : a));
}
