import type { CollaborationFilter } from "../../domain/filter.ts";
import { type Language, localize } from "../../domain/text.ts";
import type { QueryContext } from "../../release/read-model.ts";
import type { Release } from "../../release/release.ts";
import { displayName } from "../components/display-name.ts";
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
  const named = <Item extends { readonly id: string }>(
    id: string | undefined,
    items: readonly Item[],
    nameOf: (item: Item) => string,
  ) => {
    if (id === undefined) return [];
    const item = items.find((each) => each.id === id);
    return [item === undefined ? id : nameOf(item)];
  };
  return [
    ...named(form, forms, ({ name }) => localize(name, language).value),
    ...named(member, members, (organization) => displayName(organization, language)),
    ...named(area, areas, ({ name }) => localize(name, language).value),
  ];
}

function quoted(text: string, language: Language): string {
  return language === "sv" ? `”${text}”` : `“${text}”`;
}
