import type { Language } from "./text.ts";

/** Computes a value on first use and caches it. */
export function lazy<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Computes a value per language on first use and caches it. */
export function memoizeByLanguage<Value>(make: (language: Language) => Value): (language: Language) => Value {
  const made = { sv: lazy(() => make("sv")), en: lazy(() => make("en")) };
  return (language) => made[language]();
}

/** Maps items when they are read, once. */
export function* mapLazily<Item, Result>(items: Iterable<Item>, map: (item: Item) => Result): Generator<Result> {
  for (const item of items) yield map(item);
}
