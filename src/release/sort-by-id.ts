/** Sorts documents by id in code unit order, which is the same on every machine. */
export function sortById<Document extends { readonly id: string }>(
  documents: readonly Document[],
): readonly Document[] {
  return documents.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** The index of the last row whose id is this one or lower; 0 where all are higher. */
export function binarySearchById(
  id: string,
  rows: readonly (readonly [id: string, ...rest: readonly unknown[]])[],
): number {
  let [low, high] = [0, rows.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.[0] ?? "") <= id) low = middle;
    else high = middle;
  }
  return low;
}
