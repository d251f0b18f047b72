import type { CollaborationIndex } from "../collaboration-index.ts";
import { lazy } from "../lazy.ts";
import type { Scores } from "../sort.ts";
import { type InvertedIndex, openIndex, scoreField, scoreIndex } from "./inverted-index.ts";
import { parseSearchTerms } from "./search-terms.ts";
import { stem } from "./tokenize.ts";

/** Full-text search in the documents of a release. A query without terms matches everything. By hand: minisearch is 5.9 kB
 * gzip and finds nothing inside a compound word. */
export interface SearchEngine {
  readonly collaborations: (query: string) => Scores;
  readonly organizations: (query: string) => Scores;
}

/** The inverted index of consecutive collaborations, starting where the segment before it ended. */
export interface IndexSegment {
  /** The number of collaborations in the segment. */
  readonly count: number;
  readonly index: InvertedIndex;
}

/** The inverted index of all organizations; ids are in the order of its documents. */
export interface OrganizationSearchIndex {
  readonly ids: readonly string[];
  readonly index: InvertedIndex;
}

/** The weight of a match in the name of a member or the host. */
const MEMBER_WEIGHT = 2;

/** Creates the search over collaborations, whose index comes in segments, and organizations. */
export function createSearch(
  collaborations: CollaborationIndex,
  segments: readonly IndexSegment[],
  organizations: OrganizationSearchIndex,
): SearchEngine {
  const openSegments = segments.map(({ count, index }) => ({ count, index: openIndex(index) }));
  const organizationIndex = openIndex(organizations.index);
  const participation = lazy(() => organizations.ids.map((id) => collaborations.indicesByParticipant(id)));

  function scoreCollaborations(term: string): Uint8Array {
    const best = new Uint8Array(collaborations.summaries.length);
    let start = 0;
    for (const { count, index } of openSegments) {
      scoreIndex(index, term, best.subarray(start, start + count));
      start += count;
    }
    const organizationScores = new Uint8Array(organizations.ids.length);
    scoreField(organizationIndex.names, term, MEMBER_WEIGHT, organizationScores);
    scoreViaMembers(organizationScores, participation(), best);
    return best;
  }

  function scoreOrganizations(term: string): Uint8Array {
    const best = new Uint8Array(organizations.ids.length);
    scoreIndex(organizationIndex, term, best);
    return best;
  }

  return {
    collaborations: (query) => sumScores(query, collaborations.summaries.length, scoreCollaborations),
    organizations: (query) => sumScores(query, organizations.ids.length, scoreOrganizations),
  };
}

/** Raises the score of each collaboration to that of its best participant. */
function scoreViaMembers(
  organizationScores: Uint8Array,
  participation: readonly (readonly number[])[],
  scores: Uint8Array,
): void {
  for (const [organization, collaborations] of participation.entries()) {
    const score = organizationScores[organization] ?? 0;
    if (score === 0) continue;
    for (const index of collaborations) if ((scores[index] ?? 0) < score) scores[index] = score;
  }
}

/** Sums the scores of the terms. A term that is not in a document counts half by its stem: `kommunalförbunden`. */
function sumScores(query: string, count: number, best: (term: string) => Uint8Array): Scores {
  const sums = new Uint16Array(count).fill(1);
  for (const term of parseSearchTerms(query).terms) {
    const direct = best(term);
    const stemmed = stem(term);
    // Computed lazily, because it is seldom needed.
    const byStem = lazy(() => (stemmed === term ? undefined : best(stemmed)));
    for (let index = 0; index < count; index += 1) {
      const sum = sums[index] ?? 0;
      if (sum === 0) continue;
      const score = 2 * (direct[index] ?? 0) || (byStem()?.[index] ?? 0);
      sums[index] = score === 0 ? 0 : sum + score;
    }
  }
  return sums;
}
