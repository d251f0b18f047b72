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

/** Tells of every text that has a term: its place in the list, and how well one of its words matches. */
export type Finder = (term: string, found: (place: number, match: number) => void) => void;

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

/** The finder of a list of words. */
export function finderIn({ words, places }: WordList): Finder {
  const starts = lazily(() => startsOf(words, places.length));
  return (term, found) => {
    const sought = term.length < SHORTEST_INSIDE ? ` ${term}` : term;
    for (let at = words.indexOf(sought); at !== -1; at = words.indexOf(sought, at + 1)) {
      const start = at + sought.length - term.length;
      const isBeginning = words[start - 1] === " ";
      const isWhole = isBeginning && words[start + term.length] === " ";
      const match = isWhole ? MATCH.whole : isBeginning ? MATCH.beginning : MATCH.inside;
      forEachPlace(places[wordAt(starts(), start)] ?? "", (place) => found(place, match));
    }
  };
}

const [SPACE, NOUGHT] = [" ".charCodeAt(0), "0".charCodeAt(0)];

/** Tells each place of a list of steps. Digit by digit: parting the text first takes ten times as long. */
function forEachPlace(steps: string, tell: (place: number) => void): void {
  let [place, step] = [0, 0];
  for (let index = 0; index <= steps.length; index += 1) {
    const code = index < steps.length ? steps.charCodeAt(index) : SPACE;
    if (code !== SPACE) {
      step = step * 10 + code - NOUGHT;
      continue;
    }
    place += step;
    step = 0;
    tell(place);
  }
}

/** How well each of a list's documents answers a term at best, by place: 0 where it is nowhere, at most 32. */
export function bestMatches(index: Readonly<Record<keyof SearchText, Finder>>, term: string, best: Uint8Array): void {
  for (const field of FIELDS) {
    index[field](term, (place, match) => {
      const score = match * WEIGHTS[field];
      if ((best[place] ?? 0) < score) best[place] = score;
    });
  }
}

/** The finders of an index. */
export function findersIn({ names, areas, rest }: WordIndex): Readonly<Record<keyof SearchText, Finder>> {
  return { names: finderIn(names), areas: finderIn(areas), rest: finderIn(rest) };
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
