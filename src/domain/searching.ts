import { lazily } from "./lazily.ts";
import type { Register } from "./register.ts";
import { basicForm, searchTerms } from "./search.ts";
import { raiseByIndex, raiseByWords, searchable, type WordIndex } from "./word-index.ts";

/**
 * How well each document of a list answers a query, by its place; 0 means that some word of the query is nowhere in it. A
 * word gives at most 64, and the longest query that is taken has a hundred.
 */
export type Scores = Uint16Array;

/** What the documents of a release are searched by. A query without words is answered by everything. */
export interface Search {
  readonly collaborations: (query: string) => Scores;
  readonly organizations: (query: string) => Scores;
}

/** The words of a stretch of the register: of as many entries as it says, from where the stretch before it ended. */
export interface IndexedStretch {
  readonly entries: number;
  readonly words: WordIndex;
}

/** Every organization that can be searched for. */
export interface IndexedOrganizations {
  readonly ids: readonly string[];
  readonly words: WordIndex;
}

/** A term counts so much where it is in the name of a member or the host. */
const MEMBER_WEIGHT = 2;

/** The search in a register, whose words come in stretches, and in organizations. */
export function searchIn(
  register: Register,
  stretches: readonly IndexedStretch[],
  organizations: IndexedOrganizations,
): Search {
  const inStretches = stretches.map(({ entries, words }) => ({ entries, index: searchable(words) }));
  const ofOrganizations = searchable(organizations.words);
  const takingPart = lazily(() => organizations.ids.map((id) => register.ofParticipant(id)));

  function inCollaborations(term: string): Uint8Array {
    const best = new Uint8Array(register.entries.length);
    let start = 0;
    for (const { entries, index } of inStretches) {
      raiseByIndex(index, term, best.subarray(start, start + entries));
      start += entries;
    }
    const byName = new Uint8Array(organizations.ids.length);
    raiseByWords(ofOrganizations.names, term, MEMBER_WEIGHT, byName);
    raiseThroughMembers(byName, takingPart(), best);
    return best;
  }

  function inOrganizations(term: string): Uint8Array {
    const best = new Uint8Array(organizations.ids.length);
    raiseByIndex(ofOrganizations, term, best);
    return best;
  }

  return {
    collaborations: (query) => scores(query, register.entries.length, inCollaborations),
    organizations: (query) => scores(query, organizations.ids.length, inOrganizations),
  };
}

/** Raises the scores of the entries that organizations take part in to those of the organizations. */
function raiseThroughMembers(
  ofOrganizations: Uint8Array,
  takingPart: readonly (readonly number[])[],
  scores: Uint8Array,
): void {
  for (const [organization, entries] of takingPart.entries()) {
    const score = ofOrganizations[organization] ?? 0;
    if (score === 0) continue;
    for (const entry of entries) if ((scores[entry] ?? 0) < score) scores[entry] = score;
  }
}

/** A term that is nowhere in a document counts half in its basic form: `kommunalförbunden`. */
function scores(query: string, count: number, best: (term: string) => Uint8Array): Scores {
  const sums = new Uint16Array(count).fill(1);
  for (const term of searchTerms(query)) {
    const direct = best(term);
    const basic = basicForm(term);
    // Looked for only when some document needs it, which is seldom.
    const inflected = lazily(() => (basic === term ? undefined : best(basic)));
    for (let place = 0; place < count; place += 1) {
      const sum = sums[place] ?? 0;
      if (sum === 0) continue;
      const score = 2 * (direct[place] ?? 0) || (inflected()?.[place] ?? 0);
      sums[place] = score === 0 ? 0 : sum + score;
    }
  }
  return sums;
}
