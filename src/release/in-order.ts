/** The documents in order of their ids, by code units: the one order that every machine agrees on. */
export function inOrderOfIds<Document extends { readonly id: string }>(
  documents: readonly Document[],
): readonly Document[] {
  return documents.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** The place of the last row that begins with this id or an earlier one; the first place where all are later. */
export function placeOf(id: string, rows: readonly (readonly [id: string, ...rest: readonly unknown[]])[]): number {
  let [low, high] = [0, rows.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.[0] ?? "") <= id) low = middle;
    else high = middle;
  }
  return low;
}
