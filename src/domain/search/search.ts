import { lazy } from "../lazy.ts";
import type { Scores } from "../sort.ts";
import { type InvertedIndex, scoreIndex } from "./inverted-index.ts";
import { stem, tokenize } from "./tokenize.ts";

/** The most terms of a query; people give three or four, and each takes some time. */
export const MAX_TERMS = 16;

/** The terms that are searched for, and those that are ignored because the query has too many. Normalized, no duplicates. */
interface SearchTerms {
  readonly terms: readonly string[];
  readonly ignored: readonly string[];
}

/** The terms of a query, in its order. */
export function parseSearchTerms(query: string): SearchTerms {
  const terms = [...new Set(tokenize(query))];
  return { terms: terms.slice(0, MAX_TERMS), ignored: terms.slice(MAX_TERMS) };
}

/** Full-text search in the documents of a release. A query without terms matches everything. By hand: minisearch is 5.9 kB
 * gzip and finds nothing inside a compound word. */
export interface SearchEngine {
  readonly collaborations: (query: string) => Scores;
  readonly organizations: (query: string) => Scores;
}

/** The inverted index of consecutive documents, starting where the segment before it ended. */
export interface IndexSegment {
  /** The number of documents in the segment. */
  readonly count: number;
  readonly index: InvertedIndex;
}

/** Creates the search over collaborations and organizations, whose indexes come in segments. */
export function createSearch(
  collaborations: readonly IndexSegment[],
  organizations: readonly IndexSegment[],
): SearchEngine {
  return { collaborations: searchIn(collaborations), organizations: searchIn(organizations) };
}

function searchIn(segments: readonly IndexSegment[]): (query: string) => Scores {
  const total = segments.reduce((sum, { count }) => sum + count, 0);
  function score(term: string): Uint8Array {
    const best = new Uint8Array(total);
    let start = 0;
    for (const { count, index } of segments) {
      scoreIndex(index, term, best.subarray(start, start + count));
      start += count;
    }
    return best;
  }
  return (query) => sumScores(query, total, score);
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
