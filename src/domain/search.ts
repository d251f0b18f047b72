import type { Collaboration } from "./collaboration.ts";
import type { LegalForm } from "./legal-form.ts";
import type { Organization } from "./organization.ts";
import { plainText } from "./prose.ts";
import type { LocalizedText } from "./text.ts";

/** The text of a collaboration that search looks in, from the most to the least telling. */
export interface SearchText {
  readonly names: string;
  readonly areas: string;
  readonly members: string;
  readonly rest: string;
}

/** Lower case without accents, so that `overformyndar` finds Överförmyndarnämnden. */
export function folded(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase();
}

/** Gathers what search looks in; a name begins after a space, so that a term can ask for the beginning of a word. */
export function searchTextOf(
  collaboration: Collaboration,
  form: LegalForm,
  members: readonly Organization[],
): SearchText {
  const { name, shortName, alternateNames, areas, summary, prose, projects } = collaboration;
  return {
    names: searchable([...words(name), shortName, ...alternateNames]),
    areas: searchable([...areas.flatMap((area) => words(area.name)), ...words(form.name)]),
    members: searchable(
      members.flatMap((member) => [...words(member.name), member.shortName, ...member.alternateNames]),
    ),
    rest: searchable([
      ...words(summary),
      plainText(prose.sv),
      prose.en === undefined ? undefined : plainText(prose.en),
      ...projects.flatMap((project) => [...words(project.name), ...words(project.summary)]),
    ]),
  };
}

/**
 * How well a text answers a query; 0 means that some term of the query is nowhere in it. A term counts more in a name
 * than in an area, a member or the prose, and more where a word begins with it than inside a word.
 */
export function relevance(text: SearchText, query: string): number {
  let sum = 0;
  for (const term of folded(query).split(/\s+/).filter(Boolean)) {
    const best = Math.max(
      8 * match(text.names, term),
      4 * match(text.areas, term),
      2 * match(text.members, term),
      match(text.rest, term),
    );
    if (best === 0) return 0;
    sum += best;
  }
  return sum;
}

function match(text: string, term: string): number {
  if (text.includes(` ${term} `)) return 4;
  if (text.includes(` ${term}`)) return 3;
  return text.includes(term) ? 1 : 0;
}

function words({ sv, en }: LocalizedText): readonly (string | undefined)[] {
  return [sv, en];
}

function searchable(texts: readonly (string | undefined)[]): string {
  const text = folded(texts.filter((part) => part !== undefined).join(" "));
  return ` ${text.replace(/[^\p{L}\p{N}]+/gu, " ")} `;
}
