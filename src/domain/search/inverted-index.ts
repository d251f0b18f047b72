import { asciiBytes, encodeAscending, SPACE, ZERO } from "../number-codec.ts";
import type { SearchDocument } from "./tokenize.ts";

/** For each distinct term of a field, in code unit order, the ascending indices of the documents that it is in. */
export type Postings = readonly (readonly [term: string, documents: readonly number[]])[];

/** The index of one field of a list of documents, in a form that is searched without parsing. */
export interface FieldIndex {
  /**
   * A space and each term, which has no upper case, with the offset of its postings: digits to base 26, from `A` (0) on. A space
   * at the end.
   */
  readonly terms: string;
  /** The documents of each term in the form of `encodeAscending`, with a space after them. */
  readonly postings: Uint8Array;
}

/** The index of a list of documents, by field. */
export type InvertedIndex = Readonly<Record<keyof SearchDocument, FieldIndex>>;

const [OFFSET_ZERO, OFFSET_BASE] = ["A".charCodeAt(0), 26];

/** A match of a whole term, of its beginning, or inside it. */
const MATCH = { whole: 4, beginning: 3, inside: 1 } as const;

/**
 * Shorter query terms occur inside half of all terms, so they match beginnings only; in running text, where any beginning
 * occurs in half of all documents, they match whole terms.
 */
const MIN_INFIX_LENGTH = 3;

/** The weight of a match, by field. */
const WEIGHTS: Readonly<Record<keyof SearchDocument, number>> = { names: 8, areas: 4, members: 2, rest: 1 };

/** A value for each field of an index. */
export function byField<Value>(
  make: (field: keyof SearchDocument) => Value,
): Readonly<Record<keyof SearchDocument, Value>> {
  return { names: make("names"), areas: make("areas"), members: make("members"), rest: make("rest") };
}

/** Builds the index of the documents; postings are indices into this list. */
export function buildInvertedIndex(documents: readonly SearchDocument[]): InvertedIndex {
  return byField((field) => encodeFieldIndex(collectPostings(documents.map((each) => each[field]))));
}

/** The postings of one field, from its normalized terms in each document. */
export function collectPostings(documents: readonly string[]): Postings {
  const postings = new Map<string, number[]>();
  for (const [document, text] of documents.entries()) {
    for (const term of new Set(text.split(" "))) {
      const known = postings.get(term);
      if (known === undefined) postings.set(term, [document]);
      else known.push(document);
    }
  }
  postings.delete("");
  return [...postings].toSorted(([a], [b]) => (a < b ? -1 : 1));
}

/** The index of one field. */
export function encodeFieldIndex(postings: Postings): FieldIndex {
  return joinFieldIndex(postings.map(([term, documents]) => [term, encodeAscending(documents)]));
}

/** The same for postings in the form of `encodeAscending`. */
export function joinFieldIndex(postings: readonly (readonly [term: string, documents: string])[]): FieldIndex {
  let [terms, lists] = [" ", ""];
  for (const [term, documents] of postings) {
    terms += `${term}${encodeOffset(lists.length)} `;
    lists += `${documents} `;
  }
  return { terms, postings: asciiBytes(lists) };
}

function encodeOffset(offset: number): string {
  const digit = String.fromCharCode(OFFSET_ZERO + (offset % OFFSET_BASE));
  return offset < OFFSET_BASE ? digit : encodeOffset(Math.floor(offset / OFFSET_BASE)) + digit;
}

/** Sets `scores[i]` to the best match of the term in document i, where that is higher: at most 32. */
export function scoreIndex(index: InvertedIndex, term: string, scores: Uint8Array): void {
  byField((field) => scoreField(index[field], term, WEIGHTS[field], scores, field === "rest"));
}

/** The same for one field, with the weight of its matches, and whether it is running text. */
function scoreField(
  { terms, postings }: FieldIndex,
  term: string,
  weight: number,
  scores: Uint8Array,
  isRunningText: boolean,
): void {
  const isShort = term.length < MIN_INFIX_LENGTH;
  const needle = isShort ? ` ${term}` : term;
  for (let at = terms.indexOf(needle); at !== -1; at = terms.indexOf(needle, at)) {
    const start = isShort ? at + 1 : at;
    const isBeginning = terms[start - 1] === " ";
    at = start + term.length;
    const isWhole = isBeginning && isOffsetDigit(terms, at);
    while (at < terms.length && !isOffsetDigit(terms, at)) at += 1;
    let offset = 0;
    for (; isOffsetDigit(terms, at); at += 1) offset = offset * OFFSET_BASE + terms.charCodeAt(at) - OFFSET_ZERO;
    if (isShort && isRunningText && !isWhole) continue;
    const match = isWhole ? MATCH.whole : isBeginning ? MATCH.beginning : MATCH.inside;
    raiseScores(postings, offset, match * weight, scores);
  }
}

function isOffsetDigit(terms: string, at: number): boolean {
  const digit = terms.charCodeAt(at) - OFFSET_ZERO;
  return digit >= 0 && digit < OFFSET_BASE;
}

/**
 * Raises the scores of the documents of the postings at an offset. The decoder is part of the loop: that takes half as long as an
 * array of numbers in between.
 */
function raiseScores(postings: Uint8Array, offset: number, score: number, scores: Uint8Array): void {
  let document = 0;
  let shift = 0;
  for (let index = offset; ; index += 1) {
    const digit = (postings[index] ?? SPACE) - ZERO;
    if (digit < 0) return;
    document += (digit & 31) << shift;
    shift = digit > 31 ? shift + 5 : 0;
    if (shift === 0 && (scores[document] ?? 0) < score) scores[document] = score;
  }
}
