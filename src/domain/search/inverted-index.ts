import { lazy } from "../lazy.ts";
import type { SearchDocument } from "./tokenize.ts";

/** The distinct terms of one field of a list of documents, and the documents that each term is in. Plain JSON. */
export interface FieldIndex {
  /** In code unit order, with a space before and after each. */
  readonly terms: string;
  /** For each term the indices of its documents, delta encoded: `0 2 1` is 0, 2 and 3. */
  readonly postings: readonly string[];
}

/** The index of a list of documents, by field. */
export type InvertedIndex = Readonly<Record<keyof SearchDocument, FieldIndex>>;

/** A field that has been prepared for search. */
interface OpenFieldIndex extends FieldIndex {
  /** Where each term begins in `terms`. */
  readonly offsets: () => Uint32Array;
}

/** An index that has been prepared for search. */
export type OpenIndex = Readonly<Record<keyof SearchDocument, OpenFieldIndex>>;

/** A match of a whole term, of its beginning, or inside it. */
const MATCH = { whole: 4, beginning: 3, inside: 1 } as const;

/**
 * Shorter query terms occur inside half of all terms, so they match beginnings only; in running text, where any beginning
 * occurs in half of all documents, they match whole terms.
 */
const MIN_INFIX_LENGTH = 3;

/** The weight of a match, by field. */
const WEIGHTS: Readonly<Record<keyof SearchDocument, number>> = { names: 8, areas: 4, rest: 1 };

const FIELDS = ["names", "areas", "rest"] as const;

/** Builds the index of the documents; postings are indices into this list. */
export function buildInvertedIndex(documents: readonly SearchDocument[]): InvertedIndex {
  return {
    names: buildFieldIndex(documents.map(({ names }) => names)),
    areas: buildFieldIndex(documents.map(({ areas }) => areas)),
    rest: buildFieldIndex(documents.map(({ rest }) => rest)),
  };
}

function buildFieldIndex(documents: readonly string[]): FieldIndex {
  const postings = new Map<string, number[]>();
  for (const [document, text] of documents.entries()) {
    for (const term of new Set(text.split(" "))) {
      const known = postings.get(term);
      if (known === undefined) postings.set(term, [document]);
      else known.push(document);
    }
  }
  postings.delete("");
  const terms = [...postings.keys()].toSorted();
  return { terms: ` ${terms.join(" ")} `, postings: terms.map((term) => deltaEncode(postings.get(term) ?? [])) };
}

function deltaEncode(postings: readonly number[]): string {
  return postings.map((document, index) => document - (postings[index - 1] ?? 0)).join(" ");
}

/** Prepares an index for search; nothing is read before the first search. */
export function openIndex({ names, areas, rest }: InvertedIndex): OpenIndex {
  return { names: openFieldIndex(names), areas: openFieldIndex(areas), rest: openFieldIndex(rest) };
}

function openFieldIndex(list: FieldIndex): OpenFieldIndex {
  return { ...list, offsets: lazy(() => findTermOffsets(list.terms, list.postings.length)) };
}

/** Sets `scores[i]` to the best match of the term in document i, where that is higher: at most 32. */
export function scoreIndex(index: OpenIndex, term: string, scores: Uint8Array): void {
  for (const field of FIELDS) scoreField(index[field], term, WEIGHTS[field], scores, field === "rest");
}

/** The same for one field, with the weight of its matches, and whether it is running text. */
export function scoreField(
  { terms, postings, offsets }: OpenFieldIndex,
  term: string,
  weight: number,
  scores: Uint8Array,
  isRunningText = false,
): void {
  const isShort = term.length < MIN_INFIX_LENGTH;
  const needle = `${isShort ? " " : ""}${term}${isShort && isRunningText ? " " : ""}`;
  for (let at = terms.indexOf(needle); at !== -1; at = terms.indexOf(needle, at + 1)) {
    const start = isShort ? at + 1 : at;
    const isBeginning = terms[start - 1] === " ";
    const isWhole = isBeginning && terms[start + term.length] === " ";
    const match = isWhole ? MATCH.whole : isBeginning ? MATCH.beginning : MATCH.inside;
    applyPostings(postings[termAt(offsets(), start)] ?? "", match * weight, scores);
  }
}

const [SPACE, ZERO] = [" ".charCodeAt(0), "0".charCodeAt(0)];

/** Raises the scores of delta-encoded postings. Digit by digit: splitting the text first takes ten times as long. */
function applyPostings(deltas: string, score: number, scores: Uint8Array): void {
  let [document, delta] = [0, 0];
  for (let index = 0; index <= deltas.length; index += 1) {
    const code = index < deltas.length ? deltas.charCodeAt(index) : SPACE;
    if (code !== SPACE) {
      delta = delta * 10 + code - ZERO;
      continue;
    }
    document += delta;
    delta = 0;
    if ((scores[document] ?? 0) < score) scores[document] = score;
  }
}

/** Where each term begins in `terms`. */
function findTermOffsets(terms: string, count: number): Uint32Array {
  const offsets = new Uint32Array(count);
  for (let index = 0, at = 1; index < count; index += 1) {
    offsets[index] = at;
    at = terms.indexOf(" ", at) + 1;
  }
  return offsets;
}

/** The index of the term at a position in `terms` (binary search). */
function termAt(offsets: Uint32Array, position: number): number {
  let [low, high] = [0, offsets.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((offsets[middle] ?? 0) <= position) low = middle;
    else high = middle - 1;
  }
  return low;
}
