import { tokenize } from "./tokenize.ts";

/** The most terms of a query; people give three or four, and each takes some time. */
export const MAX_TERMS = 16;

/** The terms that are searched for, and those that are ignored because the query has too many. Normalized, no duplicates. */
export interface SearchTerms {
  readonly terms: readonly string[];
  readonly ignored: readonly string[];
}

/** The terms of a query, in its order. */
export function parseSearchTerms(query: string): SearchTerms {
  const terms = [...new Set(tokenize(query))];
  return { terms: terms.slice(0, MAX_TERMS), ignored: terms.slice(MAX_TERMS) };
}
