import { lazily } from "./lazily.ts";
import type { SearchText } from "./search.ts";

/** The distinct words of a list of texts, and in which of the texts each of them stands. It is plain JSON. */
export interface WordList {
  /** In order of their letters, with a space before and after each. */
  readonly words: string;
  /** Places of texts in their list, for each word, as steps from one to the next: `0 2 1` is 0, 2 and 3. */
  readonly places: readonly string[];
}

/** The words of a list of documents, by where in a document they stand. */
export type WordIndex = Readonly<Record<keyof SearchText, WordList>>;

/** A list of words that is searched in. */
interface Searchable extends WordList {
  /** Where each word begins in the text of all words. */
  readonly starts: () => Uint32Array;
}

/** An index that is searched in. */
export type SearchableIndex = Readonly<Record<keyof SearchText, Searchable>>;

/** A whole word, the beginning of one, or a part inside one. */
const MATCH = { whole: 4, beginning: 3, inside: 1 } as const;

/** A shorter term is inside half of all words, so only words that begin with it are told of. */
const SHORTEST_INSIDE = 3;

/** What a match counts for, by where it is. */
const WEIGHTS: Readonly<Record<keyof SearchText, number>> = { names: 8, areas: 4, rest: 1 };

const FIELDS = ["names", "areas", "rest"] as const;

/** The index of the texts, in their order. */
export function wordIndex(texts: readonly SearchText[]): WordIndex {
  return {
    names: wordList(texts.map(({ names }) => names)),
    areas: wordList(texts.map(({ areas }) => areas)),
    rest: wordList(texts.map(({ rest }) => rest)),
  };
}

function wordList(texts: readonly string[]): WordList {
  const places = new Map<string, number[]>();
  for (const [place, text] of texts.entries()) {
    for (const word of new Set(text.split(" "))) {
      const known = places.get(word);
      if (known === undefined) places.set(word, [place]);
      else known.push(place);
    }
  }
  places.delete("");
  const words = [...places.keys()].toSorted();
  return { words: ` ${words.join(" ")} `, places: words.map((word) => steps(places.get(word) ?? [])) };
}

function steps(places: readonly number[]): string {
  return places.map((place, index) => place - (places[index - 1] ?? 0)).join(" ");
}

/** The index, made ready to be searched in; nothing is read before the first search. */
export function searchable({ names, areas, rest }: WordIndex): SearchableIndex {
  return { names: searchableList(names), areas: searchableList(areas), rest: searchableList(rest) };
}

function searchableList(list: WordList): Searchable {
  return { ...list, starts: lazily(() => startsOf(list.words, list.places.length)) };
}

/** Raises each text's score, by its place, to how well it answers a term at best: at most 32. */
export function raiseByIndex(index: SearchableIndex, term: string, scores: Uint8Array): void {
  for (const field of FIELDS) raiseByWords(index[field], term, WEIGHTS[field], scores);
}

/** The same by one list of words, where each match counts so much. */
export function raiseByWords(
  { words, places, starts }: Searchable,
  term: string,
  weight: number,
  scores: Uint8Array,
): void {
  const sought = term.length < SHORTEST_INSIDE ? ` ${term}` : term;
  for (let at = words.indexOf(sought); at !== -1; at = words.indexOf(sought, at + 1)) {
    const start = at + sought.length - term.length;
    const isBeginning = words[start - 1] === " ";
    const isWhole = isBeginning && words[start + term.length] === " ";
    const match = isWhole ? MATCH.whole : isBeginning ? MATCH.beginning : MATCH.inside;
    raiseAt(places[wordAt(starts(), start)] ?? "", match * weight, scores);
  }
}

const [SPACE, NOUGHT] = [" ".charCodeAt(0), "0".charCodeAt(0)];

/** Raises the scores at the places of a list of steps. Digit by digit: parting the text first takes ten times as long. */
function raiseAt(steps: string, score: number, scores: Uint8Array): void {
  let [place, step] = [0, 0];
  for (let index = 0; index <= steps.length; index += 1) {
    const code = index < steps.length ? steps.charCodeAt(index) : SPACE;
    if (code !== SPACE) {
      step = step * 10 + code - NOUGHT;
      continue;
    }
    place += step;
    step = 0;
    if ((scores[place] ?? 0) < score) scores[place] = score;
  }
}

/** Where each word begins in the text of all words. */
function startsOf(words: string, count: number): Uint32Array {
  const starts = new Uint32Array(count);
  for (let index = 0, at = 1; index < count; index += 1) {
    starts[index] = at;
    at = words.indexOf(" ", at) + 1;
  }
  return starts;
}

/** The number of the word that a position is in: the last one that begins at it or before. */
function wordAt(starts: Uint32Array, position: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= position) low = middle;
    else high = middle - 1;
  }
  return low;
}
