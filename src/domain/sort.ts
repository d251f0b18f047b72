import type { PartialDate } from "./dates.ts";
import { type Language, type LocalizedText, localize } from "./text.ts";

/** How a list of collaborations can be sorted; `-` reverses. Without one, search results are sorted by score. */
export const SORT_ORDERS = ["name", "-name", "founded", "-founded"] as const;
/** A sort order of collaborations. */
export type SortOrder = (typeof SORT_ORDERS)[number];

/** How a list of organizations can be sorted. */
export const ORGANIZATION_SORT_ORDERS = ["name", "-name"] as const;

/**
 * The score of each document of a list for a query, by its index; 0 if it lacks a term of the query. A term scores at
 * most 64, and a query has at most sixteen.
 */
export type Scores = Uint16Array;

const SWEDISH = new Intl.Collator("sv");

/** A sorted copy, in Swedish alphabetical order (å, ä, ö last) of the text of each item. */
export function sortByText<Item>(items: readonly Item[], textOf: (item: Item) => string): readonly Item[] {
  return items.toSorted((a, b) => SWEDISH.compare(textOf(a), textOf(b)));
}

/** The items that meet a condition, then the others. */
export function putFirst<Item>(items: readonly Item[], isFirst: (item: Item) => boolean): readonly Item[] {
  return [...items.filter(isFirst), ...items.filter((each) => !isFirst(each))];
}

/** Indices of the items in Swedish order of their names in a language. */
export function indicesSortedByName(
  items: readonly { readonly name: LocalizedText }[],
  language: Language,
): readonly number[] {
  const named = items.map(({ name }, index) => ({ index, name: localize(name, language).value }));
  return sortByText(named, ({ name }) => name).map(({ index }) => index);
}

/** Sorts indices that are in order of names; without a sort order by score, best first. Those with score 0 are left out. */
export function sortIndices(
  items: {
    readonly at: (index: number) => { readonly id: string; readonly founded?: PartialDate | undefined } | undefined;
  },
  indices: readonly number[],
  scores: Scores | undefined,
  order: SortOrder | undefined,
): readonly number[] {
  if (scores !== undefined && order === undefined) return sortByScore(indices, scores);
  const found = scores === undefined ? indices : indices.filter((index) => scores[index] !== 0);
  switch (order) {
    case undefined:
    case "name":
      return found;
    case "-name":
      return found.toReversed();
    default: {
      const dated = found.map((index) => ({ index, founded: items.at(index)?.founded }));
      return dated.toSorted((a, b) => compareFounded(a.founded, b.founded, order)).map(({ index }) => index);
    }
  }
}

/** Bucket sort: there are few distinct scores, and comparing ten thousand indices takes five times as long. */
function sortByScore(indices: readonly number[], scores: Scores): readonly number[] {
  const buckets: number[][] = [];
  for (const index of indices) {
    const score = scores[index] ?? 0;
    if (score === 0) continue;
    buckets[score] ??= [];
    buckets[score].push(index);
  }
  return Object.values(buckets).toReversed().flat();
}

/** Collaborations without a founding date come last in both directions. */
function compareFounded(a: string | undefined, b: string | undefined, order: "founded" | "-founded"): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  const older = a < b ? -1 : Number(a > b);
  return order === "founded" ? older : -older;
}
