import { inLanguage, type Language, type LocalizedText } from "./text.ts";

const SWEDISH = new Intl.Collator("sv");

/** Orders two texts as a Swedish index does: å, ä and ö last. */
export function inSwedishOrder(a: string, b: string): number {
  return SWEDISH.compare(a, b);
}

/** A sorted copy, in Swedish order of what `textOf` gives. */
export function sortedBy<Item>(items: readonly Item[], textOf: (item: Item) => string): readonly Item[] {
  return items.toSorted((a, b) => inSwedishOrder(textOf(a), textOf(b)));
}

/** The places of the items in Swedish order of their names, whichever the language of those. */
export function placesByName(
  items: readonly { readonly name: LocalizedText }[],
  language: Language,
): readonly number[] {
  const named = items.map(({ name }, place) => ({ place, name: inLanguage(name, language).value }));
  return sortedBy(named, ({ name }) => name).map(({ place }) => place);
}
