import { contentHash } from "./content.ts";

/**
 * Parts items, which are in order of their ids, into groups that weigh no more than they may; what is heavier by itself is
 * a group by itself. The same items give the same groups, and a change anywhere leaves the groups elsewhere as they are.
 */
export async function groupsOf<Item extends { readonly id: string }>(
  items: readonly Item[],
  most: number,
  weightOf: (item: Item) => number,
): Promise<readonly (readonly Item[])[]> {
  if (items.length === 0) return [];
  const drawn = await Promise.all(
    items.map(async (item) => ({ item, weight: weightOf(item), lot: await contentHash(item.id) })),
  );
  return parted(drawn, most).map((group) => group.map(({ item }) => item));
}

/**
 * Parts what is too heavy before the item whose id has the lowest hash: lots are drawn, but the same for the same ids. So
 * where a group ends depends on its own items alone.
 */
function parted<Item extends { readonly weight: number; readonly lot: string }>(
  items: readonly Item[],
  most: number,
): readonly (readonly Item[])[] {
  if (items.length < 2 || items.reduce((sum, { weight }) => sum + weight, 0) <= most) return [items];
  const lowest = items.slice(1).reduce((least, { lot }) => (lot < least ? lot : least), "g");
  const cut = items.findIndex(({ lot }, index) => index > 0 && lot === lowest);
  return [...parted(items.slice(0, cut), most), ...parted(items.slice(cut), most)];
}
