/** A range of a list: how many items to skip, and how many to return at most. */
export interface PageRange {
  readonly offset: number;
  readonly limit: number;
}

/** The whole list. */
export const ALL: PageRange = { offset: 0, limit: Number.POSITIVE_INFINITY };

/** The lists of a release of up to this many collaborations are shown on one page, some 600 bytes a collaboration. */
const MAX_UNPAGED = 300;

/**
 * The page size of larger releases. In a large release nearly each collaboration is in a chunk of its own, and to load, verify
 * and read a chunk takes about 1 ms of CPU (docs/decisions/0012).
 */
const PAGE_SIZE = 40;

/** The most cells of a matrix of organizations by collaborations, some 35 bytes each; the diagram grows with them too. */
export const MAX_MATRIX_CELLS = 4_000;

/** Whether a release of so many collaborations shows each list on one page. */
export function fitsOnOnePage(releaseSize: number): boolean {
  return releaseSize <= MAX_UNPAGED;
}

/** The first page of a list. A short list of a large release is paged too: what it costs is the chunks that it reads. */
export function firstPage(releaseSize: number): PageRange {
  return { offset: 0, limit: fitsOnOnePage(releaseSize) ? MAX_UNPAGED : PAGE_SIZE };
}

/** A page of a list. */
export interface ListPage<Item> extends PageRange {
  readonly items: readonly Item[];
  /** The length of the whole list. */
  readonly total: number;
}

/**
 * A range of a list of `total` items, by default the first page of a release of so many collaborations; `list` may be only
 * its beginning.
 */
export function paginate<Item>(
  list: readonly Item[],
  range: PageRange | undefined,
  total: number,
  releaseSize: number,
): ListPage<Item> {
  const { offset, limit } = range ?? firstPage(releaseSize);
  return { offset, limit, items: list.slice(offset, offset + limit), total };
}
