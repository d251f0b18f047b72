import type { Collaboration } from "./collaboration.ts";
import type { LegalForm } from "./legal-form.ts";
import type { Organization } from "./organization.ts";
import { plainText } from "./prose.ts";
import type { LocalizedText } from "./text.ts";

/** The words of a document that search looks in, from the most to the least telling, folded and with a space between. */
export interface SearchText {
  readonly names: string;
  readonly areas: string;
  readonly rest: string;
}

/** What NFD parts from the letters of European languages. A plain range: a Unicode class takes ten times as long. */
const ACCENTS = /[\u0300-\u036f]/g;

/** Lower case without accents, so that `overformyndar` finds Överförmyndarnämnden. */
export function folded(text: string): string {
  return text.normalize("NFD").replace(ACCENTS, "").toLowerCase();
}

/** Gathers what search looks in for a collaboration; its members are found by their own names. */
export function collaborationSearchText(collaboration: Collaboration, form: LegalForm | undefined): SearchText {
  const { name, shortName, alternateNames, areas, summary, prose, projects } = collaboration;
  return {
    names: searchable([...words(name), shortName, ...alternateNames]),
    areas: searchable([...areas.flatMap((area) => words(area.name)), ...(form === undefined ? [] : words(form.name))]),
    rest: searchable([
      ...words(summary),
      plainText(prose.sv),
      prose.en === undefined ? undefined : plainText(prose.en),
      ...projects.flatMap((project) => [...words(project.name), ...words(project.summary)]),
    ]),
  };
}

/** Gathers what search looks in for an organization; its numbers count as names. */
export function organizationSearchText(organization: Organization): SearchText {
  const { id, name, shortName, alternateNames, municipalityCode, organizationNumber, note } = organization;
  return {
    names: searchable([...words(name), shortName, ...alternateNames, id, municipalityCode, organizationNumber]),
    areas: "",
    rest: searchable(note === undefined ? [] : words(note)),
  };
}

/** The words of a query, folded and parted as the texts are: `miljö- och` gives `miljo` and `och`. */
export function searchTerms(query: string): readonly string[] {
  return folded(query).split(NO_WORD).filter(Boolean);
}

/** Endings of Swedish nouns and adjectives, the longest first: the plural, the definite and the genitive. */
const ENDING = /(?:arnas|ernas|ornas|arna|erna|orna|ens|ets|ars|ers|ors|en|et|na|ar|er|or|n|t|s)$/;

/** Shorter stems would find half of all words. */
const SHORTEST_STEM = 4;

/** A term without the ending of an inflected word: `kommunalforbunden` gives `kommunalforbund`. */
export function basicForm(term: string): string {
  const stem = term.replace(ENDING, "");
  return stem.length < SHORTEST_STEM ? term : stem;
}

function words({ sv, en }: LocalizedText): readonly (string | undefined)[] {
  return [sv, en];
}

function searchable(texts: readonly (string | undefined)[]): string {
  const text = folded(texts.filter((part) => part !== undefined).join(" "));
  return text.replace(ASCII.test(text) ? NO_ASCII_WORD : NO_WORD, " ").trim();
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the range of ASCII begins with them
const ASCII = /^[\x00-\x7f]*$/;

/** The same as NO_WORD in folded text of ASCII, ten times as fast. */
const NO_ASCII_WORD = /[^a-z0-9]+/g;

/** What stands between words. */
const NO_WORD = /[^\p{L}\p{N}]+/gu;
