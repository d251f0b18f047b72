import { type LocalizedText, localize } from "../../domain/text.ts";
import type { Release } from "../../release/queries.ts";
import type { QueryContext } from "../../release/read-model.ts";
import { collaborationFilter } from "../filters.ts";
import { MESSAGES } from "../i18n/messages.ts";
import type { Query } from "../urls.ts";
import { filterTitle } from "./filter-title.ts";
import type { ViewId } from "./view-id.ts";

/** The views that have a title of their own and not the site's. */
const OWN_TITLES: Readonly<Record<ViewId, "projects" | "matrixTitle" | "diagramTitle">> = {
  current: "projects",
  matrix: "matrixTitle",
  diagram: "diagramTitle",
};

/**
 * What a view is called: the title of its frame. A filtered list is called by its filter, which its query has. Undefined
 * for an item that the release does not have.
 */
export async function viewTitle(
  view: ViewId,
  release: Release,
  queryContext: QueryContext,
  query: Query = {},
): Promise<string | undefined> {
  const { language } = queryContext;
  const [kind, id] = view.split("/");
  if (id !== undefined) {
    const name = await itemName(kind, id, release, queryContext);
    return name === undefined ? undefined : localize(name, language).value;
  }
  const own = OWN_TITLES[view];
  const title =
    own === undefined ? localize((await release.publisherInfo()).site.title, language).value : MESSAGES[language][own];
  return view === "overview" ? title : filterTitle(title, collaborationFilter(query), release, queryContext);
}

async function itemName(
  kind: string | undefined,
  id: string,
  release: Release,
  queryContext: QueryContext,
): Promise<LocalizedText | undefined> {
  if (kind === "collaborations") return (await release.collaboration(id, queryContext))?.collaboration.name;
  return (await release.organization(id, queryContext))?.organization.name;
}
