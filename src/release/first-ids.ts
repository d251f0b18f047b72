import { type CollaborationFilter, isEverything } from "../domain/filter.ts";
import { indicesSortedByName } from "../domain/sort.ts";
import type { Language, LocalizedText } from "../domain/text.ts";
import { fitsOnOnePage, type ListPage, type PageRange, paginate } from "./pagination.ts";

/** The first ids of the list of all collaborations, so that its first page can be shown without reading the index. */
export interface FirstIds {
  /** The length of the whole list. */
  readonly total: number;
  /** Ids in the order of the list, which is that of the names in a language. */
  readonly ids: Readonly<Record<Language, readonly string[]>>;
  /**
   * Ids that the overview shows on the day of the latest edit, so that they are loaded beside the index. Absent where `ids` are
   * the whole list, and in manifests of earlier seeds.
   */
  readonly overview?: readonly string[];
}

/** The maximum page size of the API. */
const MAX_PAGE_SIZE = 100;

/** Selects the ids that a first page can show, and of a longer list those of its overview. */
export function selectFirstIds(
  collaborations: readonly { readonly id: string; readonly name: LocalizedText }[],
  overview: readonly string[],
): FirstIds {
  const total = collaborations.length;
  const count = fitsOnOnePage(total) ? total : MAX_PAGE_SIZE;
  const ids = (language: Language) =>
    indicesSortedByName(collaborations, language)
      .slice(0, count)
      .flatMap((index) => collaborations[index]?.id ?? []);
  return { total, ids: { sv: ids("sv"), en: ids("en") }, ...(!fitsOnOnePage(total) && { overview }) };
}

/** The ids that the overview most likely shows; none where they are not known without the index. */
export function expectedOverview({ total, ids, overview }: FirstIds): readonly string[] {
  return overview ?? (ids.sv.length === total ? ids.sv : []);
}

/** The requested page, if the list is unfiltered, sorted by name, and the page is among its first ids. */
export function paginateFirstIds(
  { total, ids }: FirstIds,
  filter: CollaborationFilter,
  language: Language,
  range: PageRange | undefined,
): ListPage<{ readonly id: string }> | undefined {
  if (!isEverything(filter) || (filter.sort ?? "name") !== "name") return undefined;
  const page = paginate(ids[language], range, total, total);
  const isWhole = page.offset + page.items.length === Math.min(page.offset + page.limit, total);
  return isWhole ? { ...page, items: page.items.map((id) => ({ id })) } : undefined;
}
