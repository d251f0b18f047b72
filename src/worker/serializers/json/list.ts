import { parseSearchTerms } from "../../../domain/search/search.ts";
import type { PageRange } from "../../../release/pagination.ts";
import type { ClassName } from "../rdf/classes.ts";

/** The default page size. */
export const DEFAULT_LIMIT = 20;

/** The requested page of a list. */
interface Paging {
  /** From 1. */
  readonly page: number;
  readonly limit: number | undefined;
}

/** The range of a page in the whole list. */
export function toPageRange({ page, limit = DEFAULT_LIMIT }: Paging): PageRange {
  return { offset: (page - 1) * limit, limit };
}

/**
 * One page of a list in its envelope. A page past the end is an empty list. Links preserve the rest of the query.
 * @param total the number of items on all pages
 * @param url the URL of the list, without a query
 * @param query the canonical query of the request; of its `q`, `ignoredTerms` has the terms beyond the limit
 */
export function listToJson<Item>(
  items: readonly Item[],
  total: number,
  { page, limit = DEFAULT_LIMIT }: Paging,
  url: string,
  query: string,
) {
  const last = Math.max(1, Math.ceil(total / limit));
  const link = (number: number) => url + searchFor(query, number);
  const links = {
    self: link(page),
    first: link(1),
    ...(page > 1 && { prev: link(Math.min(page - 1, last)) }),
    ...(page < last && { next: link(page + 1) }),
    last: link(last),
  };
  const { ignored } = parseSearchTerms(new URLSearchParams(query).get("q") ?? "");
  const types: readonly ClassName[] = ["Collection"];
  return { types, items, page, limit, total, ...(ignored.length > 0 && { ignoredTerms: ignored }), links };
}

function searchFor(query: string, page: number): string {
  const parameters = new URLSearchParams(query);
  // Always last, so that each page has the same URL in every link.
  parameters.delete("page");
  if (page !== 1) parameters.append("page", String(page));
  return parameters.size === 0 ? "" : `?${parameters}`;
}
