import { parseSearchTerms } from "../../../domain/search/search-terms.ts";
import type { PageRange } from "../../../release/read-model.ts";
import type { ClassName } from "../rdf/classes.ts";

/** How many resources a page of a list has unless `limit` says otherwise. */
export const DEFAULT_LIMIT = 20;

/** Which page of a list is asked for. */
export interface Paging {
  /** From 1. */
  readonly page: number;
  readonly limit: number;
}

/** The stretch of the whole list that a page is. */
export function toPageRange({ page, limit }: Paging): PageRange {
  return { offset: (page - 1) * limit, limit };
}

/**
 * One page of a list in its envelope. A page past the end is an empty list. Links keep the rest of the query.
 * @param total how many there are on all pages
 * @param address the address of the list, without a query
 * @param query the query that was asked, in one spelling
 * @param q what was searched for; the terms past those that are used are told
 */
export function listToJson<Item>(
  items: readonly Item[],
  total: number,
  { page, limit }: Paging,
  address: string,
  query: string,
  q: string | undefined,
) {
  const last = Math.max(1, Math.ceil(total / limit));
  const link = (number: number) => address + searchFor(query, number);
  const links = {
    self: link(page),
    first: link(1),
    ...(page > 1 && { prev: link(Math.min(page - 1, last)) }),
    ...(page < last && { next: link(page + 1) }),
    last: link(last),
  };
  const { ignored } = parseSearchTerms(q ?? "");
  const types: readonly ClassName[] = ["Collection"];
  return { types, items, page, limit, total, ...(ignored.length > 0 && { ignoredTerms: ignored }), links };
}

function searchFor(query: string, page: number): string {
  const parameters = new URLSearchParams(query);
  // Always last, so that every page is called the same from wherever the link is.
  parameters.delete("page");
  if (page !== 1) parameters.append("page", String(page));
  return parameters.size === 0 ? "" : `?${parameters}`;
}
