/** The documents in order of their ids, by code units: the one order that every machine agrees on. */
export function inOrderOfIds<Document extends { readonly id: string }>(
  documents: readonly Document[],
): readonly Document[] {
  return documents.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
