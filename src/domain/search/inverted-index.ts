import { lazy } from "../lazy.ts";
import { decodeAscending } from "../number-codec.ts";
import type { SearchDocument } from "./tokenize.ts";

/** Indices of documents, ascending; as text in the form of `encodeAscending`. */
export type Postings = string | readonly number[];

/** The distinct terms of one field of a list of documents, and the documents that each term is in. */
export interface FieldIndex {
  /** In code unit order, with a space before and after each. */
  readonly terms: string;
  /** For each term the documents that it is in. */
  readonly postings: readonly Postings[];
}

/** The index of a list of documents, by field. */
export type InvertedIndex = Readonly<Record<keyof SearchDocument, FieldIndex>>;

/** A field that has been prepared for search. */
interface OpenFieldIndex extends FieldIndex {
  /** Where each term begins in `terms`. */
  readonly offsets: () => Uint32Array;
}

/** An index that has been prepared for search. */
type OpenIndex = Readonly<Record<keyof SearchDocument, OpenFieldIndex>>;

/** A match of a whole term, of its beginning, or inside it. */
const MATCH = { whole: 4, beginning: 3, inside: 1 } as const;

/**
 * Shorter query terms occur inside half of all terms, so they match beginnings only; in running text, where any beginning
 * occurs in half of all documents, they match whole terms.
 */
const MIN_INFIX_LENGTH = 3;

/** The weight of a match, by field. */
const WEIGHTS: Readonly<Record<keyof SearchDocument, number>> = { names: 8, areas: 4, members: 2, rest: 1 };

/** The same for each field of an index. */
export function mapFields<From, To>(
  { names, areas, members, rest }: Readonly<Record<keyof SearchDocument, From>>,
  map: (value: From, field: keyof SearchDocument) => To,
): Readonly<Record<keyof SearchDocument, To>> {
  return {
    names: map(names, "names"),
    areas: map(areas, "areas"),
    members: map(members, "members"),
    rest: map(rest, "rest"),
  };
}

/** Builds the index of the documents; postings are indices into this list. */
export function buildInvertedIndex(documents: readonly SearchDocument[]): InvertedIndex {
  return mapFields(WEIGHTS, (_, field) => buildFieldIndex(documents.map((each) => each[field])));
}

/** Builds the index of one field, from its normalized terms in each document. */
export function buildFieldIndex(documents: readonly string[]): FieldIndex {
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
  return { terms: ` ${terms.join(" ")} `, postings: terms.map((term) => postings.get(term) ?? []) };
}

/** Prepares an index for search; nothing is read before the first search. */
export function openIndex(index: InvertedIndex): OpenIndex {
  return mapFields(index, openFieldIndex);
}

function openFieldIndex(list: FieldIndex): OpenFieldIndex {
  return { ...list, offsets: lazy(() => findTermOffsets(list.terms, list.postings.length)) };
}

/** Sets `scores[i]` to the best match of the term in document i, where that is higher: at most 32. */
export function scoreIndex(index: OpenIndex, term: string, scores: Uint8Array): void {
  mapFields(index, (opened, field) => scoreField(opened, term, WEIGHTS[field], scores, field === "rest"));
}

/** The same for one field, with the weight of its matches, and whether it is running text. */
function scoreField(
  { terms, postings, offsets }: OpenFieldIndex,
  term: string,
  weight: number,
  scores: Uint8Array,
  isRunningText: boolean,
): void {
  const isShort = term.length < MIN_INFIX_LENGTH;
  const needle = `${isShort ? " " : ""}${term}${isShort && isRunningText ? " " : ""}`;
  for (let at = terms.indexOf(needle); at !== -1; at = terms.indexOf(needle, at + 1)) {
    const start = isShort ? at + 1 : at;
    const isBeginning = terms[start - 1] === " ";
    const isWhole = isBeginning && terms[start + term.length] === " ";
    const match = isWhole ? MATCH.whole : isBeginning ? MATCH.beginning : MATCH.inside;
    raiseScores(postings[termAt(offsets(), start)] ?? "", match * weight, scores);
  }
}

/** Raises the scores of documents. */
function raiseScores(postings: Postings, score: number, scores: Uint8Array): void {
  const documents = typeof postings === "string" ? decodeAscending(postings) : postings;
  for (let index = 0; index < documents.length; index += 1) {
    const document = documents[index] ?? 0;
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
