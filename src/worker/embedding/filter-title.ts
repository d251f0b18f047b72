import type { CollaborationFilter } from "../../domain/filter.ts";
import type { Language } from "../../domain/text.ts";
import type { QueryContext } from "../../release/read-model.ts";
import type { Release } from "../../release/release.ts";
import { displayName, type Named } from "../components/display-name.ts";
import { MESSAGES } from "../i18n/messages.ts";

/**
 * The title of a filtered list: `Samverkan: Kommunalförbund, Haninge, ”miljö”`. Only the title for an empty filter; an
 * unknown id is shown as it is.
 */
export async function filterTitle(
  title: string,
  filter: CollaborationFilter,
  release: Release,
  queryContext: QueryContext,
): Promise<string> {
  const { status, q } = filter;
  const { language } = queryContext;
  const criteria = [
    ...(await chosenNames(filter, release, queryContext)),
    ...(status === undefined ? [] : [MESSAGES[language].status[status]]),
    ...(q === undefined ? [] : [quoted(q, language)]),
  ];
  return criteria.length === 0 ? title : `${title}: ${criteria.join(", ")}`;
}

async function chosenNames(
  { form, member, area }: CollaborationFilter,
  release: Release,
  queryContext: QueryContext,
): Promise<readonly string[]> {
  if (form === undefined && member === undefined && area === undefined) return [];
  const { language } = queryContext;
  const { forms, members, areas } = await release.filterOptions(queryContext);
  const nameOf = (id: string | undefined, items: readonly (Named & { readonly id: string })[]) => {
    if (id === undefined) return [];
    const item = items.find((each) => each.id === id);
    return [item === undefined ? id : displayName(item, language)];
  };
  return [...nameOf(form, forms), ...nameOf(member, members), ...nameOf(area, areas)];
}

function quoted(text: string, language: Language): string {
  return language === "sv" ? `”${text}”` : `“${text}”`;
}
