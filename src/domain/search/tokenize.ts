import type { Collaboration } from "../collaboration.ts";
import type { Facts } from "../facts.ts";
import type { LegalForm } from "../legal-form.ts";
import type { Organization } from "../organization.ts";
import { plainText } from "../prose.ts";
import { participantIds } from "../summary.ts";

/** The searchable text of a document by field, the most relevant first: normalized terms with a space between. */
export interface SearchDocument {
  readonly names: string;
  readonly areas: string;
  /** The names of the organizations that take part in a collaboration. */
  readonly members: string;
  readonly rest: string;
}

/** The combining marks of European languages. A plain range: a Unicode class takes ten times as long. */
const ACCENTS = /[\u0300-\u036f]/g;

/** Lower case without accents, so that `overformyndar` finds Överförmyndarnämnden. */
function normalize(text: string): string {
  return text.normalize("NFD").replace(ACCENTS, "").toLowerCase();
}

/** The search documents of collaborations, which can also be found by the names of their members. */
export function toCollaborationSearchDocuments({
  collaborations,
  organizations,
  legalForms,
}: Pick<Facts, "collaborations" | "organizations" | "legalForms">): readonly SearchDocument[] {
  const forms = new Map(legalForms.map((form) => [form.id, form]));
  const toMembers = createMemberTerms(organizations);
  return collaborations.map((each) => ({
    ...toSearchDocument(each, forms.get(each.legalForm)),
    members: toMembers(participantIds(each)),
  }));
}

/** Creates a function that gives the terms of the names of organizations, by their ids. */
export function createMemberTerms(organizations: readonly Organization[]): (ids: readonly string[]) => string {
  const names = new Map(organizations.map((each) => [each.id, toOrganizationSearchDocument(each).names]));
  return (ids) => ids.flatMap((id) => names.get(id) ?? []).join(" ");
}

function toSearchDocument(collaboration: Collaboration, form: LegalForm | undefined): Omit<SearchDocument, "members"> {
  const { name, shortName, alternateNames, areas, summary, prose, projects } = collaboration;
  return {
    names: toTerms([...Object.values(name), shortName, ...alternateNames]),
    areas: toTerms([...areas.flatMap((area) => Object.values(area.name)), ...Object.values(form?.name ?? {})]),
    rest: toTerms([
      ...Object.values(summary),
      ...Object.values(prose).map((each) => plainText(each)),
      ...projects.flatMap((project) => [...Object.values(project.name), ...Object.values(project.summary)]),
    ]),
  };
}

/** The search document of an organization; its numbers count as names. */
export function toOrganizationSearchDocument(organization: Organization): SearchDocument {
  const { id, name, shortName, alternateNames, municipalityCode, organizationNumber, note } = organization;
  return {
    names: toTerms([...Object.values(name), shortName, ...alternateNames, id, municipalityCode, organizationNumber]),
    areas: "",
    members: "",
    rest: toTerms(Object.values(note ?? {})),
  };
}

/** The terms of a query, normalized as documents are: `miljö- och` gives `miljo` and `och`. */
export function tokenize(query: string): readonly string[] {
  return normalize(query).split(NON_WORD).filter(Boolean);
}

/** Suffixes of Swedish nouns and adjectives (plural, definite, genitive, and the `e` of agent nouns), the longest first. */
const SUFFIXES = /(?:arnas|ernas|ornas|arna|erna|orna|ens|ets|ars|ers|ors|en|et|na|ar|er|or|(?<=ar)e|n|t|s)$/;

/** Shorter stems match half of all words. */
const MIN_STEM_LENGTH = 4;

/** A term without its inflection: `kommunalforbunden` gives `kommunalforbund`. By hand: a Snowball package for Swedish is 20 times as large. */
export function stem(term: string): string {
  const stem = term.replace(SUFFIXES, "");
  return stem.length < MIN_STEM_LENGTH ? term : stem;
}

function toTerms(texts: readonly (string | undefined)[]): string {
  const text = normalize(texts.join(" "));
  return text.replace(ASCII.test(text) ? NON_WORD_ASCII : NON_WORD, " ").trim();
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the range of ASCII begins with them
const ASCII = /^[\x00-\x7f]*$/;

/** The same as NON_WORD for normalized ASCII, ten times as fast. */
const NON_WORD_ASCII = /[^a-z0-9]+/g;

/** The separators of terms. */
const NON_WORD = /[^\p{L}\p{N}]+/gu;
