import { contentHash } from "../../release/storage.ts";

/**
 * Splits items that are sorted by id into chunks of at most `maxSize`; an item that is larger is a chunk of its own. The same
 * items always give the same chunks, and an edit only changes the chunk that it is in.
 */
export async function splitIntoChunks<Item extends { readonly id: string }>(
  items: readonly Item[],
  maxSize: number,
  sizeOf: (item: Item) => number,
): Promise<readonly (readonly Item[])[]> {
  if (items.length === 0) return [];
  const hashed = await Promise.all(
    items.map(async (item) => ({ item, size: sizeOf(item), boundaryHash: await contentHash(item.id) })),
  );
  return split(hashed, maxSize).map((chunk) => chunk.map(({ item }) => item));
}

/**
 * Splits a list that is too large at the id with the lowest hash (content-defined chunking), so that where a chunk ends depends
 * on its own items only.
 */
function split<Item extends { readonly size: number; readonly boundaryHash: string }>(
  items: readonly Item[],
  maxSize: number,
): readonly (readonly Item[])[] {
  if (items.length < 2 || items.reduce((sum, { size }) => sum + size, 0) <= maxSize) return [items];
  const lowest = items.slice(1).reduce((least, { boundaryHash }) => (boundaryHash < least ? boundaryHash : least), "g");
  const cut = items.findIndex(({ boundaryHash }, index) => index > 0 && boundaryHash === lowest);
  return [...split(items.slice(0, cut), maxSize), ...split(items.slice(cut), maxSize)];
}
