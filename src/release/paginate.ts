import { pageRange } from "./display-limits.ts";
import type { PageRange, Paging } from "./read-model.ts";

/** A page of a list. */
export interface ListPage<Item> extends PageRange {
  readonly items: readonly Item[];
  /** The length of the whole list. */
  readonly total: number;
}

/** The page of a list; `list` may be only the beginning of it. */
export function paginate<Item>(list: readonly Item[], paging: Paging, total: number = list.length): ListPage<Item> {
  const range = typeof paging === "number" ? pageRange(total, paging) : paging;
  return { ...range, items: list.slice(range.offset, range.offset + range.limit), total };
}
