import { lazily } from "./lazily.ts";
import type { Register } from "./register.ts";
import { basicForm, searchTerms } from "./search.ts";
import { bestMatches, findersIn, type WordIndex } from "./word-index.ts";

/** How well each document of a list answers a query, by its place; 0 means that some word of the query is nowhere in it. */
export type Scores = Float32Array;

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
  const finders = lazily(() => stretches.map(({ entries, words }) => ({ entries, finders: findersIn(words) })));
  const ofOrganizations = lazily(() => findersIn(organizations.words));
  const takingPart = lazily(() => organizations.ids.map((id) => register.ofParticipant(id)));

  function inCollaborations(term: string): Uint8Array {
    const best = new Uint8Array(register.entries.length);
    let start = 0;
    for (const stretch of finders()) {
      bestMatches(stretch.finders, term, best.subarray(start, start + stretch.entries));
      start += stretch.entries;
    }
    const inEntries = takingPart();
    ofOrganizations().names(term, (place, match) => {
      const score = match * MEMBER_WEIGHT;
      for (const entry of inEntries[place] ?? []) if ((best[entry] ?? 0) < score) best[entry] = score;
    });
    return best;
  }

  function inOrganizations(term: string): Uint8Array {
    const best = new Uint8Array(organizations.ids.length);
    bestMatches(ofOrganizations(), term, best);
    return best;
  }

  return {
    collaborations: (query) => scores(query, register.entries.length, inCollaborations),
    organizations: (query) => scores(query, organizations.ids.length, inOrganizations),
  };
}

/** A term that is nowhere in a document counts half in its basic form: `kommunalförbunden`. */
function scores(query: string, count: number, best: (term: string) => Uint8Array): Scores {
  const sums = new Float32Array(count).fill(1);
  for (const term of searchTerms(query)) {
    const direct = best(term);
    const basic = basicForm(term);
    // Looked for only when some document needs it, which is seldom.
    const inflected = lazily(() => (basic === term ? undefined : best(basic)));
    for (let place = 0; place < count; place += 1) {
      const sum = sums[place] ?? 0;
      if (sum === 0) continue;
      const score = direct[place] || (inflected()?.[place] ?? 0) / 2;
      sums[place] = score === 0 ? 0 : sum + score;
    }
  }
  return sums;
}
